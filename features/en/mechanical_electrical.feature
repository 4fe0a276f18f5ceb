# language: en
@standard-cn/mechanical_electrical
Feature: International tendering for machinery: the lowest evaluated price
  Each deviation of a general parameter adds its published share to the evaluated price; a grade is a minimum only.

  Background:
    Given a purchase of goods under "international tendering for machinery" by "Lowest evaluated price" in "open tendering"
    And the motors have to be "IE3" at least
    And deviations of general parameters add
      | Parameter | Rate |
      | display   | 0.5  |
      | cable     | 0.5  |
      | warm_up   | 1.0  |
    And these offers
      | Supplier | Price   | Grade | Deviations            |
      | Alder    | 1000000 | IE3   | display cable warm_up |
      | Birch    | 1012000 | IE3   | display               |
      | Cedar    | 1030000 | IE4   | -                     |

  @clause-MOFCOM_Order_1_of_2014
  Rule: Each deviation adds 0.5% to 1% of the price bid

    @meets
    Scenario: Three deviations add 2%, and the lowest price is only 2nd
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Grade | Price compared |
        | 1    | Birch    | IE3   | 1017060.00     |
        | 2    | Alder    | IE3   | 1020000.00     |
        | 3    | Cedar    | IE4   | 1030000.00     |

    @boundary
    Scenario: A price without deviations of exactly 1020000
      Given "Birch" does not offer
      And "Cedar" offers 1020000 CNY
      And these offers
        | Supplier | Price   | Grade | Deviations |
        | Dogwood  | 1050000 | IE3   | -          |
      When the offers are evaluated
      Then there is no award before a draw between "Alder", "Cedar"

    @fails
    Scenario: A tender must not score the grade
      Given quality alone is scored, with a weight of 100
      And the points: IE4 100, IE3 60
      When the offers are evaluated
      Then the tender is refused under "MOFCOM Order 1 of 2014"

  @clause-Bidding_Law_art._41
  Rule: Art. 41 Below the minimum grade a bid does not compete

    @meets
    Scenario: Above the minimum, the lowest price is 1st
      Given these offers
        | Supplier | Price  | Grade | Deviations |
        | Dogwood  | 900000 | IE4   | -          |
      When the offers are evaluated
      Then the candidates are "Dogwood"

    @meets @boundary
    Scenario: Exactly IE3, the minimum
      Given these offers
        | Supplier | Price  | Grade | Deviations |
        | Dogwood  | 900000 | IE3   | -          |
      When the offers are evaluated
      Then the candidates are "Dogwood"

    @fails @boundary
    Scenario: One class below, IE2
      Given these offers
        | Supplier | Price  | Grade | Deviations |
        | Dogwood  | 900000 | IE2   | -          |
      When the offers are evaluated
      Then "Dogwood" does not compete under "Bidding Law art. 41"

  @clause-Implementing_Regulation_of_the_Bidding_Law_art._44
  Rule: Implementing Regulation art. 44 With fewer than three bidders nothing is opened

    @meets
    Scenario: Four bidders
      Given these offers
        | Supplier | Price   | Grade | Deviations |
        | Dogwood  | 1050000 | IE3   | -          |
      When the offers are evaluated
      Then the candidates are "Birch"

    @meets @boundary
    Scenario: Exactly three bidders
      When the offers are evaluated
      Then the candidates are "Birch"

    @fails @boundary
    Scenario: Two bidders only
      Given "Cedar" does not offer
      When the offers are evaluated
      Then there is no award under "Implementing Regulation of the Bidding Law art. 44"
