# language: en
@standard-cn/goods_and_services
Feature: Bids ranked by grade and price
  Government procurement of goods and services: the price has a least weight, its points follow the formula of
  the law, and milk counts at the grade that the evidence proves. Draws and reviews are for people to decide.

  Background:
    Given a purchase of goods by comprehensive scoring with a ceiling of 1000000 CNY
    And the weights: 30 the price, 40 quality, 30 service
    And the points: 40 premium, 32 superior, 20 qualified
    And the milk has to be "qualified" at least
    And these bids
      | Bidder    | Price  | Milk      | Service |
      | Eastwind  | 900000 | premium   | 25      |
      | Southhill | 800000 | superior  | 25      |
      | Westlake  | 720000 | qualified | 25      |

  @clause-MOF_Order_87_art._55
  Rule: Art. 55 The weight of the price: goods at least 30, services at least 10

    @meets
    Scenario: Goods with 40 for the price
      Given the weights: 40 the price, 40 quality, 20 service
      And these bids
        | Bidder    | Price  | Milk      | Service |
        | Eastwind  | 900000 | premium   | 20      |
        | Southhill | 800000 | superior  | 20      |
        | Westlake  | 720000 | qualified | 20      |
      When the bids are evaluated
      Then the award goes to "Eastwind"

    @meets @boundary
    Scenario: Goods with exactly 30 for the price
      When the bids are evaluated
      Then the award goes to "Eastwind"

    @fails @boundary
    Scenario: Goods with 29.9 for the price
      Given the weights: 29.9 the price, 40 quality, 30.1 service
      When the bids are evaluated
      Then the tender is refused under MOF Order 87 art. 55

    @meets @boundary
    Scenario: Services with exactly 10 for the price
      Given a purchase of services by comprehensive scoring with a ceiling of 1000000 CNY
      And the weights: 10 the price, 40 quality, 50 service
      When the bids are evaluated
      Then the award goes to "Eastwind"

    @fails @boundary
    Scenario: Services with 9.9 for the price
      Given a purchase of services by comprehensive scoring with a ceiling of 1000000 CNY
      And the weights: 9.9 the price, 40 quality, 50.1 service
      When the bids are evaluated
      Then the tender is refused under MOF Order 87 art. 55

  @clause-MOF_Order_87_art._55
  Rule: Art. 55 Points of the price = lowest price compared ÷ own × weight

    @meets
    Scenario: The lowest price gets all points, the others their share
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Grade     | Price points | Quality points | Total |
        | 1    | Eastwind  | premium   | 24.00        | 40.00          | 89.00 |
        | 2    | Southhill | superior  | 27.00        | 32.00          | 84.00 |
        | 3    | Westlake  | qualified | 30.00        | 20.00          | 75.00 |

    @meets @boundary
    Scenario: Two lowest prices both get all points
      Given "Southhill" bids 720000 CNY
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Price points | Total |
        | 1    | Eastwind  | 24.00        | 89.00 |
        | 2    | Southhill | 30.00        | 87.00 |
        | 3    | Westlake  | 30.00        | 75.00 |

    @fails
    Scenario: A tender must not set a price formula of its own
      Given the tender sets its own price formula "mean_price"
      When the bids are evaluated
      Then the tender is refused under MOF Order 87 art. 55, 57

  @clause-MOF_Order_87_art._54,_55
  Rule: Arts. 54 and 55 Bids below the minimum grade do not compete

    Background:
      Given these bids
        | Bidder     | Price  | Milk     | Service |
        | Northfield | 700000 | superior | 25      |

    @meets
    Scenario: Above the minimum it competes
      When the bids are evaluated
      Then "Northfield" competes

    @meets @boundary
    Scenario: Exactly at the minimum it competes
      Given the milk of "Northfield" is proven to be "qualified"
      When the bids are evaluated
      Then "Northfield" competes

    @fails @boundary
    Scenario: A grade below it does not, however low the price
      Given the milk of "Northfield" is proven to be "rejected"
      When the bids are evaluated
      Then "Northfield" does not compete under MOF Order 87 art. 54, 55
      And the ranking is
        | Rank | Bidder    | Price points |
        | 1    | Eastwind  | 24.00        |
        | 2    | Southhill | 27.00        |
        | 3    | Westlake  | 30.00        |

  @clause-MOF_Order_87_art._63
  Rule: Art. 63 Prices within the ceiling

    Background:
      Given these bids
        | Bidder     | Price  | Milk    | Service |
        | Northfield | 990000 | premium | 25      |

    @meets
    Scenario: Below the ceiling it competes
      When the bids are evaluated
      Then "Northfield" competes

    @meets @boundary
    Scenario: Exactly at the ceiling it competes
      Given "Northfield" bids 1000000 CNY
      When the bids are evaluated
      Then "Northfield" competes

    @fails @boundary
    Scenario: A cent above it does not
      Given "Northfield" bids 1000000.01 CNY
      When the bids are evaluated
      Then "Northfield" does not compete under MOF Order 87 art. 63

  @clause-MOF_Order_87_art._41,_43,_44
  Rule: Arts. 41, 43 and 44 Fewer than three bring no award

    @meets
    Scenario: Four bidders
      Given these bids
        | Bidder     | Price  | Milk     | Service |
        | Northfield | 950000 | superior | 25      |
      When the bids are evaluated
      Then the award goes to "Eastwind"

    @meets @boundary
    Scenario: Exactly three bidders
      When the bids are evaluated
      Then the award goes to "Eastwind"

    @fails @boundary
    Scenario: Only two bidders
      Given "Westlake" does not bid
      When the bids are evaluated
      Then there is no award under MOF Order 87 art. 41, 43, 44

    @fails
    Scenario: Three bids of which two are valid
      Given the milk of "Westlake" is proven to be "rejected"
      When the bids are evaluated
      Then there is no award under MOF Order 87 art. 41, 43, 44

  @clause-MOF_Order_87_art._55,_57
  Rule: Art. 57 Of equal totals the lower price comes first; of equal prices people draw

    @meets
    Scenario: Where the totals differ the price bid does not matter
      When the bids are evaluated
      Then the award goes to "Eastwind"

    @meets @boundary
    Scenario: With exactly equal totals the lower price comes first
      Given these bids
        | Bidder    | Price  | Milk     | Service |
        | Eastwind  | 900000 | premium  | 20      |
        | Southhill | 800000 | superior | 25      |
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Total |
        | 1    | Southhill | 84.00 |
        | 2    | Eastwind  | 84.00 |
        | 3    | Westlake  | 75.00 |

    @fails
    Scenario: Equal totals and prices: the program decides nothing
      Given these bids
        | Bidder     | Price  | Milk    | Service |
        | Northfield | 900000 | premium | 25      |
      When the bids are evaluated
      Then there is no award before a draw between "Eastwind", "Northfield"

  @clause-MOF_Order_87_art._51
  Rule: Art. 51 A bid whose grade is open counts at the grade it proves

    @meets
    Scenario: Proven premium, scored as premium
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Grade     | Quality points |
        | 1    | Eastwind  | premium   | 40.00          |
        | 2    | Southhill | superior  | 32.00          |
        | 3    | Westlake  | qualified | 20.00          |

    @boundary
    Scenario: Perhaps premium, proven only qualified: scored as qualified
      Given the milk of "Eastwind" is proven to be "qualified at least"
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Grade     | Quality points |
        | 1    | Southhill | superior  | 32.00          |
        | 2    | Westlake  | qualified | 20.00          |
        | 3    | Eastwind  | qualified | 20.00          |

    @fails
    Scenario: Not even proven qualified, it does not compete
      Given these bids
        | Bidder     | Price  | Milk | Service |
        | Northfield | 700000 | open | 25      |
      When the bids are evaluated
      Then "Northfield" does not compete under MOF Order 87 art. 54, 55

  @clause-Caiku_[2022]_No._19
  Rule: Caiku [2022] No. 19 The price of small businesses is compared after a deduction

    Background:
      Given "Southhill" is a small business

    @meets @boundary
    Scenario: A deduction of exactly 10%
      Given 10% off the price of small businesses
      When the bids are evaluated
      Then the ranking is
        | Rank | Bidder    | Price compared | Price points |
        | 1    | Eastwind  | 900000.00      | 24.00        |
        | 2    | Southhill | 720000.00      | 30.00        |
        | 3    | Westlake  | 720000.00      | 30.00        |

    @fails @boundary
    Scenario: A deduction of 9% is below the range of the rule
      Given 9% off the price of small businesses
      When the bids are evaluated
      Then the tender is refused under Caiku [2022] No. 19
