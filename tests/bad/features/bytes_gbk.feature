# bytes: b'# language: zh-CN\n\xb9\xa6\xc4\xdc: \xc9\xfa\xc8\xe9\n'
# expect: gherkin_encoding 1:1
#   zh: 文件不是 UTF-8 编码
#   en: the file is not encoded in UTF-8
