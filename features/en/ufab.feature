# language: en
@standard-de/ufab
Feature: UfAB: benchmark methods
  The benchmark is Z = points of quality ÷ price × a factor. The simple method takes the highest, the extended one
  decides among those within a band.

  @clause-UfAB,_simple_benchmark_method
  Rule: Z = points of quality ÷ price × factor, the highest wins

    Background:
      Given a purchase of "goods" under "UfAB" by "Simple benchmark method"
      And quality alone is scored, with a weight of 400
      And a factor of 1000000
      And these bids
        | Bidder    | Price | Quality |
        | One Ltd   | 9500  | 380     |
        | Two Ltd   | 10500 | 400     |
        | Three Ltd | 8000  | 300     |

    @meets
    Scenario: Most quality for the money comes first
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Figure   |
        | 1    | One Ltd   | 40000.00 |
        | 2    | Two Ltd   | 38095.24 |
        | 3    | Three Ltd | 37500.00 |

    @boundary
    Scenario: Exactly equal: people draw
      Given "Three Ltd" bids 7500 EUR
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Three Ltd"

    @fails
    Scenario: The price gets no points beside
      Given the price weighs 100 and quality 400
      When the bids are evaluated
      Then the tender is refused under "UfAB, simple benchmark method"

  @clause-UfAB,_extended_benchmark_method
  Rule: Whoever reaches (1 − band) × the highest Z stays

    Background:
      Given a purchase of "goods" under "UfAB" by "Extended benchmark method, by quality within the band"
      And quality alone is scored, with a weight of 400
      And a factor of 1000000
      And a band of 6%
      And these bids
        | Bidder    | Price | Quality |
        | One Ltd   | 9500  | 380     |
        | Two Ltd   | 10500 | 400     |
        | Three Ltd | 8000  | 300     |

    @meets
    Scenario: Within the band the highest quality wins
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @meets
    Scenario: Within the band the lowest price wins
      Given a purchase of "goods" under "UfAB" by "Extended benchmark method, by price within the band"
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails
    Scenario: 37500 lies below the limit of 37600
      When the bids are evaluated
      Then "Three Ltd" does not stay under "UfAB, extended benchmark method"

    @meets @boundary
    Scenario: Exactly at the limit of 37600 it stays
      Given "Three Ltd" bids 7500 EUR
      And "Three Ltd" has 282 points of quality
      When the bids are evaluated
      Then everybody stays

    @meets @boundary
    Scenario: A band of exactly 10%
      Given a band of 10%
      When the bids are evaluated
      Then everybody stays

    @fails @boundary
    Scenario: A band of 10.1%
      Given a band of 10.1%
      When the bids are evaluated
      Then the tender is refused under "UfAB, extended benchmark method"

    @meets @boundary
    Scenario: A band of exactly 1%
      Given a band of 1%
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: A band of 0.9%
      Given a band of 0.9%
      When the bids are evaluated
      Then the tender is refused under "UfAB, extended benchmark method"
