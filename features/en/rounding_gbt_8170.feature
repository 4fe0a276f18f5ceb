# language: en
@standard-gbt_8170_2008
Feature: GB/T 8170-2008 rounding and comparison with limits
  A number is rounded once; half way it goes to the even digit. Unless a standard says otherwise, limits are
  compared by the full value; comparison by the rounded value has to be written down.

  @clause-3
  Rule: 3 Rounding: to the nearest, and half way to the even digit

    @meets
    Scenario Outline: Not half way it goes to the nearest: <number> to <step>
      When <number> is rounded to <step>
      Then the result is <result>

      Examples:
        | number  | step | result |
        | 12.1498 | 0.1  | 12.1   |
        | 1268    | 100  | 1300   |
        | 10.5002 | 1    | 11     |
        | 60.38   | 0.5  | 60.5   |

    @boundary
    Scenario Outline: Half way it goes to the even digit: <number> to <step>
      When <number> is rounded to <step>
      Then the result is <result>

      Examples:
        | number | step | result |
        | 1.050  | 0.1  | 1.0    |
        | 0.35   | 0.1  | 0.4    |
        | 2500   | 1000 | 2000   |
        | 3500   | 1000 | 4000   |
        | -355   | 10   | -360   |
        | -325   | 10   | -320   |
        | 60.25  | 0.5  | 60.0   |

    @fails
    Scenario Outline: Half up is another rule with another result: <number> to <step>
      When <number> is rounded half up to <step>
      Then the result is <result>

      Examples:
        | number | step | result |
        | 1.050  | 0.1  | 1.1    |
        | 2500   | 1000 | 3000   |
        | -325   | 10   | -330   |

  @clause-3
  Rule: 3 Never round twice: a reported value remembers which way it went

    @meets
    Scenario: 16.50 that was rounded down becomes 17
      When the reported 16.50(+) is rounded to 1
      Then the result is 17

    @fails
    Scenario: 16.50 that was rounded up becomes 16
      When the reported 16.50(-) is rounded to 1
      Then the result is 16

    @boundary
    Scenario: 15.4546, reported as 15.5, is still 15 when it is judged
      When the reported 15.5(-) is rounded to 1
      Then the result is 15

  @clause-4.3
  Rule: 4.3 By the full value nothing is rounded, and a little short is short

    Background:
      Given a provision: "Protein" ≥ 2.8 g/100g, compared by the full value

    @meets @boundary
    Scenario: By the full value, exactly on the limit
      Given "Protein" is 2.80 g/100g
      When it is judged by that provision
      Then the verdict is: meets

    @meets
    Scenario: By the full value, above the limit
      Given "Protein" is 2.81 g/100g
      When it is judged by that provision
      Then the verdict is: meets

    @fails @boundary
    Scenario: By the full value 2.79 is not rounded to 2.8
      Given "Protein" is 2.79 g/100g
      When it is judged by that provision
      Then the verdict is: fails

  @clause-4.3
  Rule: 4.3 By the rounded value a result is first rounded to the digits of the limit

    Background:
      Given a provision: "Protein" ≥ 2.8 g/100g, compared by the rounded value

    @meets
    Scenario: 2.79 becomes 2.8 and meets
      Given "Protein" is 2.79 g/100g
      When it is judged by that provision
      Then the verdict is: meets

    @meets @boundary
    Scenario: 2.75 is half way, goes to the even 2.8 and meets
      Given "Protein" is 2.75 g/100g
      When it is judged by that provision
      Then the verdict is: meets

    @fails @boundary
    Scenario: 2.7499 becomes 2.7 and fails
      Given "Protein" is 2.7499 g/100g
      When it is judged by that provision
      Then the verdict is: fails
