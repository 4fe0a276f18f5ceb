# language: zh-CN
功能: 生乳
  场景大纲: 恰好在限值上
    假如“<特性>”在限值上
    那么判定为符合
    示例:
      | 特性 |
      | 脂肪 |
# expect: gherkin_examples_word 6:5
#   zh: `示例` 不是关键词
#   en: `示例` is not a keyword
