# language: zh-CN
功能: 生乳
  场景大纲: 恰好在限值上
    假如“<特性>”在限值上
    当按国家标准评定
    那么判定为符合
    例子:
      ｜ 特性 ｜
      ｜ 脂肪 ｜
# expect: gherkin_full_width_bar 8:7
#   zh: 表格用了全角竖线 `｜`，整行不算表格
#   en: the table is drawn with full-width bars `｜`, so the line is not part of a table
# expect: gherkin_full_width_bar 9:7
#   zh: 表格用了全角竖线 `｜`，整行不算表格
#   en: the table is drawn with full-width bars `｜`, so the line is not part of a table
