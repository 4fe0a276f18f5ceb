# language: en
Feature: Suppliers and services: certificates, credit, complaints, testing bodies, brands
  A supplier's grade rests on evidence that holds: results reported by accredited laboratories within their term, certificates
  valid on the day. Serious breach excludes, and repair brings back by steps. A report that is admitted and not yet verified
  opens the grade again: no finding yet is not the same as nothing found.

  @standard-supplier/credit @clause-4
  Rule: At most B for twelve months after a repair of credit

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
      And "Share of deliveries that pass incoming inspection" as reported by laboratory l7 on 2026-05-20 is 98 %
      And these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b1                 | 2024-06-30 | 2026-06-30  |

    @meets
    Scenario: No measures: A
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "A"

    @boundary
    Scenario: Repaired on the first day of the twelve months: B
      Given these "Measures of the authority"
        | Date       | Measure                             |
        | 2023-09-01 | Put on the list of serious breaches |
        | 2025-07-01 | Repair of credit granted            |
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "B"

    @boundary
    Scenario: Repaired a day earlier: A
      Given these "Measures of the authority"
        | Date       | Measure                             |
        | 2023-09-01 | Put on the list of serious breaches |
        | 2025-06-30 | Repair of credit granted            |
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "A"

    @fails
    Scenario: Still on the list: D, excluded
      Given these "Measures of the authority"
        | Date       | Measure                             |
        | 2025-09-01 | Put on the list of serious breaches |
      When the facts of 2026-06-30 are judged by the rules on the credit of suppliers
      Then the grade is "D"

  @standard-cn_credit_repair @clause-Measures_on_the_list
  Rule: An early end may be asked for after a year, corrected and pledged

    @meets @boundary
    Scenario: Exactly a year
      Given a supplier like this
        | Characteristic | Value |
        | Laboratory     | l7    |
      And these "Measures of the authority"
        | Date       | Measure                                   |
        | 2025-06-30 | Put on the list of serious breaches       |
        | 2025-12-01 | Breach corrected and liability discharged |
        | 2026-05-01 | Pledge to keep faith                      |
      When the facts of 2026-06-30 are judged by the rules on the repair of credit
      Then the "List of serious breaches" is listed
      And the requirements are judged so
        | Requirement                                             | Verdict |
        | A year on the list before an early end may be asked for | meets   |
        | Duties fulfilled and the breach corrected               | meets   |
        | Pledge to keep faith handed in                          | meets   |

    @fails @boundary
    Scenario: A day short
      Given a supplier like this
        | Characteristic | Value |
        | Laboratory     | l7    |
      And these "Measures of the authority"
        | Date       | Measure                                   |
        | 2025-06-30 | Put on the list of serious breaches       |
        | 2025-12-01 | Breach corrected and liability discharged |
        | 2026-05-01 | Pledge to keep faith                      |
      When the facts of 2026-06-29 are judged by the rules on the repair of credit
      Then the requirements are judged so
        | Requirement                                             | Verdict |
        | A year on the list before an early end may be asked for | fails   |

    @boundary
    Scenario: Off on the day of the third year
      Given a supplier like this
        | Characteristic | Value |
        | Laboratory     | l7    |
      And these "Measures of the authority"
        | Date       | Measure                             |
        | 2025-06-30 | Put on the list of serious breaches |
      When the facts of 2028-06-30 are judged by the rules on the repair of credit
      Then the "List of serious breaches" is not listed
      And the verdict is: meets

  @standard-supplier/complaint @clause-3
  Rule: An admitted report opens the grade again; found true it is at most C

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
      And "Share of deliveries that pass incoming inspection" as reported by laboratory l7 on 2026-05-20 is 98 %
      And these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b1                 | 2024-06-30 | 2026-06-30  |

    @meets
    Scenario: Found untrue: A
      Given these "Complaints and reports"
        | Date       | Source               | Admitted | Finding   |
        | 2026-06-10 | Report of an insider | Admitted | Unfounded |
      When the facts of 2026-06-30 are judged by the rules on complaints
      Then the grade is "A"
      And the "Case" is settled

    @boundary
    Scenario: Not yet verified: A, B or C
      Given these "Complaints and reports"
        | Date       | Source               | Admitted | Finding |
        | 2026-06-10 | Report of an insider | Admitted |         |
      When the facts of 2026-06-30 are judged by the rules on complaints
      Then the grades still possible are "A", "B", "C"
      And the grade proven is at least "C"
      And the "Case" is under review

    @meets
    Scenario: A report that is refused changes nothing
      Given these "Complaints and reports"
        | Date       | Source               | Admitted | Finding |
        | 2026-06-10 | Report of an insider | Refused  |         |
      When the facts of 2026-06-30 are judged by the rules on complaints
      Then the grade is "A"

    @fails
    Scenario: Found true: C
      Given these "Complaints and reports"
        | Date       | Source               | Admitted | Finding   |
        | 2026-06-10 | Report of an insider | Admitted | Confirmed |
      When the facts of 2026-06-30 are judged by the rules on complaints
      Then the grade is "C"
      And the "Case" is upheld

  @standard-supplier/complaint @clause-4
  Rule: Complaints of consumers lower the grade from three within 90 days

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
      And "Share of deliveries that pass incoming inspection" as reported by laboratory l7 on 2026-05-20 is 98 %
      And these "Certificates"
        | Scheme   | Certification body | Valid from | Valid until |
        | ISO 9001 | b1                 | 2024-06-30 | 2026-06-30  |
      And these "Measures of the authority"
        | Date       | Measure                                   |
        | 2026-06-01 | Breach corrected and liability discharged |

    @meets @boundary
    Scenario: The first of them before the 90 days: A
      Given these "Complaints and reports"
        | Date       | Source                  | Admitted | Finding   |
        | 2026-04-01 | Complaint of a consumer | Admitted | Unfounded |
        | 2026-05-10 | Complaint of a consumer | Admitted | Confirmed |
        | 2026-05-20 | Complaint of a consumer | Admitted | Unfounded |
      When the facts of 2026-06-30 are judged by the rules on complaints
      Then the grade is "A"

    @fails @boundary
    Scenario: Exactly three within 90 days: B
      Given these "Complaints and reports"
        | Date       | Source                  | Admitted | Finding   |
        | 2026-04-02 | Complaint of a consumer | Admitted | Unfounded |
        | 2026-05-10 | Complaint of a consumer | Admitted | Confirmed |
        | 2026-05-20 | Complaint of a consumer | Admitted | Unfounded |
      When the facts of 2026-06-30 are judged by the rules on complaints
      Then the grade is "B"

  @standard-services/testing_bodies @clause-2
  Rule: Testing bodies: A takes z scores of at most 2 in size

    Background:
      Given a organisation like this
        | Characteristic                                | Value      |
        | Qualified until                               | 2026-06-30 |
        | Accredited until                              | 2026-06-30 |
        | Share of the work within the accredited scope | 100 %      |
        | Equipment calibrated on time                  | 100 %      |
        | Reports on time                               | 95 %       |
        | Reports corrected                             | 1 %        |
        | Satisfaction of customers                     | 90         |

    @meets @boundary
    Scenario: Exactly 2 at most, accreditation ends today: A
      Given these "Proficiency tests"
        | Date       | z score |
        | 2026-01-15 | 0.4     |
        | 2026-02-15 | -1.2    |
        | 2026-03-15 | 2       |
        | 2026-04-15 | -2      |
      When the facts of 2026-06-30 are judged by the grading of testing bodies
      Then the grade is "A"

    @boundary
    Scenario: One of -2.01: B
      Given these "Proficiency tests"
        | Date       | z score |
        | 2026-01-15 | 0.4     |
        | 2026-02-15 | -1.2    |
        | 2026-03-15 | 2       |
        | 2026-04-15 | -2.01   |
      When the facts of 2026-06-30 are judged by the grading of testing bodies
      Then the grade is "B"

    @fails @boundary
    Scenario: One of exactly 3: C
      Given these "Proficiency tests"
        | Date       | z score |
        | 2026-01-15 | 0.4     |
        | 2026-02-15 | -1.2    |
        | 2026-03-15 | 2       |
        | 2026-04-15 | 3       |
      When the facts of 2026-06-30 are judged by the grading of testing bodies
      Then the grade is "C"

    @fails
    Scenario: A false report: D
      Given these "Proficiency tests"
        | Date       | z score |
        | 2026-01-15 | 0.4     |
        | 2026-02-15 | -1.2    |
        | 2026-03-15 | 2       |
        | 2026-04-15 | -2      |
      And these "Incidents"
        | Date       | Incident     |
        | 2024-05-01 | False report |
      When the facts of 2026-06-30 are judged by the grading of testing bodies
      Then the grade is "D"

  @standard-shanghai_brand @clause-Validity
  Rule: "Shanghai Brand": a mark above the national level, valid for three years

    Background:
      Given a organisation like this
        | Characteristic                                 | Value      |
        | What is certified                              | Product    |
        | National, industry or local standard           | Conforms   |
        | Level of the standard applied (by DB31/T 1204) | Advanced   |
        | Evaluation by the general requirements         | Passed     |
        | Type test                                      | Passed     |
        | First factory inspection                       | Passed     |
        | Innovation                                     | Conforms   |
        | Excellent quality                              | Conforms   |
        | Careful management                             | Conforms   |
        | Leading brand                                  | Conforms   |
        | Social responsibility                          | Conforms   |
        | Certified on                                   | 2024-03-01 |
      And these "Surveillance"
        | Date       | Outcome |
        | 2026-06-10 | Passed  |

    @meets @boundary
    Scenario: On the last day of the three years
      When the facts of 2027-03-01 are judged by "Shanghai Brand" certification
      Then the verdict is: meets

    @fails @boundary
    Scenario: The day after
      When the facts of 2027-03-02 are judged by "Shanghai Brand" certification
      Then the verdict is: fails

    @fails
    Scenario: The standard applied is an ordinary one
      Given "Level of the standard applied (by DB31/T 1204)" is "Ordinary"
      When the facts of 2026-09-01 are judged by "Shanghai Brand" certification
      Then the verdict is: fails
