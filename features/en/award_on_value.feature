# language: en
@standard-nl/award_on_value
Feature: Netherlands: award on value and utility index
  What each grade is worth is published and taken off the price; the contract is concluded at the price bid.

  @clause-Award_on_value
  Rule: Fictional price = price − the worth of quality, the lowest wins

    Background:
      Given a purchase of "works" under "the published methods of the Netherlands" by "Award on value"
      And motors are worth: IE4 150000 EUR, IE3 50000 EUR, IE2 0 EUR
      And these bids
        | Bidder  | Price   | Motor |
        | One Ltd | 1000000 | IE3   |
        | Two Ltd | 1080000 | IE4   |

    @meets
    Scenario: 80000 dearer and 100000 better wins
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | Two Ltd | 930000.00      |
        | 2    | One Ltd | 950000.00      |

    @boundary
    Scenario: Exactly 100000 dearer: people draw
      Given "Two Ltd" bids 1100000 EUR
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Two Ltd"

    @fails
    Scenario: 100001 dearer does not win
      Given "Two Ltd" bids 1100001 EUR
      When the bids are evaluated
      Then the award goes to "One Ltd"

  @clause-Utility_index
  Rule: U = (1 − (best quality − quality) × N) ÷ price × lowest price, N = weight of quality ÷ weight of the price

    Background:
      Given a purchase of "goods" under "the published methods of the Netherlands" by "Utility index"
      And the price weighs 60 and quality 40
      And these bids
        | Bidder  | Price  | Quality |
        | One Ltd | 100000 | 28      |
        | Two Ltd | 115000 | 36      |

    @meets
    Scenario: Quality of 0.90 comes first with 0.870 against 0.867
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Figure |
        | 1    | Two Ltd | 0.870  |
        | 2    | One Ltd | 0.867  |

    @boundary
    Scenario: Exactly equal: people draw
      Given "One Ltd" bids 78000 EUR
      And "Two Ltd" bids 90000 EUR
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Two Ltd"

    @fails
    Scenario: The price weighs nothing
      Given quality alone is scored, with a weight of 40
      When the bids are evaluated
      Then the tender is refused under "Utility index"
