# language: zh-CN
功能: 生乳
  场景大纲: 恰好在限值上
    假如“<特性>”在限值上
    当按国家标准评定
    那么判定为符合
    例子:
      | 特性 |
# expect: gherkin_no_rows 3:3
#   zh: `恰好在限值上` 没有例子，占位符会原样执行一次
#   en: `恰好在限值上` has no examples: it is run once with its placeholders as they stand
