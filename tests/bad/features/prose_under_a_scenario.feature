# language: zh-CN
功能: 生乳
  说明写在功能下面，不写在场景下面。
  场景: 恰好在限值上
    # 注释不算说明
    蛋白质的限值是 2.8
    当按国家标准评定
    那么判定为符合
# expect: gherkin_not_a_step 6:5
#   zh: `蛋白质的限值是 2.8` 不是步骤，只会被当作说明，从不执行
#   en: `蛋白质的限值是 2.8` is not a step: it is taken for a description and never run
