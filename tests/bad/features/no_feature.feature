# language: zh-CN
# 功能还没有写
# expect: gherkin_empty 1:1
#   zh: 文件里没有功能
#   en: there is no feature in the file
