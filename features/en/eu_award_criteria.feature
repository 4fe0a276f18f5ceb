# language: en
@standard-eu/classic_directive
Feature: Award criteria in the European Union
  The most economically advantageous tender is found by price, cost or the best price-quality ratio. Weights are
  published; a tender chooses one of the published price formulas. No number makes a tender abnormally low: the
  buyer asks where it has a doubt.

  @clause-Directive_2014/24/EU_art._67(5)
  Rule: Art. 67(5) The weights of the criteria are published

    Background:
      Given a purchase of "goods" under "Directive 2014/24/EU" by "Fixed price, quality alone"
      And the price is fixed
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 42      |
        | Two Ltd | 100   | 49      |

    @meets @boundary
    Scenario: Exactly one criterion has a weight
      Given quality alone is scored, with a weight of 60
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails @boundary
    Scenario: No criterion at all
      Given nothing is scored
      And these bids
        | Bidder  | Price |
        | One Ltd | 100   |
        | Two Ltd | 100   |
      When the bids are evaluated
      Then the tender is refused under "Directive 2014/24/EU art. 67(5)"

  @clause-Directive_2014/24/EU_art._67(2)
  Rule: Art. 67(2) In a best price-quality ratio the price and quality both have a weight

    Background:
      Given a purchase of "goods" under "Directive 2014/24/EU" by "Best price-quality ratio"
      And the price formula is "by quotient"
      And these bids
        | Bidder    | Price | Quality |
        | One Ltd   | 100   | 42      |
        | Two Ltd   | 120   | 49      |
        | Three Ltd | 180   | 60      |

    @meets
    Scenario: 30 for the price and 70 for quality
      Given the price weighs 30 and quality 70
      When the bids are evaluated
      Then the award goes to "Three Ltd"

    @meets @boundary
    Scenario: Quality weighs next to nothing
      Given the price weighs 99.9 and quality 0.1
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 0       |
        | Two Ltd | 120   | 0.1     |
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails @boundary
    Scenario: Quality weighs nothing
      Given the price alone is scored, with a weight of 100
      And these bids
        | Bidder  | Price |
        | One Ltd | 100   |
        | Two Ltd | 120   |
      When the bids are evaluated
      Then the tender is refused under "Directive 2014/24/EU art. 67(2)"

    @fails
    Scenario: The price weighs nothing
      Given quality alone is scored, with a weight of 70
      When the bids are evaluated
      Then the tender is refused under "Directive 2014/24/EU art. 67(2)"

  @clause-Directive_2014/24/EU_art._67(2)
  Rule: A tender chooses one of the published price formulas

    Background:
      Given a purchase of "goods" under "Directive 2014/24/EU" by "Best price-quality ratio"
      And the price weighs 30 and quality 70
      And these bids
        | Bidder    | Price | Quality |
        | One Ltd   | 100   | 42      |
        | Two Ltd   | 120   | 49      |
        | Three Ltd | 180   | 60      |

    @meets
    Scenario: By quotient: lowest price ÷ price × weight
      Given the price formula is "by quotient"
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Price points | Total |
        | 1    | Three Ltd | 16.67        | 76.67 |
        | 2    | Two Ltd   | 25.00        | 74.00 |
        | 3    | One Ltd   | 30.00        | 72.00 |

    @meets
    Scenario: One-sided: weight × (2 − price ÷ lowest price)
      Given the price formula is "one-sided"
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Price points | Total |
        | 1    | Two Ltd   | 24.00        | 73.00 |
        | 2    | One Ltd   | 30.00        | 72.00 |
        | 3    | Three Ltd | 6.00         | 66.00 |

    @meets @boundary
    Scenario: Two-sided: the highest price gets exactly 0
      Given the price formula is "two-sided"
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Price points | Total |
        | 1    | One Ltd   | 30.00        | 72.00 |
        | 2    | Two Ltd   | 22.50        | 71.50 |
        | 3    | Three Ltd | 0.00         | 60.00 |

    @meets @boundary
    Scenario: One-sided: twice the lowest price gets exactly 0
      Given the price formula is "one-sided"
      And "Three Ltd" bids 200 EUR
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Price points | Total |
        | 1    | Two Ltd   | 24.00        | 73.00 |
        | 2    | One Ltd   | 30.00        | 72.00 |
        | 3    | Three Ltd | 0.00         | 60.00 |

    @fails
    Scenario: A formula that is not among them
      Given the price formula is "deviation from the mean"
      When the bids are evaluated
      Then the tender is refused under "Directive 2014/24/EU art. 67(2)"

  @clause-Directive_2014/24/EU_art._68
  Rule: Art. 68 Life-cycle cost: the price, and the present value of use and end of life

    Background:
      Given a purchase of "goods" under "Directive 2014/24/EU" by "Life-cycle cost"
      And costs over 5 years at 5% a year, yearly and at the end
      And these bids
        | Bidder  | Price  | Yearly | At the end |
        | One Ltd | 100000 | 12000  | 2000       |
        | Two Ltd | 120000 | 7000   | 1000       |

    @meets
    Scenario: 20% dearer, and cheaper over its life
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | Two Ltd | 151089.86      |
        | 2    | One Ltd | 153520.77      |

    @boundary
    Scenario: Not discounted, the cost is exactly the sum
      Given costs over 5 years at 0% a year, yearly and at the end
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Price compared |
        | 1    | Two Ltd | 156000.00      |
        | 2    | One Ltd | 162000.00      |

    @boundary
    Scenario: Exactly equal costs: people draw
      Given costs over 5 years at 0% a year, yearly and at the end
      And "One Ltd" bids 94000 EUR
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Two Ltd"

    @fails
    Scenario: The lowest price alone does not win
      Given "One Ltd" bids 99000 EUR
      When the bids are evaluated
      Then the award goes to "Two Ltd"

  @clause-CJEU_C-546/16
  Rule: C-546/16 A tender may set a minimum of quality

    Background:
      Given a purchase of "goods" under "Directive 2014/24/EU" by "Lowest price"
      And the motors have to be "IE3" at least
      And these bids
        | Bidder    | Price | Motor |
        | One Ltd   | 100   | IE2   |
        | Two Ltd   | 120   | IE3   |
        | Three Ltd | 130   | IE4   |

    @meets
    Scenario: Above the minimum the price alone counts
      Given the motors of "One Ltd" are proven to be "IE4"
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @meets @boundary
    Scenario: Exactly at the minimum
      When the bids are evaluated
      Then the award goes to "Two Ltd"

    @fails @boundary
    Scenario: A class below does not compete, however low the price
      When the bids are evaluated
      Then "One Ltd" does not compete under "CJEU C-546/16"

  @clause-Directive_2014/24/EU_art._67(2)
  Rule: Art. 67(2) The price may be fixed, so that quality alone competes

    Background:
      Given a purchase of "services" under "Directive 2014/24/EU" by "Fixed price, quality alone"
      And quality alone is scored, with a weight of 60
      And these bids
        | Bidder  | Price | Quality |
        | One Ltd | 100   | 42      |
        | Two Ltd | 100   | 49      |

    @meets
    Scenario: The best quality wins
      Given the price is fixed
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder  | Total |
        | 1    | Two Ltd | 49.00 |
        | 2    | One Ltd | 42.00 |

    @boundary
    Scenario: Exactly equal quality: people draw
      Given the price is fixed
      And "One Ltd" has 49 points of quality
      When the bids are evaluated
      Then there is no award before a draw between "One Ltd", "Two Ltd"

    @fails
    Scenario: The price is not fixed
      When the bids are evaluated
      Then the tender is refused under "Directive 2014/24/EU art. 67(2)"

  @clause-Directive_2014/24/EU_art._69
  Rule: Art. 69 What the buyer thinks too low has to be explained first

    Background:
      Given a purchase of "goods" under "Directive 2014/24/EU" by "Lowest price"
      And these bids
        | Bidder    | Price |
        | One Ltd   | 40    |
        | Two Ltd   | 100   |
        | Three Ltd | 110   |

    @meets
    Scenario: No number asks: without a doubt nothing is explained
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @boundary
    Scenario: A doubt that is not answered yet: no award
      Given the buyer thinks the price of "One Ltd" too low
      When the bids are evaluated
      Then "One Ltd" has to explain its price under "Directive 2014/24/EU art. 69"

    @meets @boundary
    Scenario: An explanation that is accepted
      Given the buyer thinks the price of "One Ltd" too low
      And the explanation is accepted
      When the bids are evaluated
      Then the award goes to "One Ltd"

    @fails
    Scenario: An explanation that is not
      Given the buyer thinks the price of "One Ltd" too low
      And the explanation is not accepted
      When the bids are evaluated
      Then "One Ltd" does not compete under "Directive 2014/24/EU art. 69"
