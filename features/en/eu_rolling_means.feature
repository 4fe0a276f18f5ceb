# language: en
@standard-eu_853_2004
Feature: Rolling geometric means of Regulation (EC) No 853/2004
  Plate counts: the geometric mean of two months with at least two tests a month. Cells: that of three months
  with at least one. A month with fewer leaves the mean open, for what is missing may be anything.

  Background:
    Given a raw milk with these results
      | Characteristic           | Result            |
      | Species                  | Cow               |
      | Veterinary drug residues | Within the limits |

  @clause-3(a)(i)
  Rule: 3(a)(i) Plate count of cow's milk, geometric mean of two months

    @meets
    Scenario: One high count leaves the geometric mean below the limit
      Given these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-09-05 | 50000                |
        | 2026-09-20 | 60000                |
        | 2026-10-06 | 70000                |
        | 2026-10-21 | 300000               |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the requirements are judged so
        | Requirement | Clause                 | Value     | Limit           | Verdict |
        | Plate count | 3(a)(i) and (ii), 3(b) | ≈89091.27 | ≤ 100000 CFU/mL | meets   |
      And "Plate count" rests on 4 tests

    @meets @boundary
    Scenario: A geometric mean of exactly 100000
      Given these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-09-05 | 100000               |
        | 2026-09-20 | 100000               |
        | 2026-10-06 | 50000                |
        | 2026-10-21 | 200000               |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the requirements are judged so
        | Requirement | Clause                 | Value  | Limit           | Margin | Verdict |
        | Plate count | 3(a)(i) and (ii), 3(b) | 100000 | ≤ 100000 CFU/mL | 0      | meets   |

    @fails @boundary
    Scenario: One more in one of the tests is over the limit
      Given these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-09-05 | 100000               |
        | 2026-09-20 | 100001               |
        | 2026-10-06 | 50000                |
        | 2026-10-21 | 200000               |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement | Clause                 | Value      | Limit           | Margin | Verdict |
        | Plate count | 3(a)(i) and (ii), 3(b) | ≈100000.25 | ≤ 100000 CFU/mL | ≈-0.25 | fails   |

    @boundary
    Scenario: Only one test in October leaves it open
      Given these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-09-05 | 20000                |
        | 2026-09-20 | 22000                |
        | 2026-10-06 | 21000                |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the verdict is: open
      And the requirements are judged so
        | Requirement | Clause                 | Verdict |
        | Plate count | 3(a)(i) and (ii), 3(b) | open    |

    @boundary
    Scenario: Results of August are outside the two months
      Given these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-08-31 | 900000               |
        | 2026-09-01 | 20000                |
        | 2026-09-20 | 20000                |
        | 2026-10-06 | 20000                |
        | 2026-10-31 | 20000                |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the requirements are judged so
        | Requirement | Value | Verdict |
        | Plate count | 20000 | meets   |
      And "Plate count" rests on 4 tests

  @clause-3(a)(i)
  Rule: 3(a)(i) Somatic cells of cow's milk, geometric mean of three months

    @meets @boundary
    Scenario: One test a month, a geometric mean of exactly 400000
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-08-12 | 400000                    |
        | 2026-09-12 | 200000                    |
        | 2026-10-12 | 800000                    |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the requirements are judged so
        | Requirement        | Clause  | Value  | Limit         | Margin | Verdict |
        | Somatic cell count | 3(a)(i) | 400000 | ≤ 400000 1/mL | 0      | meets   |

    @fails @boundary
    Scenario: One more in every test
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-08-12 | 400001                    |
        | 2026-09-12 | 400001                    |
        | 2026-10-12 | 400001                    |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement        | Clause  | Value  | Limit         | Margin | Verdict |
        | Somatic cell count | 3(a)(i) | 400001 | ≤ 400000 1/mL | -1     | fails   |

    @boundary
    Scenario: No test in September leaves it open
      Given these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-08-12 | 200000                    |
        | 2026-10-12 | 200000                    |
        | 2026-10-26 | 200000                    |
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the requirements are judged so
        | Requirement        | Clause  | Verdict |
        | Somatic cell count | 3(a)(i) | open    |

  @clause-3(a)(i)_and_(ii),_3(b)
  Rule: 3(a)(ii) and 3(b) Plate count of other species, by intended use

    Background:
      Given "Species" is "Goat"
      And these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-09-05 | 1500000              |
        | 2026-09-20 | 1500000              |
        | 2026-10-06 | 1500000              |
        | 2026-10-21 | 1500000              |

    @meets @boundary
    Scenario: For heat treatment, exactly 1500000
      Given "Intended use" is "Heat-treated products"
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement | Limit            | Margin | Verdict |
        | Plate count | ≤ 1500000 CFU/mL | 0      | meets   |

    @fails
    Scenario: The same milk without heat treatment is over the limit
      Given "Intended use" is "Raw-milk products without heat treatment"
      When the facts of 2026-10-31 are judged by Regulation (EC) No 853/2004
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement | Limit           | Margin   | Verdict |
        | Plate count | ≤ 500000 CFU/mL | -1000000 | fails   |
