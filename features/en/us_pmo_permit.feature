# language: en
@standard-us_pmo_grade_a
Feature: The producer's permit under the US Grade "A" ordinance
  One result over the limit takes no permit away: two of the last four bring a written notice, three of the last
  five a suspension, and a suspension is followed by a temporary permit. Cells, bacteria and cooling are counted
  apart, and results count once a day.

  Background:
    Given a raw milk with these results
      | Characteristic                           | Result |
      | Species                                  | Cow    |
      | Temperature 4 h after the start of milking | 9 °C |
      | Blend temperature                        | 6 °C   |

  @clause-Section_7_Table_1
  Rule: The limits of Section 7, Table 1

    @meets @boundary
    Scenario: Every result exactly on its limit: none counts as over it
      Given "Temperature 4 h after the start of milking" is 10 °C
      And "Blend temperature" is 10 °C
      And these tests over time
        | Date       | Somatic cell count [1/mL] | Plate count [CFU/mL] | Temperature 2 h after the end of milking [°C] | Inhibitors |
        | 2026-04-08 | 750000                    | 100000               | 7                                             | Absent     |
        | 2026-05-11 | 750000                    | 100000               | 7                                             | Absent     |
        | 2026-06-15 | 750000                    | 100000               | 7                                             | Absent     |
        | 2026-07-13 | 750000                    | 100000               | 7                                             | Absent     |
      When the facts of 2026-07-31 are judged by the US Grade "A" ordinance
      Then the verdict is: meets
      And the "Permit (somatic cells)" is valid
      And the "Permit (bacteria)" is valid
      And the "Permit (cooling)" is valid

    @fails @boundary
    Scenario: Every result just over its limit
      Given "Temperature 4 h after the start of milking" is 10.1 °C
      And these tests over time
        | Date       | Somatic cell count [1/mL] | Plate count [CFU/mL] | Temperature 2 h after the end of milking [°C] | Inhibitors |
        | 2026-04-08 | 750001                    | 100001               | 7.1                                           | Absent     |
        | 2026-05-11 | 750001                    | 100001               | 7.1                                           | Absent     |
        | 2026-06-15 | 750001                    | 100001               | 7.1                                           | Absent     |
        | 2026-07-13 | 750001                    | 100001               | 7.1                                           | Absent     |
      When the facts of 2026-07-31 are judged by the US Grade "A" ordinance
      Then the verdict is: fails
      And the "Permit (somatic cells)" is suspended
      And the "Permit (bacteria)" is suspended
      And the "Permit (cooling)" is suspended
      And the requirements are judged so
        | Requirement                                | Clause            | Limit   | Margin | Verdict |
        | Temperature 4 h after the start of milking | Section 7 Table 1 | ≤ 10 °C | -0.1   | fails   |

    @meets
    Scenario: For goats the limit on cells is 1500000
      Given "Species" is "Goat"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-08 | 1500000                   |
        | 2026-05-11 | 1500000                   |
        | 2026-06-15 | 1500000                   |
        | 2026-07-13 | 1500001                   |
      When the facts of 2026-07-31 are judged by the US Grade "A" ordinance
      Then the "Permit (somatic cells)" is valid

  @clause-Section_6
  Rule: Section 6: two of the last four over the limit bring a written notice

    @meets
    Scenario: One of four over the limit leaves the permit valid
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-08 | 300000                    |
        | 2026-05-11 | 750001                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 420000                    |
      When the facts of 2026-07-31 are judged by the US Grade "A" ordinance
      Then the "Permit (somatic cells)" is valid

    @fails @boundary
    Scenario: On the day of the second result over the limit a notice is due
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-08 | 300000                    |
        | 2026-05-11 | 750001                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 750001                    |
      When it is judged by the US Grade "A" ordinance after every test
      Then step by step the "Permit (somatic cells)" is
        | Date       | State      |
        | 2026-04-08 | valid      |
        | 2026-05-11 | valid      |
        | 2026-06-15 | valid      |
        | 2026-07-13 | notice due |

    @meets @boundary
    Scenario: After a notice the permit is valid again once only one of four is over the limit
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-08 | 300000                    |
        | 2026-05-11 | 750001                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 750001                    |
        | 2026-07-27 | 500000                    |
        | 2026-08-17 | 450000                    |
      And these letters of the authority
        | Date       | Matter        | Permit event   |
        | 2026-07-15 | Somatic cells | Written notice |
      When it is judged by the US Grade "A" ordinance after every test
      Then step by step the "Permit (somatic cells)" is
        | Date       | State        |
        | 2026-04-08 | valid        |
        | 2026-05-11 | valid        |
        | 2026-06-15 | valid        |
        | 2026-07-13 | notice due   |
        | 2026-07-27 | under notice |
        | 2026-08-17 | valid        |

    @boundary
    Scenario: Two results of one day count once
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-08 | 300000                    |
        | 2026-05-11 | 300000                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 820000                    |
        | 2026-07-13 | 830000                    |
      When the facts of 2026-07-31 are judged by the US Grade "A" ordinance
      Then the "Permit (somatic cells)" is valid

  @clause-Section_6
  Rule: Section 6: three of the last five over the limit suspend the permit

    @meets @boundary
    Scenario: Two of five over the limit do not suspend
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-08 | 750001                    |
        | 2026-05-11 | 300000                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 750001                    |
        | 2026-07-27 | 500000                    |
      When the facts of 2026-07-31 are judged by the US Grade "A" ordinance
      Then the "Permit (somatic cells)" is valid

    @fails @boundary
    Scenario: On the day of the third of five over the limit the permit is suspended
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-05-11 | 750001                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 750001                    |
        | 2026-07-27 | 500000                    |
        | 2026-08-17 | 750001                    |
      And these letters of the authority
        | Date       | Matter        | Permit event   |
        | 2026-07-15 | Somatic cells | Written notice |
      When it is judged by the US Grade "A" ordinance after every test
      Then step by step the "Permit (somatic cells)" is
        | Date       | State        |
        | 2026-05-11 | valid        |
        | 2026-06-15 | valid        |
        | 2026-07-13 | notice due   |
        | 2026-07-27 | under notice |
        | 2026-08-17 | suspended    |

    @meets
    Scenario: Bacteria and cells are counted apart
      Given these tests over time
        | Date       | Somatic cell count [1/mL] | Plate count [CFU/mL] |
        | 2026-04-08 | 300000                    | 20000                |
        | 2026-05-11 | 800000                    | 20000                |
        | 2026-06-15 | 300000                    | 100001               |
        | 2026-07-13 | 300000                    | 100001               |
      When the facts of 2026-07-31 are judged by the US Grade "A" ordinance
      Then the "Permit (somatic cells)" is valid
      And the "Permit (bacteria)" is notice due

  @clause-South_Dakota_12:05:03:03
  Rule: After a suspension milk is delivered under a temporary permit, and counting starts anew

    Background:
      Given these letters of the authority
        | Date       | Matter        | Permit event      |
        | 2026-07-15 | Somatic cells | Written notice    |
        | 2026-08-28 | Somatic cells | Temporary permit  |
        | 2026-09-18 | Somatic cells | Permit reinstated |

    @meets
    Scenario: Good results under the temporary permit: valid once it is reinstated
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-05-11 | 750001                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 750001                    |
        | 2026-08-17 | 750001                    |
        | 2026-08-24 | 420000                    |
        | 2026-09-02 | 430000                    |
        | 2026-09-21 | 410000                    |
      When it is judged by the US Grade "A" ordinance after every test
      Then step by step the "Permit (somatic cells)" is
        | Date       | State      |
        | 2026-05-11 | valid      |
        | 2026-06-15 | valid      |
        | 2026-07-13 | notice due |
        | 2026-08-17 | suspended  |
        | 2026-08-24 | suspended  |
        | 2026-09-02 | temporary  |
        | 2026-09-21 | valid      |

    @fails
    Scenario: One result over the limit under a temporary permit suspends again
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-05-11 | 750001                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 750001                    |
        | 2026-08-17 | 750001                    |
        | 2026-09-02 | 750001                    |
      When the facts of 2026-09-30 are judged by the US Grade "A" ordinance
      Then the "Permit (somatic cells)" is suspended

    @boundary
    Scenario: Exactly on the limit under a temporary permit does not suspend again
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-05-11 | 750001                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-13 | 750001                    |
        | 2026-08-17 | 750001                    |
        | 2026-09-02 | 750000                    |
      When the facts of 2026-09-17 are judged by the US Grade "A" ordinance
      Then the "Permit (somatic cells)" is temporary
