# language: en
@standard-gb_19301_2010
Feature: GB 19301-2010 raw milk
  The national standard says which milk may serve as raw milk. Limits are compared by the full value: exactly on
  the limit meets, one digit beyond fails. What was not measured never counts as met.

  Background:
    Given a raw milk with these results
      | Characteristic                           | Result               |
      | Species                                  | Cow                  |
      | Breed                                    | Holstein             |
      | Days after calving                       | 30 d                 |
      | Antibiotic treatment and withdrawal period | Not in the period  |
      | Spoilage                                 | Sound                |
      | Colour                                   | Milk-white           |
      | Taste and smell                          | Natural to milk      |
      | Texture                                  | Homogeneous          |
      | Time since milking                       | 6 h                  |
      | Freezing point                           | -0.523 °C            |
      | Relative density at 20/4 °C              | 1.030                |
      | Protein                                  | 3.2 g/100g           |
      | Fat                                      | 3.7 g/100g           |
      | Impurity                                 | 1.0 mg/kg            |
      | Non-fat solids                           | 8.8 g/100g           |
      | Titratable acidity                       | 15 °T                |
      | Contaminants                             | Within the limits    |
      | Mycotoxins                               | Within the limits    |
      | Plate count                              | 300000 CFU/mL        |
      | Pesticide residues                       | Within the limits    |
      | Veterinary drug residues                 | Within the limits    |

  @clause-3.1
  Rule: 3.1 Milk of the first seven days, of a treatment or withdrawal period, or spoiled is no raw milk

    @meets @boundary
    Scenario: Milk of the eighth day after calving may be used
      Given "Days after calving" is 8 d
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement        | Clause | Value | Limit | Margin | Verdict |
        | Days after calving | 3.1    | 8     | > 7 d | 1      | meets   |

    @fails @boundary
    Scenario: Milk of exactly seven days after calving may not
      Given "Days after calving" is 7 d
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement        | Clause | Value | Limit | Margin | Verdict |
        | Days after calving | 3.1    | 7     | > 7 d | 0      | fails   |

    @fails
    Scenario Outline: Milk may not be used whose <characteristic> is "<result>"
      Given "<characteristic>" is "<result>"
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement      | Clause | Verdict |
        | <characteristic> | 3.1    | fails   |

      Examples:
        | characteristic                             | result        |
        | Antibiotic treatment and withdrawal period | In the period |
        | Spoilage                                   | Spoiled       |

  @clause-4.2_table_2
  Rule: 4.2 Physical and chemical requirements, table 2

    @meets
    Scenario: Everything is better than its limit
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement | Clause      | Value | Limit        | Margin | Verdict |
        | Protein     | 4.2 table 2 | 3.2   | ≥ 2.8 g/100g | 0.4    | meets   |
        | Fat         | 4.2 table 2 | 3.7   | ≥ 3.1 g/100g | 0.6    | meets   |

    @meets @boundary
    Scenario Outline: <characteristic> is exactly on its limit
      Given "<characteristic>" is <result>
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement      | Clause      | Limit   | Margin | Verdict |
        | <characteristic> | 4.2 table 2 | <limit> | 0      | meets   |

      Examples:
        | characteristic              | result     | limit        |
        | Relative density at 20/4 °C | 1.027      | ≥ 1.027      |
        | Protein                     | 2.8 g/100g | ≥ 2.8 g/100g |
        | Fat                         | 3.1 g/100g | ≥ 3.1 g/100g |
        | Impurity                    | 4.0 mg/kg  | ≤ 4.0 mg/kg  |
        | Non-fat solids              | 8.1 g/100g | ≥ 8.1 g/100g |

    @fails @boundary
    Scenario Outline: <characteristic> is one digit beyond its limit
      Given "<characteristic>" is <result>
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement      | Clause      | Limit   | Margin   | Verdict |
        | <characteristic> | 4.2 table 2 | <limit> | <margin> | fails   |

      Examples:
        | characteristic              | result      | limit        | margin  |
        | Relative density at 20/4 °C | 1.0269      | ≥ 1.027      | -0.0001 |
        | Protein                     | 2.79 g/100g | ≥ 2.8 g/100g | -0.01   |
        | Fat                         | 3.09 g/100g | ≥ 3.1 g/100g | -0.01   |
        | Impurity                    | 4.1 mg/kg   | ≤ 4.0 mg/kg  | -0.1    |
        | Non-fat solids              | 8.09 g/100g | ≥ 8.1 g/100g | -0.01   |

    @fails
    Scenario: Protein 2.75 is not rounded to 2.8 first
      Given "Protein" is 2.75 g/100g
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement | Value | Limit        | Margin | Verdict |
        | Protein     | 2.75  | ≥ 2.8 g/100g | -0.05  | fails   |

  @clause-4.2_table_2_note_b
  Rule: 4.2 Acidity is limited for Holstein cows and for goats alone

    @meets @boundary
    Scenario Outline: Acidity <acidity> of <species> (<breed>) is exactly on the limit
      Given "Species" is "<species>"
      And "Breed" is "<breed>"
      And "Titratable acidity" is <acidity>
      When it is judged by GB 19301-2010
      Then the requirements are judged so
        | Requirement        | Clause             | Limit   | Margin | Verdict |
        | Titratable acidity | 4.2 table 2 note b | <limit> | 0      | meets   |

      Examples:
        | species | breed    | acidity | limit     |
        | Cow     | Holstein | 12 °T   | 12..18 °T |
        | Cow     | Holstein | 18 °T   | 12..18 °T |
        | Goat    | Other    | 6 °T    | 6..13 °T  |
        | Goat    | Other    | 13 °T   | 6..13 °T  |

    @fails @boundary
    Scenario Outline: Acidity <acidity> of <species> (<breed>) is beyond the limit
      Given "Species" is "<species>"
      And "Breed" is "<breed>"
      And "Titratable acidity" is <acidity>
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement        | Clause             | Limit   | Margin | Verdict |
        | Titratable acidity | 4.2 table 2 note b | <limit> | -0.1   | fails   |

      Examples:
        | species | breed    | acidity | limit     |
        | Cow     | Holstein | 11.9 °T | 12..18 °T |
        | Cow     | Holstein | 18.1 °T | 12..18 °T |
        | Goat    | Other    | 5.9 °T  | 6..13 °T  |
        | Goat    | Other    | 13.1 °T | 6..13 °T  |

    @meets
    Scenario: The acidity of Jersey milk has no limit
      Given "Breed" is "Jersey"
      And "Titratable acidity" is 20 °T
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement        | Clause             | Verdict        |
        | Titratable acidity | 4.2 table 2 note b | not applicable |

  @clause-4.2_table_2_notes_a_and_b
  Rule: 4.2 The freezing point is measured 3 h after milking, and limited for Holstein cows alone

    @meets @boundary
    Scenario Outline: A freezing point of <point>, measured exactly 3 h after milking, is exactly on the limit
      Given "Time since milking" is 3 h
      And "Freezing point" is <point>
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement    | Clause                    | Margin | Verdict |
        | Freezing point | 4.2 table 2 notes a and b | 0      | meets   |

      Examples:
        | point     |
        | -0.500 °C |
        | -0.560 °C |

    @fails @boundary
    Scenario Outline: A freezing point of <point> is beyond the limit
      Given "Freezing point" is <point>
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement    | Clause                    | Margin | Verdict |
        | Freezing point | 4.2 table 2 notes a and b | -0.001 | fails   |

      Examples:
        | point     |
        | -0.499 °C |
        | -0.561 °C |

    @boundary
    Scenario: A freezing point measured less than 3 h after milking does not count
      Given "Time since milking" is 2.9 h
      And "Freezing point" is -0.520 °C
      When it is judged by GB 19301-2010
      Then the verdict is: open
      And the requirements are judged so
        | Requirement    | Clause                    | Verdict |
        | Freezing point | 4.2 table 2 notes a and b | open    |

    @meets
    Scenario: The freezing point of Jersey milk has no limit
      Given "Breed" is "Jersey"
      And there is no result for "Freezing point", "Time since milking"
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement    | Clause                    | Verdict        |
        | Freezing point | 4.2 table 2 notes a and b | not applicable |

  @clause-4.5_table_3
  Rule: 4.5 Limits on microorganisms, table 3

    @meets @boundary
    Scenario: A plate count of exactly two million
      Given "Plate count" is 2000000 CFU/mL
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement | Clause      | Value   | Limit            | Margin | Verdict |
        | Plate count | 4.5 table 3 | 2000000 | ≤ 2000000 CFU/mL | 0      | meets   |

    @fails @boundary
    Scenario: One more than that
      Given "Plate count" is 2000001 CFU/mL
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement | Clause      | Value   | Limit            | Margin | Verdict |
        | Plate count | 4.5 table 3 | 2000001 | ≤ 2000000 CFU/mL | -1     | fails   |

    @boundary
    Scenario: A plate count that was not measured does not count as met
      Given there is no result for "Plate count"
      When it is judged by GB 19301-2010
      Then the verdict is: open
      And the requirements are judged so
        | Requirement | Clause      | Limit            | Verdict |
        | Plate count | 4.5 table 3 | ≤ 2000000 CFU/mL | open    |
      And to settle it, "Plate count" must be measured

    @meets
    Scenario: Somatic cells have no limit, however many
      Given "Somatic cell count" is 1103000 1/mL
      When it is judged by GB 19301-2010
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement        | Clause      | Verdict        |
        | Somatic cell count | 4.5 table 3 | not applicable |

  @clause-4.3
  Rule: 4.3 to 4.6 Contaminants, mycotoxins and residues conform to the standards named there

    @meets @boundary
    Scenario: All of them are within the limits
      When it is judged by GB 19301-2010
      Then the requirements are judged so
        | Requirement              | Clause | Verdict |
        | Contaminants             | 4.3    | meets   |
        | Mycotoxins               | 4.4    | meets   |
        | Pesticide residues       | 4.6.1  | meets   |
        | Veterinary drug residues | 4.6.2  | meets   |

    @fails
    Scenario Outline: <characteristic> above a limit
      Given "<characteristic>" is "Above a limit"
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement      | Clause   | Verdict |
        | <characteristic> | <clause> | fails   |

      Examples:
        | characteristic           | clause |
        | Contaminants             | 4.3    |
        | Mycotoxins               | 4.4    |
        | Pesticide residues       | 4.6.1  |
        | Veterinary drug residues | 4.6.2  |
