# language: en
@standard-nz/price_quality_method
Feature: New Zealand: the price quality method
  Better quality earns a premium that comes off the price; the estimate and the weights are published.

  @clause-Price_quality_method,_supplier_quality_premium
  Rule: Premium = (weighted sum − the lowest) ÷ weight of the price × estimate

    Background:
      Given a purchase of "works" under "the price quality method of New Zealand" by "Price quality method"
      And the price weighs 40 and quality 60
      And a published estimate of 1000000 EUR
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 950000  | 42      |
        | Two Ltd | 1080000 | 48      |

    @meets
    Scenario: 6 points are worth 150000
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | Two Ltd | 930000.00      |
        | 2    | One Ltd | 950000.00      |

    @boundary
    Scenario: Exactly 150000 dearer: people draw
      Given "Two Ltd" bids 1100000 EUR
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Two Ltd"

    @fails
    Scenario: No estimate is published
      Given no published estimate
      When the bids are evaluated
      Then the tender is refused under "Price quality method, supplier quality premium"

  @clause-Price_quality_method,_weight_of_the_price
  Rule: Works: the price weighs 30 to 50

    Background:
      Given a purchase of "works" under "the price quality method of New Zealand" by "Price quality method"
      And a published estimate of 1000000 EUR
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 950000  | 42      |
        | Two Ltd | 1080000 | 48      |

    @meets
    Scenario: Works with 40 for the price
      Given the price weighs 40 and quality 60
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @meets @boundary
    Scenario: Works with exactly 30 for the price
      Given the price weighs 30 and quality 70
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails @boundary
    Scenario: Works with 29.9 for the price
      Given the price weighs 29.9 and quality 70.1
      When the bids are evaluated
      Then the tender is refused under "Price quality method, weight of the price"

    @meets @boundary
    Scenario: Works with exactly 50 for the price
      Given the price weighs 50 and quality 50
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 950000  | 42      |
        | Two Ltd | 1000000 | 48      |
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails @boundary
    Scenario: Works with 50.1 for the price
      Given the price weighs 50.1 and quality 49.9
      When the bids are evaluated
      Then the tender is refused under "Price quality method, weight of the price"

  @clause-Price_quality_method,_weight_of_the_price
  Rule: Services: the price weighs 20 to 30

    Background:
      Given a purchase of "services" under "the price quality method of New Zealand" by "Price quality method"
      And a published estimate of 1000000 EUR
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 950000  | 42      |
        | Two Ltd | 1080000 | 48      |

    @meets @boundary
    Scenario: Services with exactly 20 for the price
      Given the price weighs 20 and quality 80
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails @boundary
    Scenario: Services with 19.9 for the price
      Given the price weighs 19.9 and quality 80.1
      When the bids are evaluated
      Then the tender is refused under "Price quality method, weight of the price"

    @meets @boundary
    Scenario: Services with exactly 30 for the price
      Given the price weighs 30 and quality 70
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails @boundary
    Scenario: Services with 30.1 for the price
      Given the price weighs 30.1 and quality 69.9
      When the bids are evaluated
      Then the tender is refused under "Price quality method, weight of the price"
