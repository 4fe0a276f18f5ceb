# language: en
Feature: Acceptance sampling: single sampling of ISO 2859-1 and its switching rules
  How many to inspect and how many may fail is read from tables by lot size, level and AQL. Worsening quality brings
  tightened inspection and in the end a stop; lasting quality may bring reduced inspection. Its acceptance numbers are
  not known to us: lots met under it are not judged.

  @standard-iso_2859_1_1999 @clause-acceptability_of_a_lot
  Rule: Lots of 1000, level Ⅱ, AQL 1.0: 80 are inspected, 2 may fail

    Background:
      Given the contract agrees that the "Acceptance quality limit (AQL)" is 1.0 %
      And the contract agrees that the "Inspection level" is "Ⅱ"

    @meets @boundary
    Scenario: Exactly 2: accepted
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 2                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets

    @fails @boundary
    Scenario: 3: not accepted
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: fails

    @boundary
    Scenario: Only 79 inspected, none nonconforming: open
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 79              | 0                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: open

    @fails
    Scenario: 3 among the first 40: no need to go on
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 40              | 3                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: fails

    @meets @boundary
    Scenario: A lot of 1201: 125 are inspected, 3 may fail
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1201     | 125             | 3                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets

  @standard-iso_2859_1_1999 @clause-tables_of_single_sampling_plans
  Rule: Where the plan asks for the whole lot or more, every item is inspected and none may fail

    Background:
      Given the contract agrees that the "Acceptance quality limit (AQL)" is 1.0 %
      And the contract agrees that the "Inspection level" is "Ⅱ"

    @meets @boundary
    Scenario: A lot of 6 asks for 13: all 6 inspected, accepted
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 6        | 6               | 0                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets

    @fails @boundary
    Scenario: 1 of the 6 fails: not accepted
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 6        | 6               | 1                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: fails

    @boundary
    Scenario: Only 5 inspected: open
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 6        | 5               | 0                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: open

  @standard-iso_2859_1_1999 @clause-switching:_2_of_5_or_fewer_consecutive_lots_not_accepted
  Rule: 2 of 5 or fewer consecutive lots not accepted: tightened inspection

    Background:
      Given the contract agrees that the "Acceptance quality limit (AQL)" is 1.0 %
      And the contract agrees that the "Inspection level" is "Ⅱ"

    @fails @boundary
    Scenario: The first and the fifth not accepted: tightened from then on, 2 are too many
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 2                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: fails
      And the "Severity" is tightened inspection

    @meets @boundary
    Scenario: The first and the sixth not accepted: still normal
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 2                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And the "Severity" is normal inspection

    @meets
    Scenario: Resubmitted lots do not count
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 3                                 | Resubmitted         |
        | 2025-06-03 | 1000     | 80              | 2                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And the "Severity" is normal inspection

    @boundary
    Scenario: The severity after each lot
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 1                                 | Original inspection |
      When it is judged by ISO 2859-1 after every lot
      Then step by step the "Severity" is
        | Date       | State                |
        | 2025-06-01 | normal inspection    |
        | 2025-06-02 | normal inspection    |
        | 2025-06-03 | tightened inspection |
        | 2025-06-04 | tightened inspection |

  @standard-iso_2859_1_1999 @clause-switching:_5_consecutive_lots_accepted
  Rule: 5 consecutive lots accepted on tightened inspection: normal again

    Background:
      Given the contract agrees that the "Acceptance quality limit (AQL)" is 1.0 %
      And the contract agrees that the "Inspection level" is "Ⅱ"

    @meets @boundary
    Scenario: Five in a row, and 2 in the sixth: accepted
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 2                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And the "Severity" is normal inspection

    @fails @boundary
    Scenario: Only four: 2 are too many
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 2                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: fails
      And the "Severity" is tightened inspection

  @standard-iso_2859_1_1999 @clause-discontinuation:_5_lots_not_accepted_on_tightened_inspection
  Rule: 5 lots not accepted on tightened inspection: discontinued, and resumed on tightened after corrective action

    Background:
      Given the contract agrees that the "Acceptance quality limit (AQL)" is 1.0 %
      And the contract agrees that the "Inspection level" is "Ⅱ"

    @fails @boundary
    Scenario: Five in all: discontinued
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-11 | 1000     | 80              | 2                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: fails
      And the "Severity" is discontinued
      And the requirements are judged so
        | Requirement                 | Verdict |
        | Inspection not discontinued | fails   |

    @meets @boundary
    Scenario: Four in all: not discontinued
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 0                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And the "Severity" is tightened inspection

    @fails
    Scenario: A lot offered without corrective action fails, and its sample decides nothing
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement                 | Verdict |
        | Inspection not discontinued | fails   |
        | The latest lot              | open    |

    @meets
    Scenario: After corrective action resumed, and the count starts anew
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-11 | 1000     | 80              | 1                                 | Original inspection |
      And these events meanwhile
        | Date       | Event                    | Whether production is steady |
        | 2025-06-09 | Corrective action agreed |                              |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And the "Severity" is tightened inspection

  @standard-iso_2859_1_1999 @clause-switching:_normal_to_reduced_at_a_score_of_30
  Rule: The switching score: 3 points for a lot that the next tighter AQL would accept, else back to 0

    Background:
      Given the contract agrees that the "Acceptance quality limit (AQL)" is 1.0 %
      And the contract agrees that the "Inspection level" is "Ⅱ"

    @meets @boundary
    Scenario: Ten lots with at most 1: a score of 30
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 0                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And "Switching score" comes to 30

    @boundary
    Scenario: The fifth has 2: accepted, but the score starts from 0, and five more lots make 15
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 2                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 1                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 1                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And "Switching score" comes to 15

    @fails
    Scenario: A lot not accepted sets it back too
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 3                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And "Switching score" comes to 3

  @standard-iso_2859_1_1999 @clause-switching:_normal_to_reduced
  Rule: At a score of 30, with steady production and the authority's consent, inspection may be reduced; its lots are not judged

    Background:
      Given the contract agrees that the "Acceptance quality limit (AQL)" is 1.0 %
      And the contract agrees that the "Inspection level" is "Ⅱ"

    @meets @boundary
    Scenario: A score of exactly 30: reduced on the day of the consent
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 0                                 | Original inspection |
      And these events meanwhile
        | Date       | Event                                      | Whether production is steady |
        | 2025-06-11 | Reduced inspection agreed by the authority | Steady                       |
      When the facts of 2025-06-12 are judged by ISO 2859-1
      Then the "Severity" is reduced inspection

    @fails @boundary
    Scenario: A score of 27: not reduced although agreed
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 0                                 | Original inspection |
      And these events meanwhile
        | Date       | Event                                      | Whether production is steady |
        | 2025-06-11 | Reduced inspection agreed by the authority | Steady                       |
      When the facts of 2025-06-12 are judged by ISO 2859-1
      Then the "Severity" is normal inspection

    @fails
    Scenario: Production not steady: not reduced
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 0                                 | Original inspection |
      And these events meanwhile
        | Date       | Event                                      | Whether production is steady |
        | 2025-06-11 | Reduced inspection agreed by the authority | Not steady                   |
      When the facts of 2025-06-12 are judged by ISO 2859-1
      Then the "Severity" is normal inspection

    @boundary
    Scenario: A lot after that: its acceptance number is not known, open
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-12 | 1000     | 80              | 0                                 | Original inspection |
      And these events meanwhile
        | Date       | Event                                      | Whether production is steady |
        | 2025-06-11 | Reduced inspection agreed by the authority | Steady                       |
      When it is judged by ISO 2859-1
      Then the verdict is: open
      And the requirements are judged so
        | Requirement                                                                                   | Verdict |
        | The latest lot                                                                                | open    |
        | Plan of reduced inspection (the reduced table is not known to us, so nothing is judged by it) | open    |

    @meets
    Scenario: Irregular production after that: normal inspection again
      Given lots of parts one after another with these results
        | Date       | Lot size | Items inspected | Nonconforming items in the sample | Submission          |
        | 2025-06-01 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-02 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-03 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-04 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-05 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-06 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-07 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-08 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-09 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-10 | 1000     | 80              | 0                                 | Original inspection |
        | 2025-06-13 | 1000     | 80              | 2                                 | Original inspection |
      And these events meanwhile
        | Date       | Event                                      | Whether production is steady |
        | 2025-06-11 | Reduced inspection agreed by the authority | Steady                       |
        | 2025-06-12 | Irregular production                       |                              |
      When it is judged by ISO 2859-1
      Then the verdict is: meets
      And the "Severity" is normal inspection
