# language: en
Feature: Paying by quality
  A price is made of a base and items, and every item names its ground. Where an item is not settled the price is a stretch,
  and quality that is not proven adds nothing. Rounding follows the published steps, so the same market gives the same figures.

  @standard-de_rohmilchguetv @clause-§_32(1)
  Rule: Germany: above 100 000 bacteria at least 2 cents a kilogram off for the whole month

    @meets @boundary
    Scenario: Exactly 100 000: nothing off
      Given "Species" is "Cow"
      And the contract agrees that the "Base price of the contract at 4.00 % fat and 3.40 % protein" is 42.00 ct/kg
      And the contract agrees that the "Price of a fat unit (10 g/kg)" is 3.00 ct/kg
      And the contract agrees that the "Price of a protein unit (10 g/kg)" is 4.00 ct/kg
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Volume [L] | Inhibitors |
        | 2026-04-03 | 100000               | 200000                    |              |                  |            |            |
        | 2026-04-17 | 100000               | 200000                    |              |                  |            |            |
        | 2026-05-03 | 100000               | 200000                    |              |                  |            |            |
        | 2026-05-17 | 100000               | 200000                    |              |                  |            |            |
        | 2026-06-03 | 100000               | 200000                    | 4.12         | 3.41             | 2500       | Absent     |
        | 2026-06-10 |                      |                           | 4.08         | 3.43             | 2500       | Absent     |
        | 2026-06-17 | 100000               | 200000                    | 4.16         | 3.39             | 2500       | Absent     |
        | 2026-06-24 |                      |                           | 4.04         | 3.41             | 2500       | Absent     |
      And these "Deliveries"
        | Date       | Volume [L] |
        | 2026-06-03 | 2500       |
        | 2026-06-10 | 2500       |
        | 2026-06-17 | 2500       |
        | 2026-06-24 | 2500       |
      When the facts of 2026-06-30 are judged by the German rules on the price of milk
      Then the price is 42.34 ct/kg
      And the amount to be paid is 4361.02 EUR
      And the price is made of
        | Item                        | Amount     |
        | Fat                         | 0.3 ct/kg  |
        | Protein                     | 0.04 ct/kg |
        | Plate count above the limit | 0 ct/kg    |

    @fails @boundary
    Scenario: 100 001: 2 cents off
      Given "Species" is "Cow"
      And the contract agrees that the "Base price of the contract at 4.00 % fat and 3.40 % protein" is 42.00 ct/kg
      And the contract agrees that the "Price of a fat unit (10 g/kg)" is 3.00 ct/kg
      And the contract agrees that the "Price of a protein unit (10 g/kg)" is 4.00 ct/kg
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Volume [L] | Inhibitors |
        | 2026-04-03 | 100001               | 200000                    |              |                  |            |            |
        | 2026-04-17 | 100001               | 200000                    |              |                  |            |            |
        | 2026-05-03 | 100001               | 200000                    |              |                  |            |            |
        | 2026-05-17 | 100001               | 200000                    |              |                  |            |            |
        | 2026-06-03 | 100001               | 200000                    | 4.12         | 3.41             | 2500       | Absent     |
        | 2026-06-10 |                      |                           | 4.08         | 3.43             | 2500       | Absent     |
        | 2026-06-17 | 100001               | 200000                    | 4.16         | 3.39             | 2500       | Absent     |
        | 2026-06-24 |                      |                           | 4.04         | 3.41             | 2500       | Absent     |
      And these "Deliveries"
        | Date       | Volume [L] |
        | 2026-06-03 | 2500       |
        | 2026-06-10 | 2500       |
        | 2026-06-17 | 2500       |
        | 2026-06-24 | 2500       |
      When the facts of 2026-06-30 are judged by the German rules on the price of milk
      Then the price is 40.34 ct/kg
      And the price is made of
        | Item                        | Amount   |
        | Plate count above the limit | -2 ct/kg |

  @standard-de_rohmilchguetv @clause-§_32(3)
  Rule: Germany: above 400 000 cells at least 1 cent off

    @meets @boundary
    Scenario: Exactly 400 000: nothing off
      Given "Species" is "Cow"
      And the contract agrees that the "Base price of the contract at 4.00 % fat and 3.40 % protein" is 42.00 ct/kg
      And the contract agrees that the "Price of a fat unit (10 g/kg)" is 3.00 ct/kg
      And the contract agrees that the "Price of a protein unit (10 g/kg)" is 4.00 ct/kg
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Volume [L] | Inhibitors |
        | 2026-04-03 | 50000                | 400000                    |              |                  |            |            |
        | 2026-04-17 | 50000                | 400000                    |              |                  |            |            |
        | 2026-05-03 | 50000                | 400000                    |              |                  |            |            |
        | 2026-05-17 | 50000                | 400000                    |              |                  |            |            |
        | 2026-06-03 | 50000                | 400000                    | 4.12         | 3.41             | 2500       | Absent     |
        | 2026-06-10 |                      |                           | 4.08         | 3.43             | 2500       | Absent     |
        | 2026-06-17 | 50000                | 400000                    | 4.16         | 3.39             | 2500       | Absent     |
        | 2026-06-24 |                      |                           | 4.04         | 3.41             | 2500       | Absent     |
      And these "Deliveries"
        | Date       | Volume [L] |
        | 2026-06-03 | 2500       |
        | 2026-06-10 | 2500       |
        | 2026-06-17 | 2500       |
        | 2026-06-24 | 2500       |
      When the facts of 2026-06-30 are judged by the German rules on the price of milk
      Then the price is 42.34 ct/kg

    @fails @boundary
    Scenario: 400 001: 1 cent off
      Given "Species" is "Cow"
      And the contract agrees that the "Base price of the contract at 4.00 % fat and 3.40 % protein" is 42.00 ct/kg
      And the contract agrees that the "Price of a fat unit (10 g/kg)" is 3.00 ct/kg
      And the contract agrees that the "Price of a protein unit (10 g/kg)" is 4.00 ct/kg
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Volume [L] | Inhibitors |
        | 2026-04-03 | 50000                | 400001                    |              |                  |            |            |
        | 2026-04-17 | 50000                | 400001                    |              |                  |            |            |
        | 2026-05-03 | 50000                | 400001                    |              |                  |            |            |
        | 2026-05-17 | 50000                | 400001                    |              |                  |            |            |
        | 2026-06-03 | 50000                | 400001                    | 4.12         | 3.41             | 2500       | Absent     |
        | 2026-06-10 |                      |                           | 4.08         | 3.43             | 2500       | Absent     |
        | 2026-06-17 | 50000                | 400001                    | 4.16         | 3.39             | 2500       | Absent     |
        | 2026-06-24 |                      |                           | 4.04         | 3.41             | 2500       | Absent     |
      And these "Deliveries"
        | Date       | Volume [L] |
        | 2026-06-03 | 2500       |
        | 2026-06-10 | 2500       |
        | 2026-06-17 | 2500       |
        | 2026-06-24 | 2500       |
      When the facts of 2026-06-30 are judged by the German rules on the price of milk
      Then the price is 41.34 ct/kg
      And the price is made of
        | Item                  | Amount   |
        | Cells above the limit | -1 ct/kg |

  @standard-de_rohmilchguetv @clause-§_32(2)
  Rule: Germany: 3 cents off for an inhibitor found

    @meets @boundary
    Scenario: None found: nothing off
      Given "Species" is "Cow"
      And the contract agrees that the "Base price of the contract at 4.00 % fat and 3.40 % protein" is 42.00 ct/kg
      And the contract agrees that the "Price of a fat unit (10 g/kg)" is 3.00 ct/kg
      And the contract agrees that the "Price of a protein unit (10 g/kg)" is 4.00 ct/kg
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Volume [L] | Inhibitors |
        | 2026-04-03 | 50000                | 200000                    |              |                  |            |            |
        | 2026-04-17 | 50000                | 200000                    |              |                  |            |            |
        | 2026-05-03 | 50000                | 200000                    |              |                  |            |            |
        | 2026-05-17 | 50000                | 200000                    |              |                  |            |            |
        | 2026-06-03 | 50000                | 200000                    | 4.12         | 3.41             | 2500       | Absent     |
        | 2026-06-10 |                      |                           | 4.08         | 3.43             | 2500       | Absent     |
        | 2026-06-17 | 50000                | 200000                    | 4.16         | 3.39             | 2500       | Absent     |
        | 2026-06-24 |                      |                           | 4.04         | 3.41             | 2500       | Absent     |
      And these "Deliveries"
        | Date       | Volume [L] |
        | 2026-06-03 | 2500       |
        | 2026-06-10 | 2500       |
        | 2026-06-17 | 2500       |
        | 2026-06-24 | 2500       |
      When the facts of 2026-06-30 are judged by the German rules on the price of milk
      Then the price is made of
        | Item             | Amount  |
        | Inhibitors found | 0 ct/kg |

    @fails
    Scenario: One found: 3 cents off
      Given "Species" is "Cow"
      And the contract agrees that the "Base price of the contract at 4.00 % fat and 3.40 % protein" is 42.00 ct/kg
      And the contract agrees that the "Price of a fat unit (10 g/kg)" is 3.00 ct/kg
      And the contract agrees that the "Price of a protein unit (10 g/kg)" is 4.00 ct/kg
      And these tests over time
        | Date       | Plate count [CFU/mL] | Somatic cell count [1/mL] | Fat [g/100g] | Protein [g/100g] | Volume [L] | Inhibitors |
        | 2026-04-03 | 50000                | 200000                    |              |                  |            |            |
        | 2026-04-17 | 50000                | 200000                    |              |                  |            |            |
        | 2026-05-03 | 50000                | 200000                    |              |                  |            |            |
        | 2026-05-17 | 50000                | 200000                    |              |                  |            |            |
        | 2026-06-03 | 50000                | 200000                    | 4.12         | 3.41             | 2500       | Detected   |
        | 2026-06-10 |                      |                           | 4.08         | 3.43             | 2500       | Absent     |
        | 2026-06-17 | 50000                | 200000                    | 4.16         | 3.39             | 2500       | Absent     |
        | 2026-06-24 |                      |                           | 4.04         | 3.41             | 2500       | Absent     |
      And these "Deliveries"
        | Date       | Volume [L] |
        | 2026-06-03 | 2500       |
        | 2026-06-10 | 2500       |
        | 2026-06-17 | 2500       |
        | 2026-06-24 | 2500       |
      When the facts of 2026-06-30 are judged by the German rules on the price of milk
      Then the price is 39.34 ct/kg
      And the price is made of
        | Item             | Amount   |
        | Inhibitors found | -3 ct/kg |

  @standard-milk/prices/us_fmmo @clause-Class_prices
  Rule: US: rounded at each step, the figures of the official announcement

    @meets
    Scenario: The announcement for August 2025
      Given a producer like this
        | Characteristic       | Value |
        | Month's announcement | aug   |
      And these announcements on record
        | Id  | Price of butter | Price of nonfat dry milk | Price of cheese | Price of dry whey | Producer price differential |
        | aug | 2.4778          | 1.2820                   | 1.7529          | 0.5779            | 0.52                        |
      When the facts of 2025-08-31 are judged by the US Federal milk orders
      Then "Butterfat price" comes to 2.7255
      And "Nonfat solids price" comes to 1.0323
      And "Protein price" comes to 1.9646
      And "Other solids price" comes to 0.3204
      And "Class III skim milk price" comes to 7.98
      And "Class III price" comes to 17.24
      And "Class IV skim milk price" comes to 9.29
      And "Class IV price" comes to 18.50
      And "Somatic cell adjustment rate per thousand" comes to 0.00088

    @boundary
    Scenario: The same market by the formulas from 2025-12-01
      Given a producer like this
        | Characteristic       | Value |
        | Month's announcement | aug   |
      And these announcements on record
        | Id  | Price of butter | Price of nonfat dry milk | Price of cheese | Price of dry whey | Producer price differential |
        | aug | 2.4778          | 1.2820                   | 1.7529          | 0.5779            | 0.52                        |
      When the facts of 2025-12-31 are judged by the US Federal milk orders
      Then "Butterfat price" comes to 2.7255
      And "Class III skim milk price" comes to 8.41
      And "Class IV skim milk price" comes to 9.60

    @boundary
    Scenario: Exactly 350 000 cells: nothing added or taken
      Given a producer like this
        | Characteristic       | Value       |
        | Month's announcement | aug         |
        | Milk                 | 1000 cwt    |
        | Butterfat            | 4000 lb     |
        | True protein         | 3200 lb     |
        | Other solids         | 5800 lb     |
        | Somatic cells        | 350000 1/mL |
        | Deductions           | 250 USD     |
      And these announcements on record
        | Id  | Price of butter | Price of nonfat dry milk | Price of cheese | Price of dry whey | Producer price differential |
        | aug | 2.4778          | 1.2820                   | 1.7529          | 0.5779            | 0.52                        |
      When the facts of 2025-08-31 are judged by the US Federal milk orders
      Then the price is made of
        | Item                    | Amount |
        | Somatic cell adjustment | 0 USD  |
      And the price is 19317.04 USD

    @fails
    Scenario: 640 000: 25.52 cents a hundredweight off
      Given a producer like this
        | Characteristic       | Value       |
        | Month's announcement | aug         |
        | Milk                 | 1000 cwt    |
        | Butterfat            | 4000 lb     |
        | True protein         | 3200 lb     |
        | Other solids         | 5800 lb     |
        | Somatic cells        | 640000 1/mL |
        | Deductions           | 250 USD     |
      And these announcements on record
        | Id  | Price of butter | Price of nonfat dry milk | Price of cheese | Price of dry whey | Producer price differential |
        | aug | 2.4778          | 1.2820                   | 1.7529          | 0.5779            | 0.52                        |
      When the facts of 2025-08-31 are judged by the US Federal milk orders
      Then the price is made of
        | Item                    | Amount     |
        | Somatic cell adjustment | -255.2 USD |
      And the price is 19061.84 USD

    @boundary
    Scenario: Cells known to lie between 200 000 and 500 000: the pay is a stretch
      Given a producer like this
        | Characteristic       | Value               |
        | Month's announcement | aug                 |
        | Milk                 | 1000 cwt            |
        | Butterfat            | 4000 lb             |
        | True protein         | 3200 lb             |
        | Other solids         | 5800 lb             |
        | Somatic cells        | 200000..500000 1/mL |
        | Deductions           | 250 USD             |
      And these announcements on record
        | Id  | Price of butter | Price of nonfat dry milk | Price of cheese | Price of dry whey | Producer price differential |
        | aug | 2.4778          | 1.2820                   | 1.7529          | 0.5779            | 0.52                        |
      When the facts of 2025-08-31 are judged by the US Federal milk orders
      Then the price lies between 19185.04 and 19449.04

  @standard-milk/prices/cn_guangdong @clause-art._2(1)
  Rule: Guangdong: a step for every 0.1 point above the base, up to a cap

    @meets @boundary
    Scenario: Fat 3.2, protein 3.05, exactly 200 000 bacteria
      Given the contract agrees that the "Base price" is 4.00 CNY/kg
      And the contract agrees that the "Fat starts at" is 3.1 g/100g
      And the contract agrees that the "Add-on per 0.1 point of fat" is 0.03 CNY/kg
      And the contract agrees that the "Most for fat" is 0.15 CNY/kg
      And the contract agrees that the "Protein starts at" is 2.95 g/100g
      And the contract agrees that the "Add-on per 0.1 point of protein" is 0.05 CNY/kg
      And the contract agrees that the "Most for protein" is 0.20 CNY/kg
      And the contract agrees that the "Add-on for at most 200000 bacteria" is 0.10 CNY/kg
      And "Fat" is 3.2 g/100g
      And "Protein" is 3.05 g/100g
      And "Plate count" is 200000 CFU/mL
      And "Inhibitors" is "Absent"
      And "Days after calving" is 30 d
      And "Antibiotic treatment and withdrawal period" is "Not in the period"
      And "Spoilage" is "Sound"
      When it is judged by the Guangdong contract
      Then the price is made of
        | Item     | Amount      |
        | Fat      | 0.03 CNY/kg |
        | Protein  | 0.05 CNY/kg |
        | Bacteria | 0.1 CNY/kg  |
      And the price is 4.18 CNY/kg

    @boundary
    Scenario: Each just short of a step adds nothing
      Given the contract agrees that the "Base price" is 4.00 CNY/kg
      And the contract agrees that the "Fat starts at" is 3.1 g/100g
      And the contract agrees that the "Add-on per 0.1 point of fat" is 0.03 CNY/kg
      And the contract agrees that the "Most for fat" is 0.15 CNY/kg
      And the contract agrees that the "Protein starts at" is 2.95 g/100g
      And the contract agrees that the "Add-on per 0.1 point of protein" is 0.05 CNY/kg
      And the contract agrees that the "Most for protein" is 0.20 CNY/kg
      And the contract agrees that the "Add-on for at most 200000 bacteria" is 0.10 CNY/kg
      And "Fat" is 3.19 g/100g
      And "Protein" is 3.04 g/100g
      And "Plate count" is 200001 CFU/mL
      And "Inhibitors" is "Absent"
      And "Days after calving" is 30 d
      And "Antibiotic treatment and withdrawal period" is "Not in the period"
      And "Spoilage" is "Sound"
      When it is judged by the Guangdong contract
      Then the price is 4 CNY/kg

    @boundary
    Scenario: Fat of 4.4 stops at the cap of 0.15
      Given the contract agrees that the "Base price" is 4.00 CNY/kg
      And the contract agrees that the "Fat starts at" is 3.1 g/100g
      And the contract agrees that the "Add-on per 0.1 point of fat" is 0.03 CNY/kg
      And the contract agrees that the "Most for fat" is 0.15 CNY/kg
      And the contract agrees that the "Protein starts at" is 2.95 g/100g
      And the contract agrees that the "Add-on per 0.1 point of protein" is 0.05 CNY/kg
      And the contract agrees that the "Most for protein" is 0.20 CNY/kg
      And the contract agrees that the "Add-on for at most 200000 bacteria" is 0.10 CNY/kg
      And "Fat" is 4.4 g/100g
      And "Protein" is 2.95 g/100g
      And "Plate count" is 200001 CFU/mL
      And "Inhibitors" is "Absent"
      And "Days after calving" is 30 d
      And "Antibiotic treatment and withdrawal period" is "Not in the period"
      And "Spoilage" is "Sound"
      When it is judged by the Guangdong contract
      Then the price is made of
        | Item | Amount      |
        | Fat  | 0.15 CNY/kg |
      And the price is 4.15 CNY/kg

    @fails
    Scenario: 500 001 bacteria: not what the price presumes
      Given the contract agrees that the "Base price" is 4.00 CNY/kg
      And the contract agrees that the "Fat starts at" is 3.1 g/100g
      And the contract agrees that the "Add-on per 0.1 point of fat" is 0.03 CNY/kg
      And the contract agrees that the "Most for fat" is 0.15 CNY/kg
      And the contract agrees that the "Protein starts at" is 2.95 g/100g
      And the contract agrees that the "Add-on per 0.1 point of protein" is 0.05 CNY/kg
      And the contract agrees that the "Most for protein" is 0.20 CNY/kg
      And the contract agrees that the "Add-on for at most 200000 bacteria" is 0.10 CNY/kg
      And "Fat" is 3.2 g/100g
      And "Protein" is 3.05 g/100g
      And "Plate count" is 500001 CFU/mL
      And "Inhibitors" is "Absent"
      And "Days after calving" is 30 d
      And "Antibiotic treatment and withdrawal period" is "Not in the period"
      And "Spoilage" is "Sound"
      When it is judged by the Guangdong contract
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement         | Clause    | Limit           | Verdict |
        | Bacteria of grade I | art. 2(1) | ≤ 500000 CFU/mL | fails   |

  @standard-milk/prices/ie_arrabawn @clause-Total_bacteria_count
  Rule: Arrabawn, Ireland: the printed bands leave gaps, and a mean within one has no price

    @meets @boundary
    Scenario: A mean below 50 000 and a single test of exactly 70 000: the base price
      Given the contract agrees that the "Base price" is 40.00 ct/L
      And "Volume" is 10000 L
      And these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-06-05 | 29999                |
        | 2026-06-19 | 70000                |
      When the facts of 2026-06-30 are judged by the scale of Arrabawn co-op
      Then the price is 40 ct/L
      And the amount to be paid is 4000 EUR

    @boundary
    Scenario: A mean of exactly 75 000: 1.25 cents off
      Given the contract agrees that the "Base price" is 40.00 ct/L
      And "Volume" is 10000 L
      And these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-06-05 | 75000                |
        | 2026-06-19 | 75000                |
      When the facts of 2026-06-30 are judged by the scale of Arrabawn co-op
      Then the price is 38.75 ct/L

    @fails @boundary
    Scenario: A mean of 50 500 lies between two bands
      Given the contract agrees that the "Base price" is 40.00 ct/L
      And "Volume" is 10000 L
      And these tests over time
        | Date       | Plate count [CFU/mL] |
        | 2026-06-05 | 50500                |
        | 2026-06-19 | 50500                |
      When the facts of 2026-06-30 are judged by the scale of Arrabawn co-op
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement                         | Verdict |
        | The mean lies within a printed band | fails   |

  @standard-zed_2022 @clause-Subsidy
  Rule: India, ZED: the joining reward first, then the subsidy by size and owner

    @meets
    Scenario: Small, owned by women, silver, reward used: Rs 9,000
      Given a enterprise like this
        | Characteristic                                   | Value    |
        | Level applied for                                | Silver   |
        | Size                                             | Small    |
        | Owned by women or SC/ST, or in a favoured region | Yes      |
        | Member of a SFURTI or MSE-CDP cluster            | No       |
        | Joining reward                                   | Used now |
      When it is judged by the ZED scheme of 2022
      Then the price is 9000 INR
      And the price is made of
        | Item           | Amount     |
        | Fee            | 40000 INR  |
        | Joining reward | -10000 INR |
        | Subsidy        | -21000 INR |

    @boundary
    Scenario: Micro, bronze, reward used: nothing to pay
      Given a enterprise like this
        | Characteristic                                   | Value    |
        | Level applied for                                | Bronze   |
        | Size                                             | Micro    |
        | Owned by women or SC/ST, or in a favoured region | No       |
        | Member of a SFURTI or MSE-CDP cluster            | No       |
        | Joining reward                                   | Used now |
      When it is judged by the ZED scheme of 2022
      Then the price is 0 INR

    @fails
    Scenario: Medium and nothing else: half of it
      Given a enterprise like this
        | Characteristic                                   | Value    |
        | Level applied for                                | Gold     |
        | Size                                             | Medium   |
        | Owned by women or SC/ST, or in a favoured region | No       |
        | Member of a SFURTI or MSE-CDP cluster            | No       |
        | Joining reward                                   | Not used |
      When it is judged by the ZED scheme of 2022
      Then the price is 45000 INR
