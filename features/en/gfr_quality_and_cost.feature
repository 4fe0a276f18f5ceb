# language: en
@standard-in/gfr
Feature: India: quality- and cost-based selection
  Technical points and those of the price are added; technical criteria weigh so much at most, and below the
  qualifying mark nobody competes.

  @clause-GFR_rule_192(iv)
  Rule: Rule 192(iv) Technical criteria of consultancy weigh 80 at most

    Background:
      Given a purchase of "services" under "General Financial Rules of India" by "Quality- and cost-based selection, consultancy"
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 60      |
        | Two Ltd | 125   | 72      |

    @meets
    Scenario: 70 for technical criteria
      Given the price weighs 30 and quality 70
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 60      |
        | Two Ltd | 125   | 69      |
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price points | Total |
        | 1    | Two Ltd | 24.00        | 93.00 |
        | 2    | One Ltd | 30.00        | 90.00 |

    @meets @boundary
    Scenario: Exactly 80 for technical criteria
      Given the price weighs 20 and quality 80
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price points | Total |
        | 1    | Two Ltd | 16.00        | 88.00 |
        | 2    | One Ltd | 20.00        | 80.00 |

    @fails @boundary
    Scenario: 80.1 for technical criteria
      Given the price weighs 19.9 and quality 80.1
      When the bids are evaluated
      Then the tender is refused under "GFR rule 192(iv)"

  @clause-QCBS_for_non-consulting_services
  Rule: Technical criteria of other services weigh 30 at most

    Background:
      Given a purchase of "services" under "General Financial Rules of India" by "Quality- and cost-based selection, non-consulting services"
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 21      |
        | Two Ltd | 125   | 29      |

    @meets @boundary
    Scenario: Exactly 30 for technical criteria
      Given the price weighs 70 and quality 30
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price points | Total |
        | 1    | One Ltd | 70.00        | 91.00 |
        | 2    | Two Ltd | 56.00        | 85.00 |

    @fails @boundary
    Scenario: 30.1 for technical criteria
      Given the price weighs 69.9 and quality 30.1
      When the bids are evaluated
      Then the tender is refused under "QCBS for non-consulting services"

  @clause-QCBS,_qualifying_mark
  Rule: Below the qualifying mark nobody competes

    Background:
      Given a purchase of "services" under "General Financial Rules of India" by "Quality- and cost-based selection, non-consulting services"
      And the price weighs 70 and quality 30
      And at least 21 points of quality are needed
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 24      |
        | Two Ltd | 125   | 29      |

    @meets
    Scenario: Above the mark
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @meets @boundary
    Scenario: Exactly at the mark
      Given "One Ltd" has 21 points of quality
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: Below it, however low the price
      Given "One Ltd" has 20.9 points of quality
      When the bids are evaluated
      Then "One Ltd" does not compete under "QCBS, qualifying mark"
