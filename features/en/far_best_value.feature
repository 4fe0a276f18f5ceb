# language: en
@standard-us/far
Feature: United States: tradeoff, and the lowest price technically acceptable
  The lowest acceptable price ranks nobody on merit; in a tradeoff people decide and write down why, and the program
  decides nothing.

  @clause-FAR_15.101-2
  Rule: 15.101-2 The lowest price among those that are acceptable

    Background:
      Given a purchase of "goods" under "Federal Acquisition Regulation" by "Lowest price technically acceptable"
      And the motors have to be "IE3" at least
      And these bids
        | Bidder    | Price | Motor |
        | One Ltd   | 100   | IE2   |
        | Two Ltd   | 120   | IE3   |
        | Three Ltd | 121   | IE4   |

    @meets @boundary
    Scenario: Exactly acceptable and lowest: better counts for nothing
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @meets
    Scenario: A better one wins by its price alone
      Given "Three Ltd" bids 119 EUR
      When the bids are evaluated
      Then the award goes to "Three Ltd"

    @fails @boundary
    Scenario: A class below is not acceptable
      When the bids are evaluated
      Then "One Ltd" does not compete under "FAR 15.101-2"

  @clause-FAR_15.101-1
  Rule: 15.101-1 People weigh, and may choose a dearer and better one

    Background:
      Given a purchase of "goods" under "Federal Acquisition Regulation" by "Tradeoff process"
      And quality alone is scored, with a weight of 100
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 60      |
        | Two Ltd | 120   | 90      |

    @meets
    Scenario: The dearer and better one, with the reason on record
      Given the buyer chooses "Two Ltd", because "far less risk"
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @meets @boundary
    Scenario: The cheaper one may be chosen too
      Given the buyer chooses "One Ltd", because "the difference is not worth 20 EUR"
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails
    Scenario: Without a decision there is no award
      When the bids are evaluated
      Then there is no award before people choose under "FAR 15.101-1"

    @fails
    Scenario: No factor is stated
      Given nothing is scored
      And these bids
        | Bidder  | Price |
        | One Ltd | 100   |
        | Two Ltd | 120   |
      When the bids are evaluated
      Then the tender is refused under "FAR 15.101-1"

  @clause-Value-adjusted_price
  Rule: Value-adjusted price: what a class is worth comes off the price compared

    Background:
      Given a purchase of "goods" under "Federal Acquisition Regulation" by "Value-adjusted price"
      And motors are worth: IE4 15 EUR, IE3 5 EUR, IE2 0 EUR
      And these bids
        | Bidder    | Price | Motor |
        | One Ltd   | 100   | IE2   |
        | Two Ltd   | 104   | IE3   |
        | Three Ltd | 115   | IE4   |

    @meets
    Scenario: The dearer one wins by what its class is worth
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Price compared |
        | 1    | Two Ltd   | 99.00          |
        | 2    | One Ltd   | 100.00         |
        | 2    | Three Ltd | 100.00         |

    @meets @boundary
    Scenario: A cent below, and the better class wins
      Given "Three Ltd" bids 113.99 EUR
      When the bids are evaluated
      Then the award goes to "Three Ltd"

    @fails @boundary
    Scenario: Worth exactly what it costs more: the two are equal, and are drawn
      Given "Three Ltd" bids 114 EUR
      When the bids are evaluated
      Then there is no award before a draw between "Two Ltd", "Three Ltd"
