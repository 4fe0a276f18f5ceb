# language: en
Feature: Microbiological limits: n, c, m, M
  Of a batch n units are taken. Three-class plan: none above M, at most c above m. Two-class plan: at most c defective.
  A unit that was not examined may be anything.

  @standard-icmsf_three_class @clause-three-class_plans
  Rule: Three-class: at most c above m, none above M

    Background:
      Given the contract agrees that the "Degree of concern" is "Indicator (cases 4 to 6)"
      And the contract agrees that the "Expected conditions of handling and use make the hazard" is "no different"
      And the contract agrees that the "m (between good and marginal)" is 100 CFU/g
      And the contract agrees that the "M (no unit above it)" is 1000 CFU/g

    @meets @boundary
    Scenario: Two of five exactly at M, the others exactly at m: accepted
      Given a lot of food with these units examined
        | Number | Count [CFU/g] |
        | 3      | 100           |
        | 2      | 1000          |
      When it is judged by the ICMSF three-class plans
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement   | Value | Limit        | Verdict |
        | Units above m | 2     | ≤ 2          | meets   |
        | Largest count | 1000  | ≤ 1000 CFU/g | meets   |

    @fails @boundary
    Scenario: Three above m: not accepted
      Given a lot of food with these units examined
        | Number | Count [CFU/g] |
        | 2      | 100           |
        | 3      | 101           |
      When it is judged by the ICMSF three-class plans
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement   | Value | Limit        | Verdict |
        | Units above m | 3     | ≤ 2          | fails   |
        | Largest count | 101   | ≤ 1000 CFU/g | meets   |

    @fails @boundary
    Scenario: One above M: not accepted
      Given a lot of food with these units examined
        | Number | Count [CFU/g] |
        | 4      | 10            |
        | 1      | 1001          |
      When it is judged by the ICMSF three-class plans
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement   | Value | Limit        | Verdict |
        | Units above m | 1     | ≤ 2          | meets   |
        | Largest count | 1001  | ≤ 1000 CFU/g | fails   |

    @boundary
    Scenario: Only four examined, all good: open
      Given a lot of food with these units examined
        | Number | Count [CFU/g] |
        | 4      | < 10          |
      When it is judged by the ICMSF three-class plans
      Then the verdict is: open

    @fails
    Scenario: Only four examined, three above m: no need to wait for the fifth
      Given a lot of food with these units examined
        | Number | Count [CFU/g] |
        | 1      | 10            |
        | 3      | 500           |
      When it is judged by the ICMSF three-class plans
      Then the verdict is: fails

  @standard-icmsf_two_class @clause-two-class_plans
  Rule: Two-class: detected in at most c units

    Background:
      Given the contract agrees that the "Degree of concern" is "Moderate or serious, extensive spread (cases 10 to 12)"
      And the contract agrees that the "Expected conditions of handling and use make the hazard" is "less"

    @meets @boundary
    Scenario: Absent in all five: accepted
      Given a lot of food with these units examined
        | Number | The organism sought |
        | 5      | Absent              |
      When it is judged by the ICMSF two-class plans
      Then the verdict is: meets

    @fails @boundary
    Scenario: Detected in one: not accepted
      Given a lot of food with these units examined
        | Number | The organism sought |
        | 4      | Absent              |
        | 1      | Detected            |
      When it is judged by the ICMSF two-class plans
      Then the verdict is: fails

    @boundary
    Scenario: Only four examined: open
      Given a lot of food with these units examined
        | Number | The organism sought |
        | 4      | Absent              |
      When it is judged by the ICMSF two-class plans
      Then the verdict is: open

  @standard-gb_19645_2010 @clause-microbiological_limits
  Rule: Pasteurised milk: n=5, c=2, m=50000, M=100000; pathogens in none of five

    @meets @boundary
    Scenario: Two at exactly 100000, three at exactly 50000: meets
      Given a lot of pasteurised milk with these units examined
        | Number | Plate count [CFU/mL] | Coliforms [CFU/mL] | Staphylococcus aureus in 25 g or 25 mL | Salmonella in 25 g or 25 mL |
        | 3      | 50000                | 1                  | Absent                                 | Absent                      |
        | 2      | 100000               | 5                  | Absent                                 | Absent                      |
      When it is judged by GB 19645-2010
      Then the verdict is: meets

    @fails @boundary
    Scenario: Three above 50000: fails
      Given a lot of pasteurised milk with these units examined
        | Number | Plate count [CFU/mL] | Coliforms [CFU/mL] | Staphylococcus aureus in 25 g or 25 mL | Salmonella in 25 g or 25 mL |
        | 2      | 50000                | 1                  | Absent                                 | Absent                      |
        | 3      | 50001                | 1                  | Absent                                 | Absent                      |
      When it is judged by GB 19645-2010
      Then the verdict is: fails

    @fails
    Scenario: Salmonella in one: fails
      Given a lot of pasteurised milk with these units examined
        | Number | Plate count [CFU/mL] | Coliforms [CFU/mL] | Staphylococcus aureus in 25 g or 25 mL | Salmonella in 25 g or 25 mL |
        | 4      | 2000                 | 0                  | Absent                                 | Absent                      |
        | 1      | 2000                 | 0                  | Absent                                 | Detected                    |
      When it is judged by GB 19645-2010
      Then the verdict is: fails
