# language: zh-CN
功能: 生乳
  场景: 恰好在限值上
    当前的限值是 2.8
    当按国家标准评定
    那么判定为符合
# expect: gherkin_when_word 4:5
#   zh: 以 `当前` 开头的一行会被读成步骤 `当`
#   en: a line that begins with `当前` is read as a step `当`
