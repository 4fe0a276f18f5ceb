# language: en
@standard-cn/works
Feature: Works: composite evaluation, or the lowest evaluated price
  A grade earns points or is converted into money; the base price is for reference only, and the committee rejects what is below cost.

  Background:
    Given a purchase of works under "the Bidding Law" by "Composite evaluation (price scored by its deviation from a benchmark)" in "open tendering"
    And a ceiling of 12500000 CNY
    And the price alone is scored, with a weight of 40
    And each 1% above the benchmark costs 1 points, below it 0.5
    And these offers
      | Supplier | Price    |
      | Alder    | 9500000  |
      | Birch    | 10000000 |
      | Cedar    | 10500000 |
      | Dogwood  | 12000000 |

  @clause-Bidding_Law_art._41;_Provisional_Provisions_on_Evaluation_art._29_to_35
  Rule: Arts. 29 to 35 Points of the price fall with its deviation from a benchmark by published parameters

    @meets
    Scenario: The mean of four is the benchmark
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points |
        | 1    | Cedar    | 40.00        |
        | 2    | Birch    | 37.62        |
        | 3    | Alder    | 35.24        |
        | 4    | Dogwood  | 25.71        |

    @meets @boundary
    Scenario: Exactly 10% above and below
      Given "Dogwood" does not offer
      And "Alder" offers 9000000 CNY
      And "Cedar" offers 11000000 CNY
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points |
        | 1    | Birch    | 40.00        |
        | 2    | Alder    | 35.00        |
        | 3    | Cedar    | 30.00        |

    @fails
    Scenario: Parameters by which a deviation would earn points
      Given each 1% above the benchmark costs -1 points, below it 0.5
      When the offers are evaluated
      Then the tender is refused under "Bidding Law art. 41; Provisional Provisions on Evaluation art. 29 to 35"

  @clause-Bidding_Law_art._41;_Provisional_Provisions_on_Evaluation_art._29_to_35
  Rule: Arts. 29 to 35 Composite evaluation may convert a grade into money

    Background:
      Given a purchase of works under "the Bidding Law" by "Composite evaluation (converted into money)" in "open tendering"
      And quality in money: IE4 630000 CNY, IE3 0 CNY
      And the motors have to be "IE3" at least
      And these offers
        | Supplier | Price    | Grade |
        | Alder    | 10400000 | IE4   |
        | Birch    | 10000000 | IE3   |
        | Cedar    | 10500000 | IE3   |
        | Dogwood  | 12000000 | IE4   |

    @meets
    Scenario: A better grade outweighs a higher price
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Grade | Price compared |
        | 1    | Alder    | IE4   | 9770000.00     |
        | 2    | Birch    | IE3   | 10000000.00    |
        | 3    | Cedar    | IE3   | 10500000.00    |
        | 4    | Dogwood  | IE4   | 11370000.00    |

    @boundary
    Scenario: The price is higher by exactly what the grade is worth
      Given "Alder" offers 10630000 CNY
      When the offers are evaluated
      Then there is no award before a draw between "Alder", "Birch"

    @fails
    Scenario: Another method cannot convert it
      Given a purchase of works under "the Bidding Law" by "Lowest evaluated price" in "open tendering"
      When the offers are evaluated
      Then the tender is refused under "Bidding Law art. 41; Provisional Provisions on Evaluation art. 29 to 35"

  @clause-Bidding_Law_art._41;_Provisional_Provisions_on_Evaluation_art._29_to_35
  Rule: Arts. 29 to 35 The lowest evaluated price adds published deviations

    Background:
      Given a purchase of works under "the Bidding Law" by "Lowest evaluated price" in "open tendering"
      And deviations of general parameters add
        | Parameter | Rate |
        | term      | 2    |
        | payment   | 1    |
      And these offers
        | Supplier | Price   | Grade | Deviations   |
        | Alder    | 960000  | IE3   | term payment |
        | Birch    | 980000  | IE3   | -            |
        | Cedar    | 1040000 | IE3   | payment      |
        | Dogwood  | 1100000 | IE3   | -            |

    @meets
    Scenario: The lowest price falls behind by its deviations
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price compared |
        | 1    | Birch    | 980000.00      |
        | 2    | Alder    | 988800.00      |
        | 3    | Cedar    | 1050400.00     |
        | 4    | Dogwood  | 1100000.00     |

    @boundary
    Scenario: Evaluated prices are exactly equal
      Given "Birch" offers 988800 CNY
      When the offers are evaluated
      Then there is no award before a draw between "Alder", "Birch"

    @fails
    Scenario: The lowest evaluated price does not score a grade
      Given quality alone is scored, with a weight of 100
      And the points: IE4 100, IE3 60
      And the motors have to be "IE3" at least
      When the offers are evaluated
      Then the tender is refused under "Bidding Law art. 41; Provisional Provisions on Evaluation art. 29 to 35"

  @clause-Caiku_[2020]_No._46_art._9
  Rule: Caiku [2020] No. 46 art. 9 Where the price is not scored by the lowest, a small business gets 3% to 5% more points for it

    Background:
      Given each 1% above the benchmark costs 1 points, below it 1
      And "Dogwood" does not offer
      And these offers
        | Supplier | Price    |
        | Alder    | 11200000 |
        | Birch    | 9400000  |
        | Cedar    | 9400000  |

    @meets @boundary
    Scenario: A bonus of exactly 3%
      Given 3% for "Small or micro business (on the points of the price)"
      And "Alder" claims "Small or micro business (on the points of the price)"
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points | Price compared |
        | 1    | Birch    | 34.00        | 9400000.00     |
        | 1    | Cedar    | 34.00        | 9400000.00     |
        | 3    | Alder    | 28.84        | 11200000.00    |

    @meets @boundary
    Scenario: A bonus of exactly 5%
      Given 5% for "Small or micro business (on the points of the price)"
      And "Alder" claims "Small or micro business (on the points of the price)"
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points | Price compared |
        | 1    | Birch    | 34.00        | 9400000.00     |
        | 1    | Cedar    | 34.00        | 9400000.00     |
        | 3    | Alder    | 29.40        | 11200000.00    |

    @fails @boundary
    Scenario: A bonus of 5.1%
      Given 5.1% for "Small or micro business (on the points of the price)"
      When the offers are evaluated
      Then the tender is refused under "Caiku [2020] No. 46 art. 9"

    @fails
    Scenario: Here nothing is taken off the price
      Given 5% for "Small or micro business (off the price)"
      And "Alder" claims "Small or micro business (off the price)"
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price points | Price compared |
        | 1    | Birch    | 34.00        | 9400000.00     |
        | 1    | Cedar    | 34.00        | 9400000.00     |
        | 3    | Alder    | 28.00        | 11200000.00    |

  @clause-Caiku_[2020]_No._46_art._9
  Rule: Caiku [2020] No. 46 art. 9 Else it is taken off the price: 3% to 5%, for a part of the contract 1% to 2%

    Background:
      Given a purchase of works under "the Bidding Law" by "Composite evaluation (price scored by the lowest price)" in "open tendering"

      And these offers
        | Supplier | Price    |
        | Alder    | 10000000 |
        | Birch    | 9500000  |
      And 5% for "Small or micro business (off the price)"
      And 2% for "At least 30% of the contract to small or micro businesses (off the price)"

    @meets @boundary
    Scenario: A deduction of exactly 5%
      Given "Alder" claims "Small or micro business (off the price)"
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price compared | Price points |
        | 1    | Alder    | 9500000.00     | 40.00        |
        | 1    | Birch    | 9500000.00     | 40.00        |
        | 3    | Cedar    | 10500000.00    | 36.19        |
        | 4    | Dogwood  | 12000000.00    | 31.67        |

    @meets @boundary
    Scenario: Exactly 30% of the contract: 2% off
      Given "Alder" claims "At least 30% of the contract to small or micro businesses (off the price)" with 30%
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price compared |
        | 1    | Birch    | 9500000.00     |
        | 2    | Alder    | 9800000.00     |
        | 3    | Cedar    | 10500000.00    |
        | 4    | Dogwood  | 12000000.00    |

    @fails @boundary
    Scenario: 29.99% of the contract: nothing off
      Given "Alder" claims "At least 30% of the contract to small or micro businesses (off the price)" with 29.99%
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Price compared |
        | 1    | Birch    | 9500000.00     |
        | 2    | Alder    | 10000000.00    |
        | 3    | Cedar    | 10500000.00    |
        | 4    | Dogwood  | 12000000.00    |

    @fails @boundary
    Scenario: A deduction of 2.9%
      Given 2.9% for "Small or micro business (off the price)"
      When the offers are evaluated
      Then the tender is refused under "Caiku [2020] No. 46 art. 9"

  @clause-Implementing_Regulation_of_the_Bidding_Law_art._44
  Rule: Implementing Regulation art. 44 With fewer than three bidders nothing is opened

    @meets
    Scenario: Four bidders
      When the offers are evaluated
      Then the candidates are "Cedar", "Birch", "Alder"

    @meets @boundary
    Scenario: Exactly three bidders
      Given "Dogwood" does not offer
      When the offers are evaluated
      Then the candidates are "Birch", "Alder", "Cedar"

    @fails @boundary
    Scenario: Two bidders only
      Given "Dogwood" does not offer
      And "Cedar" does not offer
      When the offers are evaluated
      Then there is no award under "Implementing Regulation of the Bidding Law art. 44"

  @clause-Implementing_Regulation_of_the_Bidding_Law_art._50
  Rule: Implementing Regulation art. 50 The base price is for reference: closeness to it is no criterion

    @meets
    Scenario: Construction is scored as well
      Given a further criterion "Construction"
      When the offers are evaluated
      Then the candidates are "Cedar", "Birch", "Alder"

    @meets @boundary
    Scenario: The distance from the mean of all prices may be scored
      Given a further criterion "Distance from the mean price"
      When the offers are evaluated
      Then the candidates are "Cedar", "Birch", "Alder"

    @fails
    Scenario: The distance from the base price may not
      Given a further criterion "Distance from the base price"
      When the offers are evaluated
      Then the tender is refused under "Implementing Regulation of the Bidding Law art. 50"

  @clause-Bidding_Law_art._33,_41;_Implementing_Regulation_of_the_Bidding_Law_art._51(5)
  Rule: Arts. 33 and 41 A bid below cost is rejected; the tender says how low has to be explained, and people find whether it is

    Background:
      Given a price below 80% of the mean has to be explained
      And these offers
        | Supplier | Price   |
        | Alder    | 750000  |
        | Birch    | 1000000 |
        | Cedar    | 1040000 |
        | Dogwood  | 960000  |

    @meets
    Scenario: The tender publishes no figure: none asks
      Given a price below 0% of the mean has to be explained
      When the offers are evaluated
      Then no price has to be explained

    @meets @boundary
    Scenario: Exactly 80% of the mean
      When the offers are evaluated
      Then no price has to be explained

    @fails @boundary
    Scenario: A cent less has to be explained
      Given "Alder" offers 749999.99 CNY
      When the offers are evaluated
      Then "Alder" has to explain its price under "Bidding Law art. 33, 41; Implementing Regulation of the Bidding Law art. 51(5)"

    @fails
    Scenario: The explanation is not accepted and the bid rejected
      Given "Alder" offers 700000 CNY
      And the explanation of "Alder" is not accepted
      When the offers are evaluated
      Then "Alder" does not compete under "Bidding Law art. 33, 41; Implementing Regulation of the Bidding Law art. 51(5)"

    @fails
    Scenario: The committee itself doubts a price, and no figure is needed
      Given a price below 0% of the mean has to be explained
      And the committee doubts the price of "Birch"
      When the offers are evaluated
      Then "Birch" has to explain its price under "Bidding Law art. 33, 41; Implementing Regulation of the Bidding Law art. 51(5)"
