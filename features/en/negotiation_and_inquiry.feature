# language: en
@standard-cn/negotiation_and_inquiry
Feature: Negotiation and inquiry: the lowest offer among those that meet the need
  A grade is a minimum only: no better grade buys a higher price.

  Background:
    Given a purchase of goods under "negotiation and inquiry" by "Competitive negotiation (lowest offer)" in "competitive negotiation"
    And a ceiling of 300000 CNY
    And the motors have to be "IE3" at least
    And these offers
      | Supplier | Price  | Grade |
      | Alder    | 268000 | IE4   |
      | Birch    | 241000 | IE3   |
      | Cedar    | 246000 | IE3   |

  @clause-Government_Procurement_Law_art._38(5)
  Rule: Art. 38(5) Negotiation: of those that meet the need the lowest offer

    @meets
    Scenario: Three meet the need, the lowest comes first
      When the offers are evaluated
      Then the ranking is
        | Rank | Supplier | Grade | Price compared |
        | 1    | Birch    | IE3   | 241000.00      |
        | 2    | Cedar    | IE3   | 246000.00      |
        | 3    | Alder    | IE4   | 268000.00      |

    @boundary
    Scenario: Two offers are exactly equal: the program decides nothing
      Given "Cedar" offers 241000 CNY
      When the offers are evaluated
      Then there is no award before a draw between "Birch", "Cedar"

    @fails
    Scenario: A lower offer that does not meet the need does not compete
      Given these offers
        | Supplier | Price  | Grade |
        | Dogwood  | 209000 | IE2   |
      When the offers are evaluated
      Then "Dogwood" does not compete under "Government Procurement Law art. 38(5), 40(4)"

    @fails
    Scenario: A tender must not score the grade
      Given quality alone is scored, with a weight of 100
      And the points: IE4 100, IE3 60
      When the offers are evaluated
      Then the tender is refused under "Government Procurement Law art. 38(5)"

    @fails
    Scenario: Open tendering cannot use the method of negotiation
      Given a purchase of goods under "negotiation and inquiry" by "Competitive negotiation (lowest offer)" in "open tendering"
      When the offers are evaluated
      Then the tender is refused under "Government Procurement Law art. 38"

  @clause-Government_Procurement_Law_art._40(4)
  Rule: Art. 40(4) Inquiry: of those that meet the need the lowest offer

    Background:
      Given a purchase of goods under "negotiation and inquiry" by "Inquiry (lowest offer)" in "inquiry"

    @meets
    Scenario: In an inquiry the lowest comes first
      When the offers are evaluated
      Then the candidates are "Birch"

    @meets @boundary
    Scenario: In an inquiry the lowest offer is exactly IE3, the minimum
      Given "Alder" offers 240000 CNY
      And the motors of "Alder" are proven to be "IE3"
      When the offers are evaluated
      Then the candidates are "Alder"

    @fails
    Scenario: In an inquiry what is perhaps IE3 does not meet the need
      Given these offers
        | Supplier | Price  | Grade    |
        | Dogwood  | 209000 | 至少 IE2 |
      When the offers are evaluated
      Then "Dogwood" does not compete under "Government Procurement Law art. 38(5), 40(4)"

  @clause-Government_Procurement_Law_art._38,_40
  Rule: Arts. 38 and 40 Fewer than three bring no award

    @meets
    Scenario: Four suppliers
      Given these offers
        | Supplier | Price  | Grade |
        | Dogwood  | 250000 | IE3   |
      When the offers are evaluated
      Then the candidates are "Birch"

    @meets @boundary
    Scenario: Exactly three suppliers
      When the offers are evaluated
      Then the candidates are "Birch"

    @fails @boundary
    Scenario: Two suppliers only
      Given "Alder" does not offer
      When the offers are evaluated
      Then there is no award under "Government Procurement Law art. 38, 40"
