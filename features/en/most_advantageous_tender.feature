# language: en
@standard-tw/most_advantageous_tender
Feature: Most advantageous tender: the price of a point
  The price is divided by the points; the lowest price of a point wins.

  @clause-Most_advantageous_tender_art._11_to_15-1
  Rule: Price of a point = price ÷ points, the lowest wins

    Background:
      Given a purchase of "goods" under "Most advantageous tender" by "Lowest price per point"
      And quality alone is scored, with a weight of 100
      And these bids
        | Bidder  | Price   | Quality |
        | One Ltd | 4500000 | 90      |
        | Two Ltd | 4100000 | 80      |

    @meets
    Scenario: 400000 dearer and cheaper by the point
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Figure   |
        | 1    | One Ltd | 50000.00 |
        | 2    | Two Ltd | 51250.00 |

    @boundary
    Scenario: Exactly equal: people draw
      Given "Two Ltd" bids 4000000 EUR
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Two Ltd"

    @fails
    Scenario: Nothing is scored
      Given nothing is scored
      And these bids
        | Bidder  | Price   |
        | One Ltd | 4500000 |
        | Two Ltd | 4100000 |
      When the bids are evaluated
      Then the tender is refused under "Most advantageous tender art. 11 to 15-1"
