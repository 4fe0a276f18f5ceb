# language: en
Feature: Status over time: warnings, demerits, bans
  Some rules look at months in a row rather than at one result: first a warning, then no more supply, and back when it is
  good again. A review at the end of every month, and every step is shown.

  @standard-ie_scc_seasonal @clause-Table_5
  Rule: Ireland: liable for suspension after four months above

    @meets @boundary
    Scenario: A mean of exactly 400 000 stays compliant
      Given the contract agrees that the "How the rolling mean is built" is "Mean of monthly means (method 1)"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-15 | 400000                    |
        | 2026-05-15 | 400000                    |
        | 2026-06-15 | 400000                    |
        | 2026-07-15 | 400000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
        | 2026-07-31 |
      When it is judged by the Irish eligibility to supply at the end of every month
      Then step by step the "Eligibility to supply" is
        | Date       | State     |
        | 2026-04-30 | compliant |
        | 2026-05-31 | compliant |
        | 2026-06-30 | compliant |
        | 2026-07-31 | compliant |

    @fails @boundary
    Scenario: One above: step by step to suspension
      Given the contract agrees that the "How the rolling mean is built" is "Mean of monthly means (method 1)"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-15 | 400001                    |
        | 2026-05-15 | 400001                    |
        | 2026-06-15 | 400001                    |
        | 2026-07-15 | 400001                    |
        | 2026-08-15 | 400001                    |
        | 2026-09-15 | 400001                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
        | 2026-09-30 |
      When it is judged by the Irish eligibility to supply at the end of every month
      Then step by step the "Eligibility to supply" is
        | Date       | State                 |
        | 2026-04-30 | compliant             |
        | 2026-05-31 | compliant             |
        | 2026-06-30 | first warning         |
        | 2026-07-31 | second warning        |
        | 2026-08-31 | third warning         |
        | 2026-09-30 | liable for suspension |

    @meets
    Scenario: Good again after the third warning: compliant
      Given the contract agrees that the "How the rolling mean is built" is "Mean of monthly means (method 1)"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-04-15 | 400001                    |
        | 2026-05-15 | 400001                    |
        | 2026-06-15 | 400001                    |
        | 2026-07-15 | 400001                    |
        | 2026-08-15 | 400001                    |
        | 2026-09-15 | 120000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
        | 2026-09-30 |
      When the facts of 2026-09-30 are judged by the Irish eligibility to supply
      Then the "Eligibility to supply" is compliant
      And the verdict is: meets

  @standard-ie_scc_seasonal @clause-Methods
  Rule: Ireland: winter results are multiplied by a factor, and a mean takes three months after a break

    @meets
    Scenario: The published herd: 270.79 thousand by method 1
      Given the contract agrees that the "How the rolling mean is built" is "Mean of monthly means (method 1)"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2013-01-02 | 438000                    |
        | 2013-01-06 | 540000                    |
        | 2013-01-10 | 413000                    |
        | 2013-01-14 | 402000                    |
        | 2013-01-18 | 283000                    |
        | 2013-01-22 | 345000                    |
        | 2013-02-02 | 513000                    |
        | 2013-02-06 | 328000                    |
        | 2013-02-10 | 463000                    |
        | 2013-02-14 | 662000                    |
        | 2013-02-18 | 408000                    |
        | 2013-02-22 | 504000                    |
        | 2013-02-26 | 414000                    |
        | 2013-03-02 | 659000                    |
        | 2013-03-06 | 555000                    |
        | 2013-03-10 | 394000                    |
        | 2013-03-14 | 407000                    |
        | 2013-03-18 | 288000                    |
        | 2013-03-22 | 226000                    |
        | 2013-03-26 | 287000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2013-01-31 |
        | 2013-02-28 |
        | 2013-03-31 |
      When the facts of 2013-03-31 are judged by the Irish eligibility to supply
      Then "Rolling geometric mean as the paper prints it" comes to 270790
      And the verdict is: meets

    @meets
    Scenario: The same herd: 278.51 thousand by method 2
      Given the contract agrees that the "How the rolling mean is built" is "Mean of all results (method 2)"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2013-01-02 | 438000                    |
        | 2013-01-06 | 540000                    |
        | 2013-01-10 | 413000                    |
        | 2013-01-14 | 402000                    |
        | 2013-01-18 | 283000                    |
        | 2013-01-22 | 345000                    |
        | 2013-02-02 | 513000                    |
        | 2013-02-06 | 328000                    |
        | 2013-02-10 | 463000                    |
        | 2013-02-14 | 662000                    |
        | 2013-02-18 | 408000                    |
        | 2013-02-22 | 504000                    |
        | 2013-02-26 | 414000                    |
        | 2013-03-02 | 659000                    |
        | 2013-03-06 | 555000                    |
        | 2013-03-10 | 394000                    |
        | 2013-03-14 | 407000                    |
        | 2013-03-18 | 288000                    |
        | 2013-03-22 | 226000                    |
        | 2013-03-26 | 287000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2013-01-31 |
        | 2013-02-28 |
        | 2013-03-31 |
      When the facts of 2013-03-31 are judged by the Irish eligibility to supply
      Then "Rolling geometric mean as the paper prints it" comes to 278510

    @boundary
    Scenario: Two months only: the mean is open
      Given the contract agrees that the "How the rolling mean is built" is "Mean of monthly means (method 1)"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2013-01-02 | 438000                    |
        | 2013-01-06 | 540000                    |
        | 2013-01-10 | 413000                    |
        | 2013-01-14 | 402000                    |
        | 2013-01-18 | 283000                    |
        | 2013-01-22 | 345000                    |
        | 2013-02-02 | 513000                    |
        | 2013-02-06 | 328000                    |
        | 2013-02-10 | 463000                    |
        | 2013-02-14 | 662000                    |
        | 2013-02-18 | 408000                    |
        | 2013-02-22 | 504000                    |
        | 2013-02-26 | 414000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2013-01-31 |
        | 2013-02-28 |
      When the facts of 2013-02-28 are judged by the Irish eligibility to supply
      Then the verdict is: open
      And the requirements are judged so
        | Requirement  | Clause  | Verdict |
        | Rolling mean | Methods | open    |

    @fails
    Scenario: No factor in summer: a mean of 400 001 exceeds
      Given the contract agrees that the "How the rolling mean is built" is "Mean of monthly means (method 1)"
      And these tests over time
        | Date       | Somatic cell count [1/mL] |
        | 2026-06-15 | 400001                    |
        | 2026-07-15 | 400001                    |
        | 2026-08-15 | 400001                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
      When the facts of 2026-08-31 are judged by the Irish eligibility to supply
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement  | Limit         | Verdict |
        | Rolling mean | ≤ 400000 1/mL | fails   |

  @standard-ca_p5_demerits @clause-Regulation_761
  Rule: Canada: a penalty for a demerit this month and more than 40 % over three months

    @meets @boundary
    Scenario: Exactly 40 %: no penalty
      Given these tests over time
        | Date       | Somatic cell count [1/mL] | Individual bacteria count [IBC/mL] |
        | 2026-06-04 | 200000                    | 20000                              |
        | 2026-06-11 | 200000                    | 20000                              |
        | 2026-06-18 | 200000                    | 20000                              |
        | 2026-06-25 | 200000                    | 20000                              |
        | 2026-07-04 | 400001                    | 20000                              |
        | 2026-07-11 | 400001                    | 20000                              |
        | 2026-07-18 | 200000                    | 20000                              |
        | 2026-07-25 | 200000                    | 20000                              |
        | 2026-08-04 | 400001                    | 20000                              |
        | 2026-08-11 | 400001                    | 20000                              |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
      When the facts of 2026-08-31 are judged by the Canadian demerits
      Then "Share of demerits over three months (somatic cells)" comes to 40
      And the "Penalty of the month (somatic cells)" is clear
      And the verdict is: meets

    @meets
    Scenario: No demerit this month: no penalty however many before
      Given these tests over time
        | Date       | Somatic cell count [1/mL] | Individual bacteria count [IBC/mL] |
        | 2026-06-04 | 200000                    | 20000                              |
        | 2026-06-11 | 200000                    | 20000                              |
        | 2026-06-18 | 200000                    | 20000                              |
        | 2026-06-25 | 200000                    | 20000                              |
        | 2026-07-04 | 400001                    | 20000                              |
        | 2026-07-11 | 400001                    | 20000                              |
        | 2026-07-18 | 400001                    | 20000                              |
        | 2026-07-25 | 400001                    | 20000                              |
        | 2026-08-04 | 200000                    | 20000                              |
        | 2026-08-11 | 200000                    | 20000                              |
        | 2026-08-18 | 200000                    | 20000                              |
        | 2026-08-25 | 200000                    | 20000                              |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
      When the facts of 2026-08-31 are judged by the Canadian demerits
      Then the "Penalty of the month (somatic cells)" is clear

    @fails
    Scenario: 50 %: first penalty, $3 a hectolitre
      Given these tests over time
        | Date       | Somatic cell count [1/mL] | Individual bacteria count [IBC/mL] |
        | 2026-06-04 | 400001                    | 20000                              |
        | 2026-06-11 | 200000                    | 20000                              |
        | 2026-06-18 | 200000                    | 20000                              |
        | 2026-06-25 | 200000                    | 20000                              |
        | 2026-07-04 | 400001                    | 20000                              |
        | 2026-07-11 | 400001                    | 20000                              |
        | 2026-07-18 | 200000                    | 20000                              |
        | 2026-07-25 | 200000                    | 20000                              |
        | 2026-08-04 | 400001                    | 20000                              |
        | 2026-08-11 | 400001                    | 20000                              |
        | 2026-08-18 | 400001                    | 20000                              |
        | 2026-08-25 | 200000                    | 20000                              |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
      When the facts of 2026-08-31 are judged by the Canadian demerits
      Then the "Penalty of the month (somatic cells)" is penalised
      And "Charge of the month (somatic cells)" comes to 3
      And the verdict is: fails

  @standard-ca_p5_demerits @clause-Fact_sheet
  Rule: Canada: shut off at the fourth penalty within twelve months

    @meets @boundary
    Scenario: The third: $5, still on the market
      Given these tests over time
        | Date       | Somatic cell count [1/mL] | Individual bacteria count [IBC/mL] |
        | 2026-04-04 | 400001                    | 20000                              |
        | 2026-04-11 | 400001                    | 20000                              |
        | 2026-04-18 | 400001                    | 20000                              |
        | 2026-04-25 | 400001                    | 20000                              |
        | 2026-05-04 | 400001                    | 20000                              |
        | 2026-05-11 | 400001                    | 20000                              |
        | 2026-05-18 | 400001                    | 20000                              |
        | 2026-05-25 | 400001                    | 20000                              |
        | 2026-06-04 | 400001                    | 20000                              |
        | 2026-06-11 | 400001                    | 20000                              |
        | 2026-06-18 | 400001                    | 20000                              |
        | 2026-06-25 | 400001                    | 20000                              |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
      When the facts of 2026-06-30 are judged by the Canadian demerits
      Then "Penalties within 12 months (somatic cells)" comes to 3
      And "Charge of the month (somatic cells)" comes to 5
      And the requirements are judged so
        | Requirement                                            | Verdict |
        | Fewer than four penalties in 12 months (somatic cells) | meets   |

    @fails @boundary
    Scenario: The fourth
      Given these tests over time
        | Date       | Somatic cell count [1/mL] | Individual bacteria count [IBC/mL] |
        | 2026-04-04 | 400001                    | 20000                              |
        | 2026-04-11 | 400001                    | 20000                              |
        | 2026-04-18 | 400001                    | 20000                              |
        | 2026-04-25 | 400001                    | 20000                              |
        | 2026-05-04 | 400001                    | 20000                              |
        | 2026-05-11 | 400001                    | 20000                              |
        | 2026-05-18 | 400001                    | 20000                              |
        | 2026-05-25 | 400001                    | 20000                              |
        | 2026-06-04 | 400001                    | 20000                              |
        | 2026-06-11 | 400001                    | 20000                              |
        | 2026-06-18 | 400001                    | 20000                              |
        | 2026-06-25 | 400001                    | 20000                              |
        | 2026-07-04 | 400001                    | 20000                              |
        | 2026-07-11 | 400001                    | 20000                              |
        | 2026-07-18 | 400001                    | 20000                              |
        | 2026-07-25 | 400001                    | 20000                              |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
        | 2026-07-31 |
      When the facts of 2026-07-31 are judged by the Canadian demerits
      Then the requirements are judged so
        | Requirement                                            | Value | Limit | Verdict |
        | Fewer than four penalties in 12 months (somatic cells) | 4     | < 4   | fails   |

  @standard-de_delivery_ban @clause-Field_service
  Rule: Germany: banned after four months in breach, and back by the control body's letter

    @meets @boundary
    Scenario: Exactly 100 000: in order
      Given "Species" is "Cow"
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] |
        | 2026-01-08 | 100000               | 200000                    |
        | 2026-01-22 | 100000               | 200000                    |
        | 2026-02-08 | 100000               | 200000                    |
        | 2026-02-22 | 100000               | 200000                    |
        | 2026-03-08 | 100000               | 200000                    |
        | 2026-03-22 | 100000               | 200000                    |
        | 2026-04-08 | 100000               | 200000                    |
        | 2026-04-22 | 100000               | 200000                    |
        | 2026-05-08 | 100000               | 200000                    |
        | 2026-05-22 | 100000               | 200000                    |
        | 2026-06-08 | 100000               | 200000                    |
        | 2026-06-22 | 100000               | 200000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-03-31 |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
      When the facts of 2026-06-30 are judged by the German ban on delivery
      Then the "Right to deliver (counts)" is in order
      And the verdict is: meets

    @fails @boundary
    Scenario: Banned in the fourth month
      Given "Species" is "Cow"
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] |
        | 2026-01-08 | 100001               | 200000                    |
        | 2026-01-22 | 100001               | 200000                    |
        | 2026-02-08 | 100001               | 200000                    |
        | 2026-02-22 | 100001               | 200000                    |
        | 2026-03-08 | 100001               | 200000                    |
        | 2026-03-22 | 100001               | 200000                    |
        | 2026-04-08 | 100001               | 200000                    |
        | 2026-04-22 | 100001               | 200000                    |
        | 2026-05-08 | 100001               | 200000                    |
        | 2026-05-22 | 100001               | 200000                    |
        | 2026-06-08 | 100001               | 200000                    |
        | 2026-06-22 | 100001               | 200000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-03-31 |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
      When it is judged by the German ban on delivery at the end of every month
      Then step by step the "Right to deliver (counts)" is
        | Date       | State       |
        | 2026-03-31 | month one   |
        | 2026-04-30 | month two   |
        | 2026-05-31 | month three |
        | 2026-06-30 | banned      |

    @fails
    Scenario: Good again, but without the letter still banned
      Given "Species" is "Cow"
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] |
        | 2026-01-08 | 100001               | 200000                    |
        | 2026-01-22 | 100001               | 200000                    |
        | 2026-02-08 | 100001               | 200000                    |
        | 2026-02-22 | 100001               | 200000                    |
        | 2026-03-08 | 100001               | 200000                    |
        | 2026-03-22 | 100001               | 200000                    |
        | 2026-04-08 | 100001               | 200000                    |
        | 2026-04-22 | 100001               | 200000                    |
        | 2026-05-08 | 100001               | 200000                    |
        | 2026-05-22 | 100001               | 200000                    |
        | 2026-06-08 | 100001               | 200000                    |
        | 2026-06-22 | 100001               | 200000                    |
        | 2026-07-08 | 20000                | 200000                    |
        | 2026-07-22 | 20000                | 200000                    |
        | 2026-08-08 | 20000                | 200000                    |
        | 2026-08-22 | 20000                | 200000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-03-31 |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
      When the facts of 2026-08-31 are judged by the German ban on delivery
      Then the "Right to deliver (counts)" is banned

    @meets
    Scenario: The control body's letter of reinstatement
      Given "Species" is "Cow"
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] |
        | 2026-01-08 | 100001               | 200000                    |
        | 2026-01-22 | 100001               | 200000                    |
        | 2026-02-08 | 100001               | 200000                    |
        | 2026-02-22 | 100001               | 200000                    |
        | 2026-03-08 | 100001               | 200000                    |
        | 2026-03-22 | 100001               | 200000                    |
        | 2026-04-08 | 100001               | 200000                    |
        | 2026-04-22 | 100001               | 200000                    |
        | 2026-05-08 | 100001               | 200000                    |
        | 2026-05-22 | 100001               | 200000                    |
        | 2026-06-08 | 100001               | 200000                    |
        | 2026-06-22 | 100001               | 200000                    |
        | 2026-07-08 | 20000                | 200000                    |
        | 2026-07-22 | 20000                | 200000                    |
        | 2026-08-08 | 20000                | 200000                    |
        | 2026-08-22 | 20000                | 200000                    |
      And these "Reviews at the end of a month"
        | Date       |
        | 2026-03-31 |
        | 2026-04-30 |
        | 2026-05-31 |
        | 2026-06-30 |
        | 2026-07-31 |
        | 2026-08-31 |
      And these letters of the authority
        | Date       | Matter   | Permit event      |
        | 2026-08-12 | Bacteria | Permit reinstated |
      When the facts of 2026-08-31 are judged by the German ban on delivery
      Then the "Right to deliver (counts)" is in order
      And the verdict is: meets
