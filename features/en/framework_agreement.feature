# language: en
@standard-cn/framework_agreement
Feature: Who is admitted to a framework agreement: price first, or quality first
  Stage 1 ranks by price or by quality and eliminates a share; all others are admitted.

  Background:
    Given a purchase of goods under "framework agreements" by "Price first" in "framework agreement"
    And a ceiling of 60000 CNY
    And 20% are eliminated

  @clause-MOF_Order_110_art._25,_29
  Rule: Art. 29 Price first: 20% are eliminated, and one at least

    @meets
    Scenario Outline: Price first among <count>
      Given <count> suppliers with prices and marks of quality that all differ
      When the offers are evaluated
      Then <stay> are admitted and <out> eliminated

      Examples:
        | count | stay | out |
        | 5     | 4    | 1   |
        | 7     | 5    | 2   |
        | 10    | 8    | 2   |

    @meets @boundary
    Scenario: Of 2 one goes as well, the dearer
      Given 2 suppliers with prices and marks of quality that all differ
      When the offers are evaluated
      Then 1 are admitted and 1 eliminated
      And admitted are "1"

    @fails @boundary
    Scenario: Eliminating 19.9%
      Given 7 suppliers with prices and marks of quality that all differ
      And 19.9% are eliminated
      When the offers are evaluated
      Then the tender is refused under "MOF Order 110 art. 25, 29"

  @clause-MOF_Order_110_art._25,_29
  Rule: Art. 29 Quality first for equipment for testing or experiments: 40% are eliminated, and one at least

    Background:
      Given a purchase of goods under "framework agreements" by "Quality first (equipment for testing or experiments with special quality needs)" in "framework agreement"
      And quality alone is scored, with a weight of 100
      And 40% are eliminated

    @meets
    Scenario Outline: Quality first among <count>
      Given <count> suppliers with prices and marks of quality that all differ
      When the offers are evaluated
      Then <stay> are admitted and <out> eliminated

      Examples:
        | count | stay | out |
        | 7     | 4    | 3   |
        | 10    | 6    | 4   |

    @meets @boundary
    Scenario: 40% of 5 are exactly 2; the better are admitted, not the cheaper
      Given 5 suppliers with prices and marks of quality that all differ
      When the offers are evaluated
      Then 3 are admitted and 2 eliminated
      And admitted are "5", "4", "3"

    @fails @boundary
    Scenario: Eliminating 39.9% where it is testing equipment
      Given 7 suppliers with prices and marks of quality that all differ
      And 39.9% are eliminated
      When the offers are evaluated
      Then the tender is refused under "MOF Order 110 art. 25, 29"

  @clause-MOF_Order_110_art._25
  Rule: Art. 25 Else quality comes first only where the state sets or guides the price

    Background:
      Given a purchase of goods under "framework agreements" by "Quality first (prices set or guided by the state)" in "framework agreement"
      And quality alone is scored, with a weight of 100
      And the points: IE4 100, IE3 60
      And 20% are eliminated
      And the motors have to be "IE3" at least
      And these offers
        | Supplier | Price | Grade |
        | Alder    | 55000 | IE4   |
        | Birch    | 50000 | IE3   |

    @meets
    Scenario: A price guided by the state
      Given the price is set by the state
      When the offers are evaluated
      Then admitted are "Alder"

    @meets @boundary
    Scenario: A price set by the state, the same for all: quality alone counts
      Given the price is set by the state
      And "Birch" offers 55000 CNY
      When the offers are evaluated
      Then admitted are "Alder"

    @fails
    Scenario: A price left to the market
      When the offers are evaluated
      Then the tender is refused under "MOF Order 110 art. 25"

    @fails
    Scenario: Quality first, and the price scored
      Given the price is set by the state
      And the price weighs 30 and quality 100
      When the offers are evaluated
      Then the tender is refused under "MOF Order 110 art. 25"

  @clause-MOF_Order_110_art._25
  Rule: Art. 25 Prices within the maximum unit price

    Background:
      Given these offers
        | Supplier | Price |
        | Alder    | 30000 |
        | Birch    | 40000 |
        | Cedar    | 50000 |

    @meets
    Scenario: Below the maximum unit price
      When the offers are evaluated
      Then admitted are "Alder", "Birch"

    @meets @boundary
    Scenario: Exactly at the maximum unit price
      Given "Birch" offers 60000 CNY
      When the offers are evaluated
      Then 2 are admitted and 1 eliminated

    @fails @boundary
    Scenario: A cent above the maximum unit price
      Given "Birch" offers 60000.01 CNY
      When the offers are evaluated
      Then "Birch" does not compete under "MOF Order 110 art. 25"

  @clause-MOF_Order_110_art._29
  Rule: Art. 29 Fewer than two: nobody is admitted

    @meets
    Scenario: Three suppliers
      Given 3 suppliers with prices and marks of quality that all differ
      When the offers are evaluated
      Then 2 are admitted and 1 eliminated

    @meets @boundary
    Scenario: Exactly two suppliers
      Given 2 suppliers with prices and marks of quality that all differ
      When the offers are evaluated
      Then 1 are admitted and 1 eliminated

    @fails @boundary
    Scenario: One supplier only
      Given 1 suppliers with prices and marks of quality that all differ
      When the offers are evaluated
      Then there is no award under "MOF Order 110 art. 29"
