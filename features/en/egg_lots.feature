# language: en
Feature: Grades of lots of eggs
  Each egg is graded by itself; the grade of the lot then rests on two shares: enough eggs of the grade or better, and
  not too many checks. At destination the tolerance is wider, so one lot may have two grades.

  @standard-usda_eggs_lot @clause-table_of_lot_grades
  Rule: Grade AA: at origin 87 % of AA eggs, at destination 72 %

    @meets @boundary
    Scenario: Origin, exactly 87 of 100 are AA: Grade AA
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White                     | Outline of the yolk | Blood and meat spots |
        | 87     | 0.10                       | Clean, unbroken, practically normal | Clear and firm            | Slightly defined    | None                 |
        | 13     | 0.15                       | Clean, unbroken, practically normal | Clear and reasonably firm | Fairly well defined | None                 |
      And the contract agrees that the "Place of sampling" is "Origin"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade AA"
      And the requirements are judged so
        | Requirement                 | Grade         | Value | Limit  | Verdict |
        | Eggs of the grade or better | U.S. Grade AA | 87    | ≥ 87 % | meets   |

    @fails @boundary
    Scenario: Origin, 86 are AA: Grade A
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White                     | Outline of the yolk | Blood and meat spots |
        | 86     | 0.10                       | Clean, unbroken, practically normal | Clear and firm            | Slightly defined    | None                 |
        | 14     | 0.15                       | Clean, unbroken, practically normal | Clear and reasonably firm | Fairly well defined | None                 |
      And the contract agrees that the "Place of sampling" is "Origin"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade A"
      And the requirements are judged so
        | Requirement                 | Grade         | Value | Limit  | Verdict |
        | Eggs of the grade or better | U.S. Grade AA | 86    | ≥ 87 % | fails   |
        | Eggs of the grade or better | U.S. Grade A  | 100   | ≥ 87 % | meets   |

    @meets
    Scenario: The same lot at destination: Grade AA
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White                     | Outline of the yolk | Blood and meat spots |
        | 86     | 0.10                       | Clean, unbroken, practically normal | Clear and firm            | Slightly defined    | None                 |
        | 14     | 0.15                       | Clean, unbroken, practically normal | Clear and reasonably firm | Fairly well defined | None                 |
      And the contract agrees that the "Place of sampling" is "Destination"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade AA"

    @meets @boundary
    Scenario: Destination, exactly 72 are AA: Grade AA
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White                     | Outline of the yolk | Blood and meat spots |
        | 72     | 0.10                       | Clean, unbroken, practically normal | Clear and firm            | Slightly defined    | None                 |
        | 28     | 0.15                       | Clean, unbroken, practically normal | Clear and reasonably firm | Fairly well defined | None                 |
      And the contract agrees that the "Place of sampling" is "Destination"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade AA"

    @fails @boundary
    Scenario: Destination, 71 are AA: Grade A
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White                     | Outline of the yolk | Blood and meat spots |
        | 71     | 0.10                       | Clean, unbroken, practically normal | Clear and firm            | Slightly defined    | None                 |
        | 29     | 0.15                       | Clean, unbroken, practically normal | Clear and reasonably firm | Fairly well defined | None                 |
      And the contract agrees that the "Place of sampling" is "Destination"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade A"

  @standard-usda_eggs_lot @clause-table_of_lot_grades
  Rule: Grade A: at origin 87 % of A or better, at destination 82 %

    @meets @boundary
    Scenario: Origin, exactly 87: Grade A
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                                          | White                     | Outline of the yolk                    | Blood and meat spots |
        | 30     | 0.10                       | Clean, unbroken, practically normal            | Clear and firm            | Slightly defined                       | None                 |
        | 57     | 0.15                       | Clean, unbroken, practically normal            | Clear and reasonably firm | Fairly well defined                    | None                 |
        | 13     | 0.25                       | Unbroken, moderately stained within the limits | Weak and watery           | Plainly visible, enlarged or flattened | None                 |
      And the contract agrees that the "Place of sampling" is "Origin"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade A"

    @fails @boundary
    Scenario: Origin, 86: Grade B
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                                          | White                     | Outline of the yolk                    | Blood and meat spots |
        | 30     | 0.10                       | Clean, unbroken, practically normal            | Clear and firm            | Slightly defined                       | None                 |
        | 56     | 0.15                       | Clean, unbroken, practically normal            | Clear and reasonably firm | Fairly well defined                    | None                 |
        | 14     | 0.25                       | Unbroken, moderately stained within the limits | Weak and watery           | Plainly visible, enlarged or flattened | None                 |
      And the contract agrees that the "Place of sampling" is "Origin"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade B"

    @meets @boundary
    Scenario: Destination, exactly 82: Grade A
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                                          | White                     | Outline of the yolk                    | Blood and meat spots |
        | 30     | 0.10                       | Clean, unbroken, practically normal            | Clear and firm            | Slightly defined                       | None                 |
        | 52     | 0.15                       | Clean, unbroken, practically normal            | Clear and reasonably firm | Fairly well defined                    | None                 |
        | 18     | 0.25                       | Unbroken, moderately stained within the limits | Weak and watery           | Plainly visible, enlarged or flattened | None                 |
      And the contract agrees that the "Place of sampling" is "Destination"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade A"

    @fails @boundary
    Scenario: Destination, 81: Grade B
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                                          | White                     | Outline of the yolk                    | Blood and meat spots |
        | 30     | 0.10                       | Clean, unbroken, practically normal            | Clear and firm            | Slightly defined                       | None                 |
        | 51     | 0.15                       | Clean, unbroken, practically normal            | Clear and reasonably firm | Fairly well defined                    | None                 |
        | 19     | 0.25                       | Unbroken, moderately stained within the limits | Weak and watery           | Plainly visible, enlarged or flattened | None                 |
      And the contract agrees that the "Place of sampling" is "Destination"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade B"

  @standard-usda_eggs_lot @clause-table_of_lot_grades
  Rule: Checks: for AA and A at most 5 % at origin and 7 % at destination, for B 10 %

    @meets @boundary
    Scenario: Origin, exactly 5: Grade AA
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White          | Outline of the yolk | Blood and meat spots |
        | 95     | 0.10                       | Clean, unbroken, practically normal | Clear and firm | Slightly defined    | None                 |
        | 5      | 0.10                       | Checked                             | Clear and firm | Slightly defined    | None                 |
      And the contract agrees that the "Place of sampling" is "Origin"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade AA"

    @fails @boundary
    Scenario: Origin, 6, all others AA: Grade B only
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White          | Outline of the yolk | Blood and meat spots |
        | 94     | 0.10                       | Clean, unbroken, practically normal | Clear and firm | Slightly defined    | None                 |
        | 6      | 0.10                       | Checked                             | Clear and firm | Slightly defined    | None                 |
      And the contract agrees that the "Place of sampling" is "Origin"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade B"
      And the requirements are judged so
        | Requirement  | Grade         | Value | Limit  | Verdict |
        | Checked eggs | U.S. Grade AA | 6     | ≤ 5 %  | fails   |
        | Checked eggs | U.S. Grade B  | 6     | ≤ 10 % | meets   |

    @meets @boundary
    Scenario: Destination, exactly 7: Grade AA
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White          | Outline of the yolk | Blood and meat spots |
        | 93     | 0.10                       | Clean, unbroken, practically normal | Clear and firm | Slightly defined    | None                 |
        | 7      | 0.10                       | Checked                             | Clear and firm | Slightly defined    | None                 |
      And the contract agrees that the "Place of sampling" is "Destination"
      When it is judged by the USDA grades of egg lots
      Then the grade is "U.S. Grade AA"

    @fails
    Scenario: 11: below the grades
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                               | White          | Outline of the yolk | Blood and meat spots |
        | 89     | 0.10                       | Clean, unbroken, practically normal | Clear and firm | Slightly defined    | None                 |
        | 11     | 0.10                       | Checked                             | Clear and firm | Slightly defined    | None                 |
      And the contract agrees that the "Place of sampling" is "Destination"
      When it is judged by the USDA grades of egg lots
      Then the grade is "Below the grades"

    @boundary
    Scenario: Some air cells not measured: AA to B are possible, B is proven
      Given a lot of eggs with these units examined
        | Number | Depth of the air cell [in] | Shell                                          | White           | Outline of the yolk                    | Blood and meat spots |
        | 80     | 0.10                       | Clean, unbroken, practically normal            | Clear and firm  | Slightly defined                       | None                 |
        | 10     | 0.25                       | Unbroken, moderately stained within the limits | Weak and watery | Plainly visible, enlarged or flattened | None                 |
        | 10     |                            | Clean, unbroken, practically normal            | Clear and firm  | Slightly defined                       | None                 |
      And the contract agrees that the "Place of sampling" is "Origin"
      When it is judged by the USDA grades of egg lots
      Then the grades still possible are "U.S. Grade AA", "U.S. Grade A", "U.S. Grade B"
      And the grade proven is at least "U.S. Grade B"
