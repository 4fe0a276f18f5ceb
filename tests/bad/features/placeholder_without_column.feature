# language: zh-CN
功能: 生乳
  场景大纲: 恰好在限值上
    假如“<特性>”为 <结果>
    当按国家标准评定
    那么判定为符合
    例子:
      | 特性   | 值         |
      | 蛋白质 | 2.8 g/100g |
# expect: gherkin_placeholder_unknown 4:5, also 7:5
#   zh: 占位符 `<结果>` 在例子表里没有这一列
#   en: the examples have no column for the placeholder `<结果>`
# expect: gherkin_column_unused 7:5
#   zh: 例子表的列 `值` 没有用在任何步骤里
#   en: no step uses the column `值` of the examples
