# language: zh-CN
功能: 生乳
  场景: 恰好在限值上
    假如检验结果为
      | 蛋白质 | 2.8 g/100g |
      | 脂肪   |
    那么判定为符合
# expect: gherkin_cells 6:7
#   zh: 这一行的单元格数和表头不一样
#   en: this line has another number of cells than the head of its table
