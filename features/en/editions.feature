# language: en
Feature: Which edition decides
  A decision has two dates, that of the facts and that of the rules. Unless another day is named, the edition
  in force on the day of the facts decides; without one nothing is judged. Every decision names its edition.

  @standard-de_milchguev @clause-§_3(1)
  Rule: The German ordinance on delivered milk is in force until 2021-06-30

    Background:
      Given "Species" is "Cow"
      And these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2021-05-11 | 90000                |
        | 2021-05-25 | 90000                |
        | 2021-06-08 | 90000                |
        | 2021-06-22 | 90000                |

    @meets @boundary
    Scenario: The last day in force
      When the facts of 2021-06-30 are judged by the German ordinance on delivered milk
      Then the verdict is: meets
      And the edition used is "2011"

    @fails @boundary
    Scenario: From the next day it is not
      When the facts of 2021-07-01 are judged by the German ordinance on delivered milk
      Then nothing is judged, because no edition of it is in force on 2021-07-01

  @standard-de_rohmilchguetv @clause-§_32(1)
  Rule: The German raw milk ordinance is in force from 2021-07-01

    Background:
      Given "Species" is "Cow"
      And these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2021-06-08 | 90000                |
        | 2021-06-22 | 90000                |
        | 2021-07-13 | 90000                |
        | 2021-07-27 | 90000                |

    @meets @boundary
    Scenario: The end of the first month in force
      When the facts of 2021-07-31 are judged by the German raw milk ordinance
      Then the edition used is "2021"
      And the requirements are judged so
        | Requirement | Clause  | Verdict |
        | Plate count | § 32(1) | meets   |

    @fails @boundary
    Scenario: The day before it is in force
      When the facts of 2021-06-30 are judged by the German raw milk ordinance
      Then nothing is judged, because no edition of it is in force on 2021-06-30

  @standard-de_milchguev @clause-§_3(1)
  Rule: Where a day of the rules is named, its edition decides on other facts

    Background:
      Given "Species" is "Cow"
      And these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2021-08-10 | 90000                |
        | 2021-08-24 | 90000                |
        | 2021-09-07 | 90000                |
        | 2021-09-21 | 90000                |

    @meets
    Scenario: The edition of 2021-06-30 on facts of 2021-09-30
      When the facts of 2021-09-30 are judged by the German ordinance on delivered milk as in force on 2021-06-30
      Then the verdict is: meets
      And the edition used is "2011"

    @boundary
    Scenario: The edition of its first day, 2011-01-01
      When the facts of 2021-09-30 are judged by the German ordinance on delivered milk as in force on 2011-01-01
      Then the verdict is: meets

    @fails
    Scenario: No edition was in force on the day named
      When the facts of 2021-09-30 are judged by the German ordinance on delivered milk as in force on 2010-12-31
      Then nothing is judged, because no edition of it is in force on 2010-12-31
