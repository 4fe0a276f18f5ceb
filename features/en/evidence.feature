# language: en
Feature: Results that are missing, known within bounds, or declared
  Nothing missing counts as met, and no grade is better than the evidence proves. What cannot be decided yet names
  the grades still possible, the one proven and what to measure. A proven failure stays one, whatever is missing.

  @standard-gbt_6914_1986 @clause-chapter_2
  Rule: Nothing missing counts as met

    Background:
      Given a raw milk with these results
        | Characteristic              | Result      |
        | Species                     | Cow         |
        | Fat                         | 3.60 g/100g |
        | Protein                     | 3.10 g/100g |
        | Relative density at 20/4 °C | 1.0295      |
        | Acidity as lactic acid      | 0.150 %     |
        | Impurity                    | 2 mg/kg     |
        | Mercury                     | 0.002 mg/kg |
        | BHC and DDT                 | 0.01 mg/kg  |
      And the contract agrees that the "Bacteria method agreed in the contract" is "Plate count"

    @meets
    Scenario: With everything measured it is decided
      Given "Plate count" is 500000 CFU/mL
      When it is judged by GB/T 6914-1986
      Then the grade is "Grade I"

    @boundary
    Scenario: Without a plate count every grade is possible
      Given there is no result for "Plate count"
      When it is judged by GB/T 6914-1986
      Then the verdict is: open
      And the grades still possible are "Grade I", "Grade II", "Grade III", "Grade IV", "Rejected"
      And the grade proven is at least "Rejected"
      And to settle it, "Plate count" must be measured

    @fails
    Scenario: Protein already fails: rejected, though plates were not counted
      Given "Protein" is 2.94 g/100g
      And there is no result for "Plate count"
      When it is judged by GB/T 6914-1986
      Then the grade is "Rejected"

  @standard-gbt_6914_1986 @clause-chapter_2
  Rule: A result known within bounds is judged for all that it may be

    Background:
      Given a raw milk with these results
        | Characteristic              | Result      |
        | Species                     | Cow         |
        | Fat                         | 3.60 g/100g |
        | Protein                     | 3.10 g/100g |
        | Relative density at 20/4 °C | 1.0295      |
        | Acidity as lactic acid      | 0.150 %     |
        | Impurity                    | 2 mg/kg     |
        | Mercury                     | 0.002 mg/kg |
        | BHC and DDT                 | 0.01 mg/kg  |
      And the contract agrees that the "Bacteria method agreed in the contract" is "Plate count"

    @meets @boundary
    Scenario: Below 500000 it is grade I, whatever it is
      Given "Plate count" is < 500000 CFU/mL
      When it is judged by GB/T 6914-1986
      Then the grade is "Grade I"

    @boundary
    Scenario: Below 1000000 it is at least grade II and may be grade I
      Given "Plate count" is < 1000000 CFU/mL
      When it is judged by GB/T 6914-1986
      Then the grades still possible are "Grade I", "Grade II"
      And the grade proven is at least "Grade II"
      And to settle it, "Plate count" must be measured

    @fails
    Scenario: Above 4000000 it is rejected, whatever it is
      Given "Plate count" is > 4000000 CFU/mL
      When it is judged by GB/T 6914-1986
      Then the grade is "Rejected"

  @standard-gb_19301_2010 @clause-3.1
  Rule: What is declared and not tested is named as taken for granted

    Background:
      Given "Species" is "Cow"

    @meets @boundary
    Scenario: Declared as 8 d after calving, the item meets as declared
      Given "Days after calving" is declared as 8 d and not tested
      When it is judged by GB 19301-2010
      Then the requirements are judged so
        | Requirement        | Clause | Verdict |
        | Days after calving | 3.1    | meets   |
      And "Days after calving" was taken as declared

    @fails
    Scenario: Declared as 7 d after calving, it fails
      Given "Days after calving" is declared as 7 d and not tested
      When it is judged by GB 19301-2010
      Then the verdict is: fails
      And "Days after calving" was taken as declared

  @standard-milk/quality @clause-1.1
  Rule: With fewer tests a month than required, a mean is not settled

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

    @meets @boundary
    Scenario: Exactly two a month settle it
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

    @boundary
    Scenario: Only one plate count in February: every grade is possible
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 |                      | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grades still possible are "Premium", "Superior", "Qualified", "Rejected"
      And to settle it, "Plate count" must be measured

    @meets
    Scenario: The second of February is known only to be below 10000: still premium
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | < 10000              | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Premium"

    @boundary
    Scenario: No fat or protein in January: at least qualified
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 180000                    |              |                  | Absent     |
        | 2026-01-22 | 20000                | 180000                    |              |                  | Absent     |
        | 2026-02-05 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 | 20000                | 180000                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grades still possible are "Premium", "Superior", "Qualified"
      And the grade proven is at least "Qualified"
      And to settle it, "Fat", "Protein" must be measured

    @fails
    Scenario: More than 750000 cells: rejected, though tests are missing
      Given these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Inhibitors |
        | 2025-12-04 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2025-12-18 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-01-08 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-01-22 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-02-05 | 20000                | 750001                    | 3.8          | 3.3              | Absent     |
        | 2026-02-19 |                      | 750001                    | 3.8          | 3.3              | Absent     |
      When the facts of 2026-02-28 are judged by the quality grades of raw milk
      Then the grade is "Rejected"

  @standard-supplier/credit @clause-1
  Rule: Only what an accredited laboratory reports within its term is admitted

    Background:
      Given a supplier like this
        | Characteristic | Value |
        | Laboratory     | l7    |
      And these laboratories on record
        | Id | Accreditation  | Valid until |
        | l7 | Accredited     | 2027-03-31  |
        | l8 | Not accredited | 2027-03-31  |
        | l9 | Accredited     | 2026-05-19  |
      And these certification bodies on record
        | Id | Accreditation  |
        | b1 | Accredited     |
        | b2 | Not accredited |
      And these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b1                 | 2024-06-30 | 2026-06-30  |

    @meets
    Scenario: Reported by an accredited laboratory within its term: admitted
      Given "Share of deliveries that pass incoming inspection" as reported by laboratory l7 on 2026-05-20 is 98 %
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "A"

    @meets @boundary
    Scenario: Reported on the last day of the term: admitted
      Given "Share of deliveries that pass incoming inspection" as reported by laboratory l9 on 2026-05-19 is 98 %
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "A"

    @fails @boundary
    Scenario: Reported the day after: as if there were no result, every grade is open
      Given "Share of deliveries that pass incoming inspection" as reported by laboratory l9 on 2026-05-20 is 98 %
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grades still possible are "A", "B", "C", "D"
      And the grade proven is at least "D"

    @fails
    Scenario: Reported by a laboratory that is not accredited: as if there were no result
      Given "Share of deliveries that pass incoming inspection" as reported by laboratory l8 on 2026-05-20 is 98 %
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the verdict is: open

  @standard-supplier/credit @clause-gate
  Rule: A certificate must be of an accredited body and valid on the day

    Background:
      Given a supplier like this
        | Characteristic | Value |
        | Laboratory     | l7    |
      And these laboratories on record
        | Id | Accreditation | Valid until |
        | l7 | Accredited    | 2027-03-31  |
      And these certification bodies on record
        | Id | Accreditation  |
        | b1 | Accredited     |
        | b2 | Not accredited |
      And "Share of deliveries that pass incoming inspection" as reported by laboratory l7 on 2026-05-20 is 98 %

    @meets @boundary
    Scenario: Ends today: valid
      Given these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b1                 | 2024-06-30 | 2026-06-30  |
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "A"

    @fails @boundary
    Scenario: Ended yesterday: not valid
      Given these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b1                 | 2023-06-30 | 2026-06-29  |
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "D"

    @fails
    Scenario: The body is not accredited: not valid
      Given these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b2                 | 2024-06-30 | 2027-06-30  |
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "D"

    @boundary
    Scenario: The body is not on record: open
      Given these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b3                 | 2024-06-30 | 2027-06-30  |
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the verdict is: open
