# language: en
Feature: Payment by delivered grade, and what a broken promise costs
  Maize is graded delivery by delivery and paid by grade. What the promised grade had earned at the award is taken back one and a half times where it is not delivered.

  Background:
    Given a contract on maize at 2000 CNY a tonne, accepted from "Grade 5"
    And these grades are paid
      | Grade   | Change |
      | Grade 1 | 3%     |
      | Grade 2 | 0%     |
      | Grade 3 | -2%    |
      | Grade 4 | -5%    |
      | Grade 5 | -10%   |

  @standard-gb_1353_2018 @clause-table_of_quality_requirements
  Rule: Each delivery is paid by the grade that it proves

    @meets
    Scenario: A better grade is paid more
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 1 |
        | second   | 50     | Grade 2 |
      When the contract is settled
      Then the deliveries are
        | Delivery | State   | Payable   |
        | first    | settled | 206000.00 |
        | second   | settled | 100000.00 |
      And 306000.00 CNY are payable

    @fails
    Scenario: A worse grade is paid less
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 3 |
      When the contract is settled
      Then 196000.00 CNY are payable

    @boundary
    Scenario: Exactly half a cent is rounded up, once and where it is payable
      Given these deliveries
        | Delivery | Tonnes    | Grade   |
        | first    | 1.0000025 | Grade 2 |
      When the contract is settled
      Then 2000.01 CNY are payable

  @standard-gb_1353_2018 @clause-table_of_quality_requirements
  Rule: A delivery below the least grade is refused and not paid

    @meets
    Scenario: Above the least grade it is paid
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 4 |
      When the contract is settled
      Then 190000.00 CNY are payable

    @meets @boundary
    Scenario: Exactly at the least grade it is paid
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 5 |
      When the contract is settled
      Then 180000.00 CNY are payable

    @fails
    Scenario: Below it nothing is paid
      Given these deliveries
        | Delivery | Tonnes | Grade       |
        | first    | 100    | Grade 1     |
        | second   | 100    | Below grade |
      When the contract is settled
      Then the deliveries are
        | Delivery | State   | Payable   |
        | first    | settled | 206000.00 |
        | second   | refused | 0.00      |

  @standard-gb_1353_2018 @clause-table_of_quality_requirements
  Rule: Nothing is paid on a grade that is not proven

    @meets
    Scenario: A proven grade is settled for good
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 2 |
      When the contract is settled
      Then 200000.00 CNY are payable

    @boundary
    Scenario: A better grade is possible: the proven one is paid, and the rest may follow
      Given these deliveries
        | Delivery | Tonnes | Grade            |
        | first    | 100    | Grade 2 at least |
      When the contract is settled
      Then the deliveries are
        | Delivery | State       | Payable   |
        | first    | provisional | 200000.00 |
      And between 200000.00 and 206000.00 CNY are payable in the end

    @fails
    Scenario: Nothing is proven: the payment is held back
      Given these deliveries
        | Delivery | Tonnes | Grade      |
        | first    | 100    | not tested |
      When the contract is settled
      Then the deliveries are
        | Delivery | State     | Payable |
        | first    | held back | 0.00    |
      And between 0.00 and 206000.00 CNY are payable in the end

  @standard-nl/award_on_value @clause-Award_on_value
  Rule: A promise that is not kept costs one and a half times the advantage that it had earned

    Background:
      Given "Grade 2" was promised
      And these advantages were given at the award
        | Grade   | Advantage |
        | Grade 1 | 90000     |
        | Grade 2 | 50000     |
        | Grade 3 | 20000     |

    @meets
    Scenario: A promise that is kept costs nothing
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 2 |
      When the contract is settled
      Then 0.00 CNY are taken back

    @meets @boundary
    Scenario: More than promised costs nothing and brings no more
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 1 |
      When the contract is settled
      Then 0.00 CNY are taken back

    @fails
    Scenario: The whole advantage of 50000 is lost: 75000 are taken back
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 2 |
        | second   | 10     | Grade 4 |
      When the contract is settled
      Then 75000.00 CNY are taken back
      And 144000.00 CNY are payable

    @fails
    Scenario: A part of the advantage is lost: one and a half times the difference
      Given these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 100    | Grade 3 |
      When the contract is settled
      Then 45000.00 CNY are taken back

    @fails @boundary
    Scenario: By share, only the quantity that missed the promise counts
      Given what misses the promise counts by quantity
      And these deliveries
        | Delivery | Tonnes | Grade   |
        | first    | 90     | Grade 2 |
        | second   | 10     | Grade 4 |
      When the contract is settled
      Then 7500.00 CNY are taken back
