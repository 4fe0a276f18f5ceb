# language: en
@standard-ua/prozorro
Feature: Prozorro: effective prices and abnormally low ones
  The electronic procurement of Ukraine divides prices by a coefficient and puts them in order. An abnormally low
  price is a trigger; people decide.

  @clause-Prozorro_features
  Rule: Effective price = price ÷ k, k = 1 + the shares ÷ (1 − the highest shares)

    Background:
      Given a purchase of "goods" under "Prozorro" by "Effective price by features"
      And motors have shares: IE4 30%, IE3 20%, IE2 0%
      And these bids
        | Bidder  | Price  | Motor |
        | One Ltd | 900000 | IE3   |
        | Two Ltd | 745000 | IE2   |

    @meets
    Scenario: k is exactly 9/7
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | One Ltd | 700000.00      |
        | 2    | Two Ltd | 745000.00      |

    @meets @boundary
    Scenario: The highest shares are exactly 30%
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: The highest shares are 30.1%
      Given motors have shares: IE4 30.1%, IE3 20%, IE2 0%
      When the bids are evaluated
      Then the tender is refused under "Prozorro features"

    @fails
    Scenario: No feature at all
      Given no features
      When the bids are evaluated
      Then the tender is refused under "Prozorro features"

  @clause-Prozorro_awarding
  Rule: Of equal effective prices the earlier bid comes first

    Background:
      Given a purchase of "goods" under "Prozorro" by "Lowest price"
      And these bids
        | Bidder  | Price | Received |
        | One Ltd | 100   | 11:00    |
        | Two Ltd | 100   | 10:59    |

    @meets
    Scenario: The lower price comes first, whenever it was handed in
      Given "One Ltd" bids 99 EUR
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @boundary
    Scenario: Of exactly equal prices the one a minute earlier
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails
    Scenario: An equal price that came later stands behind
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  |
        | 1    | Two Ltd |
        | 2    | One Ltd |

  @clause-Prozorro_life-cycle_cost
  Rule: Life-cycle cost: the price and the costs declared

    Background:
      Given a purchase of "goods" under "Prozorro" by "Life-cycle cost"
      And costs of the life cycle count at the start
      And these bids
        | Bidder  | Price | At the start | Received |
        | One Ltd | 500   | 100          | 11:00    |
        | Two Ltd | 480   | 130          | 10:00    |

    @meets
    Scenario: The lower cost comes first
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | One Ltd | 600.00         |
        | 2    | Two Ltd | 610.00         |

    @boundary
    Scenario: Of exactly equal costs the earlier bid
      Given "Two Ltd" bids 470 EUR
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails
    Scenario: The lowest price with the higher cost does not win
      Given "Two Ltd" bids 471 EUR
      When the bids are evaluated
      Then the award goes to "One Ltd"

  @clause-Prozorro_mixed_criteria
  Rule: Mixed: price ÷ k and the costs, rounded to two places

    Background:
      Given a purchase of "goods" under "Prozorro" by "Effective price and life-cycle cost"
      And costs of the life cycle count at the start
      And motors have shares: IE4 20%, IE3 10%, IE2 0%
      And these bids
        | Bidder  | Price  | Motor | At the start | Received |
        | One Ltd | 500000 | IE3   | 110000       | 11:00    |
        | Two Ltd | 430000 | IE2   | 170000       | 10:00    |

    @meets
    Scenario: What does not end is rounded to two places
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | One Ltd | 554444.44      |
        | 2    | Two Ltd | 600000.00      |

    @boundary
    Scenario: Equal once they are rounded: the earlier bid
      Given "Two Ltd" bids 384444.442 EUR
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails
    Scenario: A cent more is a difference
      Given "Two Ltd" bids 384444.45 EUR
      When the bids are evaluated
      Then the award goes to "One Ltd"

  @clause-Prozorro_abnormally_low_price
  Rule: A lowest price 40% below the mean of the others, or 30% below the next, has to be explained

    Background:
      Given a purchase of "goods" under "Prozorro" by "Lowest price"
      And these bids
        | Bidder    | Price | Received |
        | One Ltd   | 100   | 10:00    |
        | Two Ltd   | 140   | 10:00    |
        | Three Ltd | 180   | 10:00    |

    @meets
    Scenario: Neither is reached: nothing to explain
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: Exactly 40% below the mean of the others
      Given "One Ltd" bids 120 EUR
      And "Three Ltd" bids 260 EUR
      When the bids are evaluated
      Then "One Ltd" has to explain its price under "Prozorro abnormally low price"

    @meets @boundary
    Scenario: A cent short of 40%
      Given "One Ltd" bids 120.01 EUR
      And "Three Ltd" bids 260 EUR
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: Exactly 30% below the next
      Given "One Ltd" bids 98 EUR
      And "Three Ltd" bids 151 EUR
      When the bids are evaluated
      Then "One Ltd" has to explain its price under "Prozorro abnormally low price"

    @meets @boundary
    Scenario: Not quite 30% below the next
      Given "One Ltd" bids 98.01 EUR
      And "Three Ltd" bids 151 EUR
      When the bids are evaluated
      Then the award goes to "One Ltd"
