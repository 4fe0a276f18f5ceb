# language: zh-CN
功能: 生乳
  规则: 蛋白质
    场景：恰好在限值上
      当按国家标准评定
      那么判定为符合
# expect: gherkin_full_width_colon 4:7
#   zh: 关键词后面是全角冒号 `：`，这一行不会被认作关键词
#   en: the keyword is followed by a full-width colon `：`, so this line is not taken for one
