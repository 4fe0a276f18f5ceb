# language: zh-XX
功能: 生乳
  场景: 恰好在限值上
    那么判定为符合
# expect: gherkin_language_unknown 1:1
#   zh: `# language: zh-XX`：没有这种语言
#   en: `# language: zh-XX` names no language of Gherkin
