# language: zh-CN
功能: 生乳
  规则: 蛋白质
    场景: 恰好在限值上
      当按国家标准评定
      那么判定为符合
  规则: 脂肪
    场景: 恰好在限值上
      当按国家标准评定
      那么判定为符合
# expect: gherkin_name_twice 8:5, also 4:5
#   zh: 这个文件里有两个场景都叫 `恰好在限值上`，只有一个会执行
#   en: two scenarios of this file are called `恰好在限值上`: only one of them is run
