# language: en
@standard-world_bank/procurement_regulations
Feature: World Bank: rated criteria, and quality- and cost-based selection
  Cost and technical points are combined by published weights X and 1 − X; technical points are compared with the best.

  @clause-World_Bank_Procurement_Regulations,_rated_criteria
  Rule: B = lowest cost ÷ cost × X + technical points ÷ the highest × (1 − X)

    Background:
      Given a purchase of "goods" under "World Bank Procurement Regulations" by "Rated criteria"

    @meets
    Scenario: X = 0.7: the cheapest comes first
      Given the price weighs 70 and quality 30
      And these bids
        | Bidder    | Price   | Quality |
        | One Ltd   | 1000000 | 21      |
        | Two Ltd   | 1150000 | 27      |
        | Three Ltd | 1300000 | 28.5    |
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Total |
        | 1    | One Ltd   | 92.11 |
        | 2    | Two Ltd   | 89.29 |
        | 3    | Three Ltd | 83.85 |

    @meets
    Scenario: X = 0.4: a better one comes first
      Given the price weighs 40 and quality 60
      And these bids
        | Bidder    | Price   | Quality |
        | One Ltd   | 1000000 | 42      |
        | Two Ltd   | 1150000 | 54      |
        | Three Ltd | 1300000 | 57      |
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Total |
        | 1    | Two Ltd   | 91.62 |
        | 2    | Three Ltd | 90.77 |
        | 3    | One Ltd   | 84.21 |

    @meets @boundary
    Scenario: The weights sum to exactly 100
      Given the price weighs 70.5 and quality 29.5
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 1000000 | 21      |
        | Two Ltd | 1150000 | 27      |
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: The weights sum to 99.9
      Given the price weighs 70 and quality 29.9
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 1000000 | 21      |
        | Two Ltd | 1150000 | 27      |
      When the bids are evaluated
      Then the tender is refused under "World Bank Procurement Regulations, rated criteria"

  @clause-World_Bank_Procurement_Regulations,_thresholds
  Rule: Below the threshold of technical points nobody competes

    Background:
      Given a purchase of "goods" under "World Bank Procurement Regulations" by "Rated criteria"
      And the price weighs 70 and quality 30
      And at least 21 points of quality are needed
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 1000000 | 24      |
        | Two Ltd | 1150000 | 27      |

    @meets
    Scenario: Above 70%
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @meets @boundary
    Scenario: Exactly 70%
      Given "One Ltd" has 21 points of quality
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: Just below 70%
      Given "One Ltd" has 20.9 points of quality
      When the bids are evaluated
      Then "One Ltd" does not compete under "World Bank Procurement Regulations, thresholds"

  @clause-World_Bank_Procurement_Regulations,_quality-_and_cost-based_selection
  Rule: Quality- and cost-based selection is for services: S = St × T + Sf × P

    Background:
      Given a purchase of "services" under "World Bank Procurement Regulations" by "Quality- and cost-based selection"
      And the price weighs 20 and quality 80
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 60      |
        | Two Ltd | 125   | 72      |

    @meets
    Scenario: The default of 80 to 20
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price points | Total |
        | 1    | Two Ltd | 16.00        | 88.00 |
        | 2    | One Ltd | 20.00        | 80.00 |

    @boundary
    Scenario: Exactly equal: people draw
      Given "Two Ltd" has 64 points of quality
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Two Ltd"

    @fails
    Scenario: Goods are not bought so
      Given a purchase of "goods" under "World Bank Procurement Regulations" by "Quality- and cost-based selection"
      When the bids are evaluated
      Then the tender is refused under "World Bank Procurement Regulations, quality- and cost-based selection"
