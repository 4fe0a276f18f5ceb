# language: en
@standard-de_milchguev
Feature: Class S of the German ordinance on delivered milk
  Class 1 looks at bacteria alone; class S at cells, inhibitors, added water and suspensions too. In force until
  30 June 2021. For class 1 the mean count is rounded to thousands before it is compared, for class S it is not.

  Background:
    Given a raw milk with these results
      | Characteristic         | Result        |
      | Species                | Cow           |
      | Added water            | Not suspected |
      | Suspension of delivery | Not involved  |

  @clause-§_3(1)
  Rule: § 3(1) The mean count, rounded to thousands, of class 1 is at most 100000

    @meets
    Scenario: A mean of 80000 is class 1
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 310000                    |            |
        | 2021-01-26 |                      | 310000                    |            |
        | 2021-02-09 | 80000                | 310000                    |            |
        | 2021-02-23 | 80000                | 310000                    |            |
        | 2021-03-09 | 80000                | 310000                    | Absent     |
        | 2021-03-23 | 80000                | 310000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class 1"
      And the requirements are judged so
        | Requirement                | Clause | Value | Limit           | Margin | Verdict |
        | Mean count to the thousand | § 3(1) | 80000 | ≤ 100000 CFU/mL | 20000  | meets   |

    @meets @boundary
    Scenario: A mean of 100500 is half way and goes to the even thousand: class 1
      Given these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2021-02-09 | 100500               |
        | 2021-02-23 | 100500               |
        | 2021-03-09 | 100500               |
        | 2021-03-23 | 100500               |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class 1"

    @fails @boundary
    Scenario: A mean of 100501 goes up to 101000: class 2
      Given these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2021-02-09 | 100501               |
        | 2021-02-23 | 100501               |
        | 2021-03-09 | 100501               |
        | 2021-03-23 | 100501               |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class 2"
      And the requirements are judged so
        | Requirement                | Clause | Value  | Limit           | Margin | Verdict |
        | Mean count to the thousand | § 3(1) | 101000 | ≤ 100000 CFU/mL | -1000  | fails   |

  @clause-§_3(3)_no._1
  Rule: § 3(3) no. 1 The count of class S is at most 50000

    @meets @boundary
    Scenario: Exactly 50000 is class S
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 290000                    |            |
        | 2021-01-26 |                      | 290000                    |            |
        | 2021-02-09 | 50000                | 290000                    |            |
        | 2021-02-23 | 50000                | 290000                    |            |
        | 2021-03-09 | 50000                | 290000                    | Absent     |
        | 2021-03-23 | 50000                | 290000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class S"

    @meets
    Scenario: So is 48000
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 290000                    |            |
        | 2021-01-26 |                      | 290000                    |            |
        | 2021-02-09 | 48000                | 290000                    |            |
        | 2021-02-23 | 48000                | 290000                    |            |
        | 2021-03-09 | 48000                | 290000                    | Absent     |
        | 2021-03-23 | 48000                | 290000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class S"

    @fails @boundary
    Scenario: 50001 is not rounded and only class 1
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 290000                    |            |
        | 2021-01-26 |                      | 290000                    |            |
        | 2021-02-09 | 50001                | 290000                    |            |
        | 2021-02-23 | 50001                | 290000                    |            |
        | 2021-03-09 | 50001                | 290000                    | Absent     |
        | 2021-03-23 | 50001                | 290000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class 1"
      And it is short of "Class S" by
        | Requirement              | Short    | Limit          |
        | Geometric mean of counts | 1 CFU/mL | ≤ 50000 CFU/mL |

  @clause-§_3(3)_no._2
  Rule: § 3(3) no. 2 The cells of class S are at most 300000

    @meets @boundary
    Scenario: Exactly 300000 is class S
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 300000                    |            |
        | 2021-01-26 |                      | 300000                    |            |
        | 2021-02-09 | 48000                | 300000                    |            |
        | 2021-02-23 | 48000                | 300000                    |            |
        | 2021-03-09 | 48000                | 300000                    | Absent     |
        | 2021-03-23 | 48000                | 300000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class S"

    @fails @boundary
    Scenario: 300001 is only class 1
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 300001                    |            |
        | 2021-01-26 |                      | 300001                    |            |
        | 2021-02-09 | 48000                | 300001                    |            |
        | 2021-02-23 | 48000                | 300001                    |            |
        | 2021-03-09 | 48000                | 300001                    | Absent     |
        | 2021-03-23 | 48000                | 300001                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class 1"
      And it is short of "Class S" by
        | Requirement             | Short  | Limit         |
        | Geometric mean of cells | 1 1/mL | ≤ 300000 1/mL |

  @clause-§_3(3)_no._4
  Rule: § 3(3) nos. 4 and 5 No suspicion of added water, no suspension of delivery

    @meets
    Scenario: Added water proved absent
      Given "Added water" is "Proved absent"
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 290000                    |            |
        | 2021-01-26 |                      | 290000                    |            |
        | 2021-02-09 | 48000                | 290000                    |            |
        | 2021-02-23 | 48000                | 290000                    |            |
        | 2021-03-09 | 48000                | 290000                    | Absent     |
        | 2021-03-23 | 48000                | 290000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class S"

    @fails
    Scenario Outline: With "<result>" for <characteristic> it cannot be class S
      Given "<characteristic>" is "<result>"
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 290000                    |            |
        | 2021-01-26 |                      | 290000                    |            |
        | 2021-02-09 | 48000                | 290000                    |            |
        | 2021-02-23 | 48000                | 290000                    |            |
        | 2021-03-09 | 48000                | 290000                    | Absent     |
        | 2021-03-23 | 48000                | 290000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grade is "Class 1"

      Examples:
        | characteristic         | result    |
        | Added water            | Suspected |
        | Suspension of delivery | Involved  |

    @boundary
    Scenario: Added water not looked into: at least class 1, class S open
      Given there is no result for "Added water"
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Inhibitors |
        | 2021-01-12 |                      | 290000                    |            |
        | 2021-01-26 |                      | 290000                    |            |
        | 2021-02-09 | 48000                | 290000                    |            |
        | 2021-02-23 | 48000                | 290000                    |            |
        | 2021-03-09 | 48000                | 290000                    | Absent     |
        | 2021-03-23 | 48000                | 290000                    | Absent     |
      When the facts of 2021-03-31 are judged by the German ordinance on delivered milk
      Then the grades still possible are "Class S", "Class 1"
      And the grade proven is at least "Class 1"
      And to settle it, "Added water" must be measured
