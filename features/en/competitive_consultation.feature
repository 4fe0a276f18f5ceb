# language: en
@standard-cn/competitive_consultation
Feature: Consultation ranked by grade and last offer
  Of goods the price weighs 30 to 60, of services 10 to 30; its points follow from the lowest last offer; grades count as proven.

  Background:
    Given a purchase of goods under "competitive consultation" by "Comprehensive scoring" in "competitive consultation"
    And a ceiling of 1000000 CNY
    And the price weighs 60 and quality 40
    And the points: IE4 30, IE3 20
    And the motors have to be "IE3" at least
    And these offers
      | Supplier | Price  | Grade |
      | Alder    | 900000 | IE4   |
      | Birch    | 720000 | IE3   |
      | Cedar    | 800000 | IE3   |

  @clause-Caiku_[2014]_No._214_art._24
  Rule: Art. 24 Of goods the price weighs 30 to 60

    @meets
    Scenario: Goods with 45 for the price
      Given the price weighs 45 and quality 55
      When the offers are evaluated
      Then the candidates are "Alder", "Birch", "Cedar"

    @meets @boundary
    Scenario: Goods with exactly 60 for the price
      When the offers are evaluated
      Then the candidates are "Birch", "Alder", "Cedar"

    @meets @boundary
    Scenario: Goods with exactly 30 for the price
      Given the price weighs 30 and quality 70
      When the offers are evaluated
      Then the candidates are "Alder", "Birch", "Cedar"

    @fails @boundary
    Scenario: Goods with 60.1 for the price
      Given the price weighs 60.1 and quality 39.9
      When the offers are evaluated
      Then the tender is refused under "Caiku [2014] No. 214 art. 24"

    @fails
    Scenario: Goods with 25 for the price
      Given the price weighs 25 and quality 75
      When the offers are evaluated
      Then the tender is refused under "Caiku [2014] No. 214 art. 24"

  @clause-Caiku_[2014]_No._214_art._24
  Rule: Art. 24 Of services the price weighs 10 to 30

    Background:
      Given a purchase of services under "competitive consultation" by "Comprehensive scoring" in "competitive consultation"

    @meets
    Scenario: Services with 20 for the price
      Given the price weighs 20 and quality 80
      When the offers are evaluated
      Then the candidates are "Alder", "Birch", "Cedar"

    @meets @boundary
    Scenario Outline: Services with exactly <price> for the price
      Given the price weighs <price> and quality <quality>
      When the offers are evaluated
      Then the candidates are "Alder", "Birch", "Cedar"

      Examples:
        | price | quality |
        | 10    | 90      |
        | 30    | 70      |

    @fails @boundary
    Scenario: Services with 9.9 for the price
      Given the price weighs 9.9 and quality 90.1
      When the offers are evaluated
      Then the tender is refused under "Caiku [2014] No. 214 art. 24"

    @fails
    Scenario: Services with 35 for the price
      Given the price weighs 35 and quality 65
      When the offers are evaluated
      Then the tender is refused under "Caiku [2014] No. 214 art. 24"

  @clause-Caiku_[2014]_No._214_art._24,_25
  Rule: Art. 24 Points of the price = lowest last offer ÷ own last offer × weight

    @meets
    Scenario: The lowest last offer gets all points, the others their share
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points | Quality points | Total |
        | 1    | Birch    | 60.00        | 20.00          | 80.00 |
        | 2    | Alder    | 48.00        | 30.00          | 78.00 |
        | 3    | Cedar    | 54.00        | 20.00          | 74.00 |

    @meets @boundary
    Scenario: Two lowest last offers both get all points
      Given "Alder" offers 720000 CNY
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points | Total |
        | 1    | Alder    | 60.00        | 90.00 |
        | 2    | Birch    | 60.00        | 80.00 |
        | 3    | Cedar    | 54.00        | 74.00 |

    @fails
    Scenario: A tender must not set a price formula of its own
      Given the tender sets its own price formula "two_sided"
      When the offers are evaluated
      Then the tender is refused under "Caiku [2014] No. 214 art. 24, 25"

  @clause-Caiku_[2014]_No._214_art._24,_25
  Rule: Art. 25 Of equal totals the lower last offer comes first, then the better quality, then people draw

    @meets
    Scenario: Where the totals differ the offer does not matter
      Given the price weighs 45 and quality 55
      When the offers are evaluated
      Then the candidates are "Alder", "Birch", "Cedar"

    @meets @boundary
    Scenario: With exactly equal totals the lower last offer comes first
      Given "Alder" offers 864000 CNY
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points | Total |
        | 1    | Birch    | 60.00        | 80.00 |
        | 2    | Alder    | 50.00        | 80.00 |
        | 3    | Cedar    | 54.00        | 74.00 |

    @meets @boundary
    Scenario: With equal totals and last offers the better quality comes first
      Given the points: IE4 26, IE3 20
      And 10% for "Small or micro business"
      And "Birch" claims "Small or micro business"
      And "Alder" offers 800000 CNY
      And "Birch" offers 800000 CNY
      And "Cedar" offers 900000 CNY
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points | Quality points | Total |
        | 1    | Alder    | 54.00        | 26.00          | 80.00 |
        | 2    | Birch    | 60.00        | 20.00          | 80.00 |
        | 3    | Cedar    | 48.00        | 20.00          | 68.00 |

    @fails
    Scenario: Equal in all three, the program decides nothing
      Given "Cedar" offers 720000 CNY
      When the offers are evaluated
      Then there is no award before a draw between "Birch", "Cedar"

  @clause-Caiku_[2014]_No._214
  Rule: Fewer than three bring no award; Caiku [2015] No. 124 Of services two suffice

    @meets
    Scenario: Goods, three suppliers
      When the offers are evaluated
      Then the candidates are "Birch", "Alder", "Cedar"

    @fails @boundary
    Scenario: Goods, two suppliers only
      Given "Cedar" does not offer
      When the offers are evaluated
      Then there is no award under "Caiku [2014] No. 214"

    @meets @boundary
    Scenario: Services, exactly two suppliers
      Given a purchase of services under "competitive consultation" by "Comprehensive scoring" in "competitive consultation"
      And the price weighs 30 and quality 70
      And "Cedar" does not offer
      When the offers are evaluated
      Then the candidates are "Alder", "Birch"

    @fails
    Scenario: Services, one supplier only
      Given a purchase of services under "competitive consultation" by "Comprehensive scoring" in "competitive consultation"
      And the price weighs 30 and quality 70
      And "Birch" does not offer
      And "Cedar" does not offer
      When the offers are evaluated
      Then there is no award under "Caiku [2014] No. 214"

  @clause-Caiku_[2014]_No._214
  Rule: An offer whose grade is open counts at the grade it proves

    @meets
    Scenario: Proven IE4, scored as IE4
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Grade | Quality points |
        | 1    | Birch    | IE3   | 20.00          |
        | 2    | Alder    | IE4   | 30.00          |
        | 3    | Cedar    | IE3   | 20.00          |

    @boundary
    Scenario: Perhaps IE4, proven only IE3: scored as IE3
      Given the motors of "Alder" are proven to be "IE3 at least"
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Grade | Quality points |
        | 1    | Birch    | IE3   | 20.00          |
        | 2    | Cedar    | IE3   | 20.00          |
        | 3    | Alder    | IE3   | 20.00          |

    @fails
    Scenario: Not even proven IE3, the minimum, it does not compete
      Given the motors of "Alder" are proven to be "IE2 at least"
      And these offers
        | Supplier | Price  | Grade |
        | Dogwood  | 810000 | IE3   |
      When the offers are evaluated
      Then "Alder" does not compete under "Caiku [2014] No. 214"

  @clause-Caiku_[2022]_No._19
  Rule: Caiku [2022] No. 19 The offer of a small business is compared after a deduction of 10% to 20%

    @meets @boundary
    Scenario: A deduction of exactly 20%
      Given 20% for "Small or micro business"
      And "Alder" claims "Small or micro business"
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price compared | Price points |
        | 1    | Alder    | 720000.00      | 60.00        |
        | 2    | Birch    | 720000.00      | 60.00        |
        | 3    | Cedar    | 800000.00      | 54.00        |

    @fails @boundary
    Scenario: A deduction of 9.9% is below the range
      Given 9.9% for "Small or micro business"
      When the offers are evaluated
      Then the tender is refused under "Caiku [2022] No. 19"

  @clause-Guobanfa_[2025]_No._34
  Rule: Guobanfa [2025] No. 34 Domestic products are compared 20% lower; deductions are taken from the original offer

    Background:
      Given the price weighs 30 and quality 70
      And 10% for "Small or micro business"
      And 20% for "Domestic products (of several products at least 80% by cost)"
      And these offers
        | Supplier | Price   | Grade |
        | Alder    | 1000000 | IE3   |
        | Birch    | 900000  | IE3   |
        | Cedar    | 850000  | IE3   |
      And "Birch" claims "Domestic products (of several products at least 80% by cost)"

    @meets @boundary
    Scenario: Exactly 80% domestic and a small business: 30% together
      Given "Alder" claims "Small or micro business"
      And "Alder" claims "Domestic products (of several products at least 80% by cost)" with 80.00%
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price compared | Price points |
        | 1    | Alder    | 700000.00      | 30.00        |
        | 2    | Birch    | 720000.00      | 29.17        |
        | 3    | Cedar    | 850000.00      | 24.71        |

    @fails @boundary
    Scenario: 79.99% domestic brings no deduction
      Given "Alder" claims "Domestic products (of several products at least 80% by cost)" with 79.99%
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price compared |
        | 1    | Birch    | 720000.00      |
        | 2    | Cedar    | 850000.00      |
        | 3    | Alder    | 1000000.00     |

  @clause-Caiku_[2026]_No._2
  Rule: Caiku [2026] No. 2 An offer below 45% of the ceiling has to be explained

    @meets
    Scenario: Above 45%
      When the offers are evaluated
      Then no price has to be explained

    @meets @boundary
    Scenario: Exactly 45%
      Given "Cedar" offers 450000 CNY
      When the offers are evaluated
      Then no price has to be explained

    @fails @boundary
    Scenario: A cent below 45%
      Given "Cedar" offers 449999.99 CNY
      When the offers are evaluated
      Then "Cedar" has to explain its price under "Caiku [2026] No. 2"

    @fails
    Scenario: An explanation that is not accepted
      Given these offers
        | Supplier | Price     | Grade |
        | Dogwood  | 449999.99 | IE3   |
      And the explanation of "Dogwood" is not accepted
      When the offers are evaluated
      Then "Dogwood" does not compete under "Caiku [2026] No. 2"
