# language: en
Feature: Raw milk
  Scenario: On the limit
    When the milk is judged
    Then it meets
  Scenario: On the limit
    Givn the milk is judged
    Then <result>
# expect: gherkin_not_a_step 7:5
#   zh: `Givn the milk is judged` 不是步骤，只会被当作说明，从不执行
#   en: `Givn the milk is judged` is not a step: it is taken for a description and never run
# expect: gherkin_no_rows 6:3
#   zh: `On the limit` 没有例子，占位符会原样执行一次
#   en: `On the limit` has no examples: it is run once with its placeholders as they stand
# expect: gherkin_name_twice 6:3, also 3:3
#   zh: 这个文件里有两个场景都叫 `On the limit`，只有一个会执行
#   en: two scenarios of this file are called `On the limit`: only one of them is run
