# language: zh-CN
功能: 生乳
  规则: 蛋白质
    场景 恰好在限值上
      假如“蛋白质”为 2.8 g/100g
      那么判定为符合
    场景: 差一位数字
      当按国家标准评定
      那么判定为不符合
# expect: gherkin_not_a_step 4:5
#   zh: `场景 恰好在限值上` 不是步骤，只会被当作说明，从不执行
#   en: `场景 恰好在限值上` is not a step: it is taken for a description and never run
# expect: gherkin_not_a_step 5:7
#   zh: `假如“蛋白质”为 2.8 g/100g` 不是步骤，只会被当作说明，从不执行
#   en: `假如“蛋白质”为 2.8 g/100g` is not a step: it is taken for a description and never run
# expect: gherkin_not_a_step 6:7
#   zh: `那么判定为符合` 不是步骤，只会被当作说明，从不执行
#   en: `那么判定为符合` is not a step: it is taken for a description and never run
