# language: zh-CN
功能: 生乳
  场景: 恰好在限值上
    假如“蛋白质”为 2.8 g/100g
    然后按国家标准评定
    那么判定为符合
# expect: gherkin_unread 5:5
#   zh: 这里不能写 `然后按国家标准评定`
#   en: `然后按国家标准评定` cannot stand here
