# language: en
@standard-milk/quality
Feature: Quality grades of raw milk 2026.1
  Premium, superior, qualified and rejected. The national standard must be met and no inhibitor found in three
  months; then four statistics decide: a grade is reached where every one of them reaches it.

  Background:
    Given a raw milk with these results
      | Characteristic                             | Result            |
      | Species                                    | Cow               |
      | Breed                                      | Holstein          |
      | Days after calving                         | 30 d              |
      | Antibiotic treatment and withdrawal period | Not in the period |
      | Spoilage                                   | Sound             |
      | Colour                                     | Milk-white        |
      | Taste and smell                            | Natural to milk   |
      | Texture                                    | Homogeneous       |
      | Time since milking                         | 6 h               |
      | Freezing point                             | -0.523 °C         |
      | Relative density at 20/4 °C                | 1.030             |
      | Protein                                    | 3.3 g/100g        |
      | Fat                                        | 3.8 g/100g        |
      | Impurity                                   | 1.0 mg/kg         |
      | Non-fat solids                             | 8.8 g/100g        |
      | Titratable acidity                         | 15 °T             |
      | Plate count                                | 20000 CFU/mL      |
      | Contaminants                               | Within the limits |
      | Mycotoxins                                 | Within the limits |
      | Pesticide residues                         | Within the limits |
      | Veterinary drug residues                   | Within the limits |

  @clause-1.2
  Rule: 1.2 Somatic cells: premium at most 300000, superior 400000, qualified 750000

    @meets @boundary
    Scenario: Three-month geometric mean of somatic cells of exactly 300000 is Premium
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 300000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 300000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 300000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 300000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 300000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 300000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"
      And the requirements are judged so
        | Requirement                                 | Grade   | Value  | Limit         | Margin | Verdict |
        | Three-month geometric mean of somatic cells | Premium | 300000 | ≤ 300000 1/mL | 0      | meets   |

    @meets @boundary
    Scenario: Three-month geometric mean of somatic cells of exactly 400000 is Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 400000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 400000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 400000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 400000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 400000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 400000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And the requirements are judged so
        | Requirement                                 | Grade    | Value  | Limit         | Margin | Verdict |
        | Three-month geometric mean of somatic cells | Superior | 400000 | ≤ 400000 1/mL | 0      | meets   |

    @meets @boundary
    Scenario: Three-month geometric mean of somatic cells of exactly 750000 is Qualified
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 750000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 750000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 750000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 750000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 750000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 750000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Qualified"
      And the requirements are judged so
        | Requirement                                 | Grade     | Value  | Limit         | Margin | Verdict |
        | Three-month geometric mean of somatic cells | Qualified | 750000 | ≤ 750000 1/mL | 0      | meets   |

    @fails @boundary
    Scenario: Three-month geometric mean of somatic cells of 300001 is only Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 300001                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 300001                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 300001                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 300001                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 300001                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 300001                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And it is short of "Premium" by
        | Requirement                                 | Short  | Limit         |
        | Three-month geometric mean of somatic cells | 1 1/mL | ≤ 300000 1/mL |

    @fails
    Scenario: It meets the national standard, yet with more than 750000 cells it is rejected
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Rejected"
      And the requirements are judged so
        | Requirement                                 | Grade     | Value  | Limit         | Margin | Verdict |
        | Three-month geometric mean of somatic cells | Qualified | 750001 | ≤ 750000 1/mL | -1     | fails   |

  @clause-1.1
  Rule: 1.1 Plate counts: premium at most 50000, superior 100000, qualified 1000000

    @meets @boundary
    Scenario: Two-month geometric mean of plate counts of exactly 50000 is Premium
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 50000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 50000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 50000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 50000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 50000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 50000                | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"
      And the requirements are judged so
        | Requirement                              | Grade   | Value | Limit          | Margin | Verdict |
        | Two-month geometric mean of plate counts | Premium | 50000 | ≤ 50000 CFU/mL | 0      | meets   |

    @meets @boundary
    Scenario: Two-month geometric mean of plate counts of exactly 100000 is Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 100000               | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 100000               | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 100000               | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 100000               | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 100000               | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 100000               | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And the requirements are judged so
        | Requirement                              | Grade    | Value  | Limit           | Margin | Verdict |
        | Two-month geometric mean of plate counts | Superior | 100000 | ≤ 100000 CFU/mL | 0      | meets   |

    @meets @boundary
    Scenario: Two-month geometric mean of plate counts of exactly 1000000 is Qualified
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 1000000              | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 1000000              | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 1000000              | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 1000000              | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 1000000              | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 1000000              | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Qualified"
      And the requirements are judged so
        | Requirement                              | Grade     | Value   | Limit            | Margin | Verdict |
        | Two-month geometric mean of plate counts | Qualified | 1000000 | ≤ 1000000 CFU/mL | 0      | meets   |

    @fails @boundary
    Scenario: Two-month geometric mean of plate counts of 50001 is only Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 50001                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 50001                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 50001                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 50001                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 50001                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 50001                | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And it is short of "Premium" by
        | Requirement                              | Short    | Limit          |
        | Two-month geometric mean of plate counts | 1 CFU/mL | ≤ 50000 CFU/mL |

    @meets
    Scenario: One high count with the geometric mean still within premium
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 300000               | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"
      And the requirements are judged so
        | Requirement                              | Grade   | Value     | Limit          | Margin    | Verdict |
        | Two-month geometric mean of plate counts | Premium | ≈39359.79 | ≤ 50000 CFU/mL | ≈10640.21 | meets   |

  @clause-1.3
  Rule: 1.3 Fat: premium at least 3.5, superior 3.4

    @meets @boundary
    Scenario: Two-month mean of fat of exactly 3.5 is Premium
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.5          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.5          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.5          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.5          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.5          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.5          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"
      And the requirements are judged so
        | Requirement           | Grade   | Value | Limit        | Margin | Verdict |
        | Two-month mean of fat | Premium | 3.5   | ≥ 3.5 g/100g | 0      | meets   |

    @meets @boundary
    Scenario: Two-month mean of fat of exactly 3.4 is Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.4          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.4          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.4          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.4          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.4          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.4          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And the requirements are judged so
        | Requirement           | Grade    | Value | Limit        | Margin | Verdict |
        | Two-month mean of fat | Superior | 3.4   | ≥ 3.4 g/100g | 0      | meets   |

    @fails @boundary
    Scenario: Two-month mean of fat of 3.49 is only Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.49         | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.49         | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.49         | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.49         | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.49         | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.49         | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And it is short of "Premium" by
        | Requirement           | Short       | Limit        |
        | Two-month mean of fat | 0.01 g/100g | ≥ 3.5 g/100g |

  @clause-1.4
  Rule: 1.4 Protein: premium at least 3.2, superior 3.0

    @meets @boundary
    Scenario: Two-month mean of protein of exactly 3.2 is Premium
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.2              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.2              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.2              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.2              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.2              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.2              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"
      And the requirements are judged so
        | Requirement               | Grade   | Value | Limit        | Margin | Verdict |
        | Two-month mean of protein | Premium | 3.2   | ≥ 3.2 g/100g | 0      | meets   |

    @meets @boundary
    Scenario: Two-month mean of protein of exactly 3.0 is Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.0              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.0              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.0              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.0              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.0              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.0              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And the requirements are judged so
        | Requirement               | Grade    | Value | Limit        | Margin | Verdict |
        | Two-month mean of protein | Superior | 3.0   | ≥ 3.0 g/100g | 0      | meets   |

    @fails @boundary
    Scenario: Two-month mean of protein of 3.19 is only Superior
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.19             | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.19             | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.19             | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.19             | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.19             | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.19             | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Superior"
      And it is short of "Premium" by
        | Requirement               | Short       | Limit        |
        | Two-month mean of protein | 0.01 g/100g | ≥ 3.2 g/100g |

  @clause-gate
  Rule: Gate: GB 19301-2010 is met and no inhibitor found in three months

    @meets
    Scenario: The standard met and nothing found: the statistics decide
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"

    @fails
    Scenario: One inhibitor found: rejected however good the rest
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Detected   |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Rejected"
      And the verdict is: fails

    @fails @boundary
    Scenario: Protein of 2.79 in the delivery sample is one digit short of the standard
      Given "Protein" is 2.79 g/100g
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Rejected"

    @meets @boundary
    Scenario: Protein of 2.8 in the delivery sample just meets the standard
      Given "Protein" is 2.8 g/100g
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"
