# language: en
@standard-cn/goods_and_services
Feature: What is looked at before bids are compared
  Figures that disagree are put right in the order of the law; bids of one brand, or related, are not several; a low price is explained; what does not bear on quality is not scored.

  Background:
    Given goods with a ceiling of 1000000 CNY, 60 points for the price and 40 for service
    And these bids came in
      | Bidder | Price  | Service |
      | Alder  | 900000 | 30      |
      | Birch  | 800000 | 20      |
      | Cedar  | 850000 | 20      |

  @clause-MOF_Order_87_art._59(1)
  Rule: Art. 59(1) The opening sheet governs over the body of the bid

    @meets
    Scenario: The body says less, and the sheet counts
      Given the body of the bid of "Alder" says 700000 CNY
      When these bids are evaluated
      Then the price of "Alder" counts as 900000 CNY

    @boundary
    Scenario: Both agree
      Given the body of the bid of "Alder" says 900000 CNY
      When these bids are evaluated
      Then the price of "Alder" counts as 900000 CNY

    @fails
    Scenario: The record takes the body instead
      Given the body of the bid of "Alder" says 700000 CNY
      And the corrected price of "Alder" is recorded as 700000 CNY
      When these bids are evaluated
      Then these bids cannot be evaluated

  @clause-MOF_Order_87_art._59(2)
  Rule: Art. 59(2) The amount in words governs over figures, and the bidder confirms it

    @meets
    Scenario: Corrected by the words and confirmed
      Given the amount in words of "Alder" is "玖拾壹万元整"
      And "Alder" confirms the corrected price
      When these bids are evaluated
      Then the price of "Alder" counts as 910000 CNY

    @boundary
    Scenario: Words and figures agree
      Given the amount in words of "Alder" is "玖拾万元整"
      When these bids are evaluated
      Then "Alder" wins

    @fails
    Scenario: A bidder that does not confirm is out
      Given the amount in words of "Alder" is "玖拾壹万元整"
      And "Alder" does not confirm the corrected price
      And there are further bids
        | Bidder  | Price  | Service |
        | Dogwood | 880000 | 20      |
      When these bids are evaluated
      Then "Alder" is rejected under MOF Order 87 art. 59(2)

    @fails
    Scenario: Before it confirms there is no award
      Given the amount in words of "Alder" is "玖拾壹万元整"
      When these bids are evaluated
      Then nobody wins under MOF Order 87 art. 59(2)

  @clause-MOF_Order_87_art._59(3)
  Rule: Art. 59(3) Where the point of a unit price has obviously slipped, the total of the sheet governs

    @meets
    Scenario: A nought is missing from the price of the desks
      Given "Alder" asks 600 CNY for each of 100 desks and 1500 CNY for each of 200 chairs
      When these bids are evaluated
      Then the price of "Alder" counts as 900000 CNY

    @boundary
    Scenario: Unit prices and total agree
      Given "Alder" asks 6000 CNY for each of 100 desks and 1500 CNY for each of 200 chairs
      When these bids are evaluated
      Then the price of "Alder" counts as 900000 CNY

    @fails
    Scenario: A difference that is no slip: unit prices count
      Given "Alder" asks 5000 CNY for each of 100 desks and 1500 CNY for each of 200 chairs
      And "Alder" confirms the corrected price
      When these bids are evaluated
      Then the price of "Alder" counts as 800000 CNY

  @clause-MOF_Order_87_art._59(4)
  Rule: Art. 59(4) Unit prices govern where their sum is not the total

    @meets
    Scenario: The sum is 10 more
      Given "Alder" asks 6000.1 CNY for each of 100 desks and 1500 CNY for each of 200 chairs
      And "Alder" confirms the corrected price
      When these bids are evaluated
      Then the price of "Alder" counts as 900010 CNY

    @boundary
    Scenario: The sum is the total
      Given "Alder" asks 6000 CNY for each of 100 desks and 1500 CNY for each of 200 chairs
      When these bids are evaluated
      Then the price of "Alder" counts as 900000 CNY

    @fails
    Scenario: The corrected price is not confirmed yet
      Given "Alder" asks 6000.1 CNY for each of 100 desks and 1500 CNY for each of 200 chairs
      When these bids are evaluated
      Then nobody wins under MOF Order 87 art. 59(4)

  @clause-MOF_Order_87_art._31
  Rule: Art. 31 Bids with one brand count as one bidder, of which the best can be recommended

    @meets
    Scenario: Of four bids two have one brand: three remain
      Given there are further bids
        | Bidder  | Price  | Service |
        | Dogwood | 880000 | 20      |
      And "Dogwood" offers the brand "Dawn"
      And "Birch" offers the brand "Dawn"
      When these bids are evaluated
      Then "Alder" wins
      And "Dogwood" cannot be recommended under MOF Order 87 art. 31

    @boundary
    Scenario: All brands differ
      Given "Birch" offers the brand "Dawn"
      And "Cedar" offers the brand "Dusk"
      When these bids are evaluated
      Then "Alder" wins

    @fails
    Scenario: Of three bids two have one brand: fewer than three
      Given "Birch" offers the brand "Dawn"
      And "Cedar" offers the brand "Dawn"
      When these bids are evaluated
      Then nobody wins under MOF Order 87 art. 41, 43, 44

  @clause-Implementing_Regulation_of_the_Government_Procurement_Law_art._18
  Rule: Regulation art. 18 Bidders under one head, or one owning the other, do not compete for one contract

    Background:
      Given there are further bids
        | Bidder  | Price  | Service |
        | Dogwood | 880000 | 20      |
        | Elm     | 890000 | 20      |

    @meets
    Scenario: Independent of each other
      When these bids are evaluated
      Then "Alder" wins

    @boundary
    Scenario: Different heads
      Given the head of "Dogwood" is "Li Ming"
      And the head of "Elm" is "Li Peng"
      When these bids are evaluated
      Then "Alder" wins

    @fails
    Scenario: One head of both
      Given the head of "Dogwood" is "Li Ming"
      And the head of "Elm" is "Li Ming"
      When these bids are evaluated
      Then "Dogwood" is rejected under Regulation art. 18

    @fails
    Scenario: One owns the other
      Given "Dogwood" is owned by "Elm"
      When these bids are evaluated
      Then "Dogwood" is rejected under Regulation art. 18

  @clause-MOF_Order_87_art._47
  Rule: Art. 47 Experts are two thirds of the committee at least; its number is odd and five at least

    @meets
    Scenario: Four experts of five
      Given a committee of 4 experts and 1 representatives of the purchaser
      When these bids are evaluated
      Then "Alder" wins

    @boundary
    Scenario: Exactly six experts of nine
      Given a committee of 6 experts and 3 representatives of the purchaser
      When these bids are evaluated
      Then "Alder" wins

    @fails @boundary
    Scenario: Three experts of five
      Given a committee of 3 experts and 2 representatives of the purchaser
      When these bids are evaluated
      Then these bids cannot be evaluated

    @fails
    Scenario: Three members alone
      Given a committee of 3 experts and 0 representatives of the purchaser
      When these bids are evaluated
      Then these bids cannot be evaluated

    @fails
    Scenario: An even number
      Given a committee of 5 experts and 1 representatives of the purchaser
      When these bids are evaluated
      Then these bids cannot be evaluated

  @clause-MOF_Order_87_art._33
  Rule: Art. 33 Bids handed in after the deadline are not accepted

    Background:
      Given there are further bids
        | Bidder  | Price  | Service |
        | Dogwood | 880000 | 20      |

    @meets
    Scenario: In good time
      Given "Dogwood" hands in at "2026-03-10T09:00+08:00"
      When these bids are evaluated
      Then "Dogwood" is compared

    @meets @boundary
    Scenario: Exactly at the deadline
      Given "Dogwood" hands in at "2026-03-10T09:30+08:00"
      When these bids are evaluated
      Then "Dogwood" is compared

    @fails @boundary
    Scenario: A second late
      Given "Dogwood" hands in at "2026-03-10T09:30:01+08:00"
      When these bids are evaluated
      Then "Dogwood" is rejected under MOF Order 87 art. 33

  @clause-Caiku_[2026]_No._2
  Rule: Caiku [2026] No. 2 A price that is too low is explained, and the committee decides

    @meets
    Scenario: No price is too low
      When these bids are evaluated
      Then "Alder" wins

    @meets @boundary
    Scenario: Exactly 45% of the ceiling asks nothing
      Given "Birch" bids 450000 CNY instead
      When these bids are evaluated
      Then "Birch" need not explain its price

    @fails @boundary
    Scenario: A fen below 45% of the ceiling has to be explained: no award yet
      Given "Birch" bids 449999.99 CNY instead
      When these bids are evaluated
      Then nobody wins under Caiku [2026] No. 2

    @fails
    Scenario: An explanation that is not accepted
      Given "Birch" bids 400000 CNY instead
      And the committee did not accept the explanation of "Birch"
      When these bids are evaluated
      Then "Birch" is rejected under Caiku [2026] No. 2

  @clause-Guobanfa_[2025]_No._34
  Rule: Guobanfa [2025] No. 34 Where domestic products compete with others, 20% is taken off their price

    @meets
    Scenario: One offer is domestic
      Given all products of "Alder" are domestic
      When these bids are evaluated
      Then the price of "Alder" is compared at 720000 CNY

    @meets @boundary
    Scenario: Exactly 80% of the cost is domestic
      Given 80% of the cost of the products of "Alder" is domestic
      When these bids are evaluated
      Then the price of "Alder" is compared at 720000 CNY

    @fails @boundary
    Scenario: 79.99% is not enough
      Given 79.99% of the cost of the products of "Alder" is domestic
      When these bids are evaluated
      Then the price of "Alder" is compared at 900000 CNY

    @fails
    Scenario: All offers are domestic
      Given all products of "Alder" are domestic
      And all products of "Birch" are domestic
      And all products of "Cedar" are domestic
      When these bids are evaluated
      Then the price of "Alder" is compared at 900000 CNY

  @clause-MOF_Order_87_art._17
  Rule: Art. 17 Authorisation by the manufacturer is no criterion

    @meets
    Scenario: Delivery is scored
      Given service is called "Delivery service"
      When these bids are evaluated
      Then "Alder" wins

    @boundary
    Scenario: After-sales points are scored
      Given service is called "After-sales points"
      When these bids are evaluated
      Then "Alder" wins

    @fails
    Scenario: Authorisation is scored
      Given service is called "manufacturer authorisation"
      When these bids are evaluated
      Then these bids cannot be evaluated under MOF Order 87 art. 17
