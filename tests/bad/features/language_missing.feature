功能: 生乳
  场景: 恰好在限值上
    当按国家标准评定
    那么判定为符合
# expect: gherkin_language_missing 1:1
#   zh: 没有写明语言，中文关键词不会被认出
#   en: no language is named, so Chinese keywords are not recognised
