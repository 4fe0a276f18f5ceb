# bytes: b'\xef\xbb\xbf# language: zh-CN\n\xe5\x8a\x9f\xe8\x83\xbd: \xe7\x94\x9f\xe4\xb9\xb3\n'
# expect: gherkin_bom 1:1
#   zh: 文件开头有看不见的字节顺序标记（BOM）
#   en: the file begins with an invisible byte order mark (BOM)
