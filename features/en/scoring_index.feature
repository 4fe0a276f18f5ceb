# language: en
@standard-au/scoring_index
Feature: Australia: the scoring index
  The price is divided by the scoring index; the lowest wins.

  @clause-Scoring_index
  Rule: Index = (points + maximum) ÷ (lowest points + maximum)

    Background:
      Given a purchase of "goods" under "the scoring index of Australia" by "Scoring index"
      And quality alone is scored, with a weight of 100
      And these bids
        | Bidder  | Price  | Quality |
        | One Ltd | 100000 | 85      |
        | Two Ltd | 95000  | 70      |

    @meets
    Scenario: 5000 dearer and better comes first
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | One Ltd | 91891.89       |
        | 2    | Two Ltd | 95000.00       |

    @boundary
    Scenario: Equal points: the index is exactly 1
      Given "One Ltd" has 70 points of quality
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | Two Ltd | 95000.00       |
        | 2    | One Ltd | 100000.00      |

    @fails
    Scenario: Quality weighs nothing
      Given nothing is scored
      And these bids
        | Bidder  | Price  |
        | One Ltd | 100000 |
        | Two Ltd | 95000  |
      When the bids are evaluated
      Then the tender is refused under "Scoring index"
