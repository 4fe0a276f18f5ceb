# language: en
Feature: Scores: how items add up and how totals are banded
  A total is made of its items by published weights, and every item is shown. An item that was not marked may be nothing
  or everything, so the total is a stretch, and no grade is better than what is proven. A bound belongs to the better band.

  @standard-gbt_19580_2012 @clause-4.7
  Rule: GB/T 19580: 23 items in seven categories, 1000 in full

    Background:
      Given a enterprise like this
        | Characteristic                       | Value |
        | Role of the senior leaders           | 50 %  |
        | Governance                           | 50 %  |
        | Social responsibility                | 50 %  |
        | Making the strategy                  | 50 %  |
        | Deploying the strategy               | 50 %  |
        | Understanding customers and market   | 50 %  |
        | Customer relations and satisfaction  | 50 %  |
        | Human resources                      | 50 %  |
        | Financial resources                  | 50 %  |
        | Information and knowledge            | 50 %  |
        | Technology                           | 50 %  |
        | Infrastructure                       | 50 %  |
        | Relations with interested parties    | 50 %  |
        | Identifying and designing processes  | 50 %  |
        | Running and improving processes      | 50 %  |
        | Measurement, analysis and evaluation | 50 %  |
        | Improvement and innovation           | 50 %  |
        | Product and service results          | 50 %  |
        | Customer and market results          | 50 %  |
        | Financial results                    | 50 %  |
        | Resource results                     | 50 %  |
        | Process results                      | 50 %  |
        | Leadership results                   | 50 %  |

    @meets
    Scenario: Half of every item: 500 points, 200 of them for results
      When it is judged by GB/T 19580-2012
      Then the score "Total" is 500
      And the score "Points for results" is 200
      And the verdict is: meets

    @meets @boundary
    Scenario: Product and service results in full: 40 points more
      Given "Product and service results" is 100 %
      When it is judged by GB/T 19580-2012
      Then the score "Total" is 540
      And the score "Points for results" is 240

    @boundary
    Scenario: Product and service results not marked: between 460 and 540
      Given there is no result for "Product and service results"
      When it is judged by GB/T 19580-2012
      Then the score "Total" lies between 460 and 540

    @fails
    Scenario: A mark of 52 % is not a step of 5 %
      Given "Product and service results" is 52 %
      When it is judged by GB/T 19580-2012
      Then the requirements are judged so
        | Requirement             | Clause | Verdict |
        | Results in steps of 5 % | 4.7    | fails   |

  @standard-zed_2016 @clause-Ratings
  Rule: ZED 2016: the lower end of a band belongs to it

    @meets @boundary
    Scenario: An average of exactly 2.5 is silver
      Given a enterprise like this
        | Characteristic | Value |
        | Size           | Small |
      And these "Assessed parameters"
        | Maturity level (1 to 5) | Weight | Essential parameter |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
      When the facts of 2018-06-30 are judged by the ZED scheme of 2016
      Then the grade is "Silver"

    @boundary
    Scenario: One mark less is bronze
      Given a enterprise like this
        | Characteristic | Value |
        | Size           | Small |
      And these "Assessed parameters"
        | Maturity level (1 to 5) | Weight | Essential parameter |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
      When the facts of 2018-06-30 are judged by the ZED scheme of 2016
      Then the grade is "Bronze"

    @boundary
    Scenario: An average of exactly 2.2 is bronze
      Given a enterprise like this
        | Characteristic | Value |
        | Size           | Small |
      And these "Assessed parameters"
        | Maturity level (1 to 5) | Weight | Essential parameter |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
      When the facts of 2018-06-30 are judged by the ZED scheme of 2016
      Then the grade is "Bronze"

    @fails @boundary
    Scenario: One mark less again is no rating
      Given a enterprise like this
        | Characteristic | Value |
        | Size           | Small |
      And these "Assessed parameters"
        | Maturity level (1 to 5) | Weight | Essential parameter |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Essential           |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
        | 2                       | 1      | Optional            |
      When the facts of 2018-06-30 are judged by the ZED scheme of 2016
      Then the grade is "Not rated"

  @standard-zed_2016 @clause-How_it_works
  Rule: ZED 2016: at least 30 parameters, 20 of them essential

    @meets @boundary
    Scenario: Exactly 30
      Given a enterprise like this
        | Characteristic | Value |
        | Size           | Small |
      And these "Assessed parameters"
        | Maturity level (1 to 5) | Weight | Essential parameter |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Essential           |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
        | 3                       | 1      | Optional            |
      When the facts of 2018-06-30 are judged by the ZED scheme of 2016
      Then the grade is "Gold"
      And the requirements are judged so
        | Requirement          | Value | Limit  | Verdict |
        | Parameters assessed  | 30    | 30..50 | meets   |
        | Essential parameters | 20    | = 20   | meets   |

    @fails @boundary
    Scenario: 29 are no rating however good
      Given a enterprise like this
        | Characteristic | Value |
        | Size           | Small |
      And these "Assessed parameters"
        | Maturity level (1 to 5) | Weight | Essential parameter |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Essential           |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
        | 4                       | 1      | Optional            |
      When the facts of 2018-06-30 are judged by the ZED scheme of 2016
      Then the grade is "Not rated"
      And the requirements are judged so
        | Requirement         | Value | Limit  | Verdict |
        | Parameters assessed | 29    | 30..50 | fails   |

  @standard-supplier/questionnaire @clause-9
  Rule: The questionnaire: leading takes the key practices, not the total alone

    Background:
      Given a supplier like this
        | Characteristic                                               | Value |
        | Keeps introducing new quality methods in R&D                 | Yes   |
        | Uses FTA, QFD, ANOVA and the like in R&D                     | Yes   |
        | Adjusts or improves processes by SPC                         | Yes   |
        | Evaluates and manages the capability of key processes        | Yes   |
        | Has an information system for quality                        | Yes   |
        | The quality department can hold other departments to account | Yes   |
        | Share of quality data collected automatically                | 80 %  |
        | Share of quality business that the system covers             | 50 %  |

    @meets @boundary
    Scenario: Exactly 80 % automatic is leading
      When it is judged by the questionnaire for suppliers
      Then the score "Maturity" is 100
      And "The rarest of what the firm does" comes to 8.4
      And the grade is "Leading"

    @boundary
    Scenario: 79 % is advanced
      Given "Share of quality data collected automatically" is 79 %
      When it is judged by the questionnaire for suppliers
      Then the grade is "Advanced"
      And "The rarest of what the firm does" comes to 11.07

    @fails
    Scenario: Without SPC it is developing, whatever the total
      Given "Adjusts or improves processes by SPC" is "No"
      When it is judged by the questionnaire for suppliers
      Then the grade is "Developing"

    @boundary
    Scenario: Not answered: judged for all that it may be
      Given there is no result for "Adjusts or improves processes by SPC"
      When it is judged by the questionnaire for suppliers
      Then the grades still possible are "Leading", "Advanced", "Developing"
      And the grade proven is at least "Developing"

  @standard-services/index @clause-4
  Rule: The index is a geometric mean: one bad item pulls it down

    Background:
      Given a organisation like this
        | Characteristic              | Value     |
        | Sector                      | Logistics |
        | Punctual                    | 96 %      |
        | Intact goods or facilities  | 99 %      |
        | Safety met                  | 100 %     |
        | Complaints answered on time | 95 %      |
      And these "Answers of customers"
        | Score of the customer survey |
        | 90                           |
        | 88                           |
        | 92                           |
        | 20                           |
        | 100                          |

    @meets
    Scenario: Good throughout is excellent; an answer of 20 is left out
      When it is judged by the composite index of services
      Then "Customer survey without the highest and lowest answer" comes to 90
      And the grade is "Excellent"

    @boundary
    Scenario: Exactly nine complaints of ten answered: no cap
      Given "Complaints answered on time" is 90 %
      When it is judged by the composite index of services
      Then the grade is "Excellent"

    @boundary
    Scenario: 89 %: good at most
      Given "Complaints answered on time" is 89 %
      When it is judged by the composite index of services
      Then the grade is "Good"

    @fails
    Scenario: Half of it punctual is fair
      Given "Punctual" is 50 %
      When it is judged by the composite index of services
      Then the grade is "Fair"
