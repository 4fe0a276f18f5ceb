# language: zh-CN
功能: 生乳
  场景: 恰好在限值上
    给定“蛋白质”为 2.8 g/100g
    当按国家标准评定
    那么判定为符合
# expect: gherkin_not_a_step 4:5
#   zh: `给定“蛋白质”为 2.8 g/100g` 不是步骤，只会被当作说明，从不执行
#   en: `给定“蛋白质”为 2.8 g/100g` is not a step: it is taken for a description and never run
