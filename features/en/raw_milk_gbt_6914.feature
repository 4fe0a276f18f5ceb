# language: en
@standard-gbt_6914_1986
Feature: GB/T 6914-1986 raw milk received from farms
  Physical and chemical items pass or fail; bacteria give four grades. Of two methods for bacteria the contract
  agrees on one.

  Background:
    Given a raw milk with these results
      | Characteristic              | Result       |
      | Species                     | Cow          |
      | Fat                         | 3.60 g/100g  |
      | Protein                     | 3.10 g/100g  |
      | Relative density at 20/4 °C | 1.0295       |
      | Acidity as lactic acid      | 0.150 %      |
      | Impurity                    | 2 mg/kg      |
      | Mercury                     | 0.002 mg/kg  |
      | BHC and DDT                 | 0.01 mg/kg   |
      | Plate count                 | 20000 CFU/mL |
    And the contract agrees that the "Bacteria method agreed in the contract" is "Plate count"

  @clause-2.1_table_1
  Rule: 2.1 Physical and chemical items do not grade: one that fails rejects the milk

    @meets
    Scenario: Everything is better than its limit
      When it is judged by GB/T 6914-1986
      Then the grade is "Grade I"
      And the requirements are judged so
        | Requirement | Clause      | Value | Limit         | Margin | Verdict |
        | Protein     | 2.1 table 1 | 3.10  | ≥ 2.95 g/100g | 0.15   | meets   |

    @meets @boundary
    Scenario Outline: <characteristic> is exactly on its limit
      Given "<characteristic>" is <result>
      When it is judged by GB/T 6914-1986
      Then the grade is "Grade I"
      And the requirements are judged so
        | Requirement      | Clause      | Limit   | Margin | Verdict |
        | <characteristic> | 2.1 table 1 | <limit> | 0      | meets   |

      Examples:
        | characteristic              | result      | limit         |
        | Fat                         | 3.10 g/100g | ≥ 3.10 g/100g |
        | Protein                     | 2.95 g/100g | ≥ 2.95 g/100g |
        | Relative density at 20/4 °C | 1.0280      | ≥ 1.0280      |
        | Acidity as lactic acid      | 0.162 %     | ≤ 0.162 %     |
        | Impurity                    | 4 mg/kg     | ≤ 4 mg/kg     |
        | Mercury                     | 0.01 mg/kg  | ≤ 0.01 mg/kg  |
        | BHC and DDT                 | 0.1 mg/kg   | ≤ 0.1 mg/kg   |

    @fails @boundary
    Scenario Outline: <characteristic> is one digit beyond its limit: rejected, however few the bacteria
      Given "<characteristic>" is <result>
      When it is judged by GB/T 6914-1986
      Then the grade is "Rejected"
      And the requirements are judged so
        | Requirement      | Clause      | Limit   | Margin   | Verdict |
        | <characteristic> | 2.1 table 1 | <limit> | <margin> | fails   |

      Examples:
        | characteristic              | result      | limit         | margin  |
        | Fat                         | 3.09 g/100g | ≥ 3.10 g/100g | -0.01   |
        | Protein                     | 2.94 g/100g | ≥ 2.95 g/100g | -0.01   |
        | Relative density at 20/4 °C | 1.0279      | ≥ 1.0280      | -0.0001 |
        | Acidity as lactic acid      | 0.163 %     | ≤ 0.162 %     | -0.001  |
        | Impurity                    | 5 mg/kg     | ≤ 4 mg/kg     | -1      |
        | Mercury                     | 0.011 mg/kg | ≤ 0.01 mg/kg  | -0.001  |
        | BHC and DDT                 | 0.11 mg/kg  | ≤ 0.1 mg/kg   | -0.01   |

    @meets
    Scenario: Goat milk is outside this standard
      Given "Species" is "Goat"
      When it is judged by GB/T 6914-1986
      Then the verdict is: not applicable

  @clause-chapter_2
  Rule: Chapter 2: where the contract agrees on plates, the plate count grades

    @meets @boundary
    Scenario Outline: A plate count of <result> is exactly the most that <grade> allows
      Given "Plate count" is <result>
      When it is judged by GB/T 6914-1986
      Then the grade is "<grade>"
      And the requirements are judged so
        | Requirement | Grade   | Clause              | Limit   | Margin | Verdict |
        | Plate count | <grade> | chapter 2, bacteria | <limit> | 0      | meets   |

      Examples:
        | grade     | result         | limit            |
        | Grade I   | 500000 CFU/mL  | ≤ 500000 CFU/mL  |
        | Grade II  | 1000000 CFU/mL | ≤ 1000000 CFU/mL |
        | Grade III | 2000000 CFU/mL | ≤ 2000000 CFU/mL |
        | Grade IV  | 4000000 CFU/mL | ≤ 4000000 CFU/mL |

    @fails @boundary
    Scenario Outline: One more is the next grade: <result> is <grade>
      Given "Plate count" is <result>
      When it is judged by GB/T 6914-1986
      Then the grade is "<grade>"
      And it is short of "<better>" by
        | Requirement | Short    | Limit   |
        | Plate count | 1 CFU/mL | <limit> |

      Examples:
        | result         | grade     | better    | limit            |
        | 500001 CFU/mL  | Grade II  | Grade I   | ≤ 500000 CFU/mL  |
        | 1000001 CFU/mL | Grade III | Grade II  | ≤ 1000000 CFU/mL |
        | 2000001 CFU/mL | Grade IV  | Grade III | ≤ 2000000 CFU/mL |
        | 4000001 CFU/mL | Rejected  | Grade IV  | ≤ 4000000 CFU/mL |

  @clause-chapter_2
  Rule: Chapter 2: where the contract agrees on methylene blue, the decolouring time grades

    Background:
      Given the contract agrees that the "Bacteria method agreed in the contract" is "Methylene blue"

    @meets @boundary
    Scenario Outline: Decolouring in <result> is exactly the least that <grade> asks for
      Given "Methylene-blue decolouring time" is <result>
      When it is judged by GB/T 6914-1986
      Then the grade is "<grade>"

      Examples:
        | grade     | result  |
        | Grade I   | 240 min |
        | Grade II  | 150 min |
        | Grade III | 90 min  |
        | Grade IV  | 40 min  |

    @fails @boundary
    Scenario Outline: A minute sooner is the next grade: <result> is <grade>
      Given "Methylene-blue decolouring time" is <result>
      When it is judged by GB/T 6914-1986
      Then the grade is "<grade>"

      Examples:
        | grade     | result  |
        | Grade II  | 239 min |
        | Grade III | 149 min |
        | Grade IV  | 89 min  |
        | Rejected  | 39 min  |

  @clause-chapter_2
  Rule: Chapter 2: where the methods disagree, the one agreed in the contract decides

    Background:
      Given "Plate count" is 480000 CFU/mL
      And "Methylene-blue decolouring time" is 180 min

    @meets
    Scenario: Plates agreed: a count of 480000 is grade I
      When it is judged by GB/T 6914-1986
      Then the grade is "Grade I"

    @fails
    Scenario: Methylene blue agreed: the same milk decolours in 180 min and is grade II
      Given the contract agrees that the "Bacteria method agreed in the contract" is "Methylene blue"
      When it is judged by GB/T 6914-1986
      Then the grade is "Grade II"
      And it is short of "Grade I" by
        | Requirement                     | Short  | Limit     |
        | Methylene-blue decolouring time | 60 min | ≥ 240 min |

    @boundary
    Scenario: Methylene blue agreed and only plates counted: any grade is still possible
      Given the contract agrees that the "Bacteria method agreed in the contract" is "Methylene blue"
      And there is no result for "Methylene-blue decolouring time"
      When it is judged by GB/T 6914-1986
      Then the grades still possible are "Grade I", "Grade II", "Grade III", "Grade IV", "Rejected"
      And to settle it, "Methylene-blue decolouring time" must be measured
