# language: zh-CN
功能: 生乳
  场景: 恰好在限值上
    假如“蛋白质”为 2.8 g/100g
    当按国家标准评定
# expect: gherkin_no_then 3:3
#   zh: 场景 `恰好在限值上` 没有“那么”，什么也没有检验
#   en: the scenario `恰好在限值上` has no Then and so proves nothing
