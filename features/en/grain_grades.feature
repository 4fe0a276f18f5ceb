# language: en
Feature: Grades of grain
  Grain gets the grade of its worst factor. Three kinds of rules are not about single factors: a sum of factors may
  not exceed a number; a state caps the grade; two limits count only if both are exceeded.

  @standard-us_wheat @clause-810.2204(a)_note_1
  Rule: Damaged kernels, foreign material, shrunken and broken kernels have a limit each, and their sum one too

    Background:
      Given a lot of grain with these results
        | Characteristic                                                                              | Result                                           |
        | Class of wheat, or of Soft White its subclass (of mixed wheat, the class that predominates) | Hard Red Winter                                  |
        | Mixed wheat                                                                                 | One class                                        |
        | Test weight per bushel                                                                      | 60.0 lb/bu                                       |
        | Heat-damaged kernels                                                                        | 0.1 %                                            |
        | Damaged kernels, total                                                                      | 2.0 %                                            |
        | Foreign material                                                                            | 0.4 %                                            |
        | Shrunken and broken kernels                                                                 | 0.6 %                                            |
        | Contrasting classes                                                                         | 0.2 %                                            |
        | Wheat of other classes, total                                                               | 1.0 %                                            |
        | Stones by mass                                                                              | 0.0 %                                            |
        | Animal filth in 1000 g                                                                      | 0                                                |
        | Castor beans in 1000 g                                                                      | 0                                                |
        | Crotalaria seeds in 1000 g                                                                  | 0                                                |
        | Glass in 1000 g                                                                             | 0                                                |
        | Stones in 1000 g                                                                            | 0                                                |
        | Unknown foreign substance in 1000 g                                                         | 0                                                |
        | Insect-damaged kernels in 100 g                                                             | 0                                                |
        | Odour                                                                                       | Natural or of the kind that the standard excepts |
        | Heating                                                                                     | Not heating                                      |
        | General quality                                                                             | Sound                                            |

    @meets @boundary
    Scenario: A sum of exactly 3.0 is No. 1
      Given "Shrunken and broken kernels" is 0.6 %
      When it is judged by the US wheat standards
      Then the grade is "U.S. No. 1"
      And the requirements are judged so
        | Requirement    | Grade      | Value | Limit   | Margin | Verdict |
        | Defects, total | U.S. No. 1 | 3.0   | ≤ 3.0 % | 0      | meets   |

    @fails @boundary
    Scenario: Every factor is No. 1, the sum is 3.1: No. 2 only
      Given "Shrunken and broken kernels" is 0.7 %
      When it is judged by the US wheat standards
      Then the grade is "U.S. No. 2"
      And the requirements are judged so
        | Requirement                 | Grade      | Value | Limit   | Margin | Verdict |
        | Defects, total              | U.S. No. 1 | 3.1   | ≤ 3.0 % | -0.1   | fails   |
        | Shrunken and broken kernels | U.S. No. 1 | 0.7   | ≤ 3.0 % | 2.3    | meets   |

    @fails
    Scenario: A sum above 20.0 is Sample grade
      Given "Shrunken and broken kernels" is 17.7 %
      When it is judged by the US wheat standards
      Then the grade is "U.S. Sample grade"
      And the requirements are judged so
        | Requirement    | Grade      | Value | Limit    | Margin | Verdict |
        | Defects, total | U.S. No. 5 | 20.1  | ≤ 20.0 % | -0.1   | fails   |

  @standard-us_wheat @clause-810.2204(a)_note_4
  Rule: Each kind of other material has a limit, and any combination of them 4

    Background:
      Given a lot of grain with these results
        | Characteristic                                                                              | Result                                           |
        | Class of wheat, or of Soft White its subclass (of mixed wheat, the class that predominates) | Hard Red Winter                                  |
        | Mixed wheat                                                                                 | One class                                        |
        | Test weight per bushel                                                                      | 60.0 lb/bu                                       |
        | Heat-damaged kernels                                                                        | 0.1 %                                            |
        | Damaged kernels, total                                                                      | 2.0 %                                            |
        | Foreign material                                                                            | 0.4 %                                            |
        | Shrunken and broken kernels                                                                 | 0.6 %                                            |
        | Contrasting classes                                                                         | 0.2 %                                            |
        | Wheat of other classes, total                                                               | 1.0 %                                            |
        | Stones by mass                                                                              | 0.0 %                                            |
        | Animal filth in 1000 g                                                                      | 0                                                |
        | Castor beans in 1000 g                                                                      | 0                                                |
        | Crotalaria seeds in 1000 g                                                                  | 0                                                |
        | Glass in 1000 g                                                                             | 0                                                |
        | Stones in 1000 g                                                                            | 0                                                |
        | Unknown foreign substance in 1000 g                                                         | 0                                                |
        | Insect-damaged kernels in 100 g                                                             | 0                                                |
        | Odour                                                                                       | Natural or of the kind that the standard excepts |
        | Heating                                                                                     | Not heating                                      |
        | General quality                                                                             | Sound                                            |

    @meets @boundary
    Scenario: Three stones and one unknown piece, four in all: No. 1
      Given "Stones in 1000 g" is 3
      And "Unknown foreign substance in 1000 g" is 1
      When it is judged by the US wheat standards
      Then the grade is "U.S. No. 1"

    @fails @boundary
    Scenario: Three stones and two unknown pieces, five in all: Sample grade
      Given "Stones in 1000 g" is 3
      And "Unknown foreign substance in 1000 g" is 2
      When it is judged by the US wheat standards
      Then the grade is "U.S. Sample grade"
      And the requirements are judged so
        | Requirement                                 | Value | Limit | Verdict |
        | Other material in any combination in 1000 g | 5     | ≤ 4   | fails   |
        | Stones in 1000 g                            | 3     | ≤ 3   | meets   |
        | Unknown foreign substance in 1000 g         | 2     | ≤ 3   | meets   |

  @standard-us_sorghum @clause-810.1404_note_1
  Rule: Distinctly discoloured sorghum is not graded above No. 3

    Background:
      Given a lot of grain with these results
        | Characteristic                             | Result                                           |
        | Test weight per bushel                     | 58.0 lb/bu                                       |
        | Heat-damaged kernels                       | 0.1 %                                            |
        | Damaged kernels, total                     | 1.0 %                                            |
        | Foreign material                           | 0.5 %                                            |
        | Broken kernels and foreign material, total | 2.0 %                                            |
        | Stones by mass                             | 0.0 %                                            |
        | Animal filth in 1000 g                     | 0                                                |
        | Castor beans in 1000 g                     | 0                                                |
        | Crotalaria seeds in 1000 g                 | 0                                                |
        | Glass in 1000 g                            | 0                                                |
        | Stones in 1000 g                           | 0                                                |
        | Unknown foreign substance in 1000 g        | 0                                                |
        | Cockleburs in 1000 g                       | 0                                                |
        | Colour                                     | Natural                                          |
        | Odour                                      | Natural or of the kind that the standard excepts |
        | Heating                                    | Not heating                                      |
        | General quality                            | Sound                                            |

    @meets
    Scenario: Not discoloured: No. 1
      Given "Colour" is "Natural"
      When it is judged by the US sorghum standards
      Then the grade is "U.S. No. 1"

    @fails
    Scenario: Distinctly discoloured: No. 3 however good the rest
      Given "Colour" is "Distinctly discoloured"
      When it is judged by the US sorghum standards
      Then the grade is "U.S. No. 3"

    @boundary
    Scenario: Distinctly discoloured with the test weight of No. 4: No. 4
      Given "Colour" is "Distinctly discoloured"
      And "Test weight per bushel" is 52.9 lb/bu
      When it is judged by the US sorghum standards
      Then the grade is "U.S. No. 4"

    @boundary
    Scenario: Colour not looked at: No. 1 to No. 3 are possible, No. 3 is proven
      Given there is no result for "Colour"
      When it is judged by the US sorghum standards
      Then the grades still possible are "U.S. No. 1", "U.S. No. 2", "U.S. No. 3"
      And the grade proven is at least "U.S. No. 3"

  @standard-us_sorghum @clause-810.1404_note_2
  Rule: Stones count against the lot only where they are more than 7 and weigh more than 0.2 %

    Background:
      Given a lot of grain with these results
        | Characteristic                             | Result                                           |
        | Test weight per bushel                     | 58.0 lb/bu                                       |
        | Heat-damaged kernels                       | 0.1 %                                            |
        | Damaged kernels, total                     | 1.0 %                                            |
        | Foreign material                           | 0.5 %                                            |
        | Broken kernels and foreign material, total | 2.0 %                                            |
        | Stones by mass                             | 0.0 %                                            |
        | Animal filth in 1000 g                     | 0                                                |
        | Castor beans in 1000 g                     | 0                                                |
        | Crotalaria seeds in 1000 g                 | 0                                                |
        | Glass in 1000 g                            | 0                                                |
        | Stones in 1000 g                           | 0                                                |
        | Unknown foreign substance in 1000 g        | 0                                                |
        | Cockleburs in 1000 g                       | 0                                                |
        | Colour                                     | Natural                                          |
        | Odour                                      | Natural or of the kind that the standard excepts |
        | Heating                                    | Not heating                                      |
        | General quality                            | Sound                                            |

    @meets @boundary
    Scenario: Eight stones of exactly 0.2 %: No. 1
      Given "Stones in 1000 g" is 8
      And "Stones by mass" is 0.2 %
      When it is judged by the US sorghum standards
      Then the grade is "U.S. No. 1"

    @meets @boundary
    Scenario: Seven stones of 0.3 %: No. 1
      Given "Stones in 1000 g" is 7
      And "Stones by mass" is 0.3 %
      When it is judged by the US sorghum standards
      Then the grade is "U.S. No. 1"

    @fails
    Scenario: Eight stones of 0.21 %: Sample grade
      Given "Stones in 1000 g" is 8
      And "Stones by mass" is 0.21 %
      When it is judged by the US sorghum standards
      Then the grade is "U.S. Sample grade"

  @standard-us_soybeans @clause-810.1604,_810.1602(b)
  Rule: Stinkbug-stung kernels count as damaged at one-fourth

    Background:
      Given a lot of grain with these results
        | Characteristic                            | Result                                           |
        | Class of soybeans                         | Yellow                                           |
        | Heat-damaged kernels                      | 0.1 %                                            |
        | Damaged kernels other than stinkbug-stung | 0.5 %                                            |
        | Stinkbug-stung kernels                    | 0.0 %                                            |
        | Foreign material                          | 0.5 %                                            |
        | Splits                                    | 5.0 %                                            |
        | Soybeans of other colours                 | 0.5 %                                            |
        | Stones by mass                            | 0.0 %                                            |
        | Animal filth in 1000 g                    | 0                                                |
        | Castor beans in 1000 g                    | 0                                                |
        | Crotalaria seeds in 1000 g                | 0                                                |
        | Glass in 1000 g                           | 0                                                |
        | Stones in 1000 g                          | 0                                                |
        | Unknown foreign substance in 1000 g       | 0                                                |
        | Odour                                     | Natural or of the kind that the standard excepts |
        | Heating                                   | Not heating                                      |
        | General quality                           | Sound                                            |

    @meets @boundary
    Scenario: 6.0 % stung count 1.5 %, so 2.0 % are damaged: No. 1
      Given "Stinkbug-stung kernels" is 6.0 %
      When it is judged by the US soybean standards
      Then the grade is "U.S. No. 1"
      And "Damaged kernels, total, stinkbug-stung at one-fourth" comes to 2.0

    @fails @boundary
    Scenario: 6.1 % stung: No. 2
      Given "Stinkbug-stung kernels" is 6.1 %
      When it is judged by the US soybean standards
      Then the grade is "U.S. No. 2"
      And the requirements are judged so
        | Requirement                                          | Grade      | Value | Limit   | Margin | Verdict |
        | Damaged kernels, total, stinkbug-stung at one-fourth | U.S. No. 1 | 2.025 | ≤ 2.0 % | -0.025 | fails   |

  @standard-gb_1351_2008 @clause-table_of_quality_requirements
  Rule: Wheat is graded by test weight and unsound kernels; the other items hold for every grade

    Background:
      Given a lot of grain with these results
        | Characteristic                  | Result  |
        | Test weight (mass of one litre) | 790 g/L |
        | Unsound kernels                 | 6.0 %   |
        | Impurities, total               | 1.0 %   |
        | Mineral impurities              | 0.5 %   |
        | Moisture                        | 12.5 %  |
        | Colour and odour                | Normal  |

    @meets @boundary
    Scenario: Every item exactly at the limits of grade 1
      Given "Test weight (mass of one litre)" is 790 g/L
      When it is judged by GB 1351-2008
      Then the grade is "Grade 1"

    @fails @boundary
    Scenario: One gram per litre less: grade 2
      Given "Test weight (mass of one litre)" is 789 g/L
      When it is judged by GB 1351-2008
      Then the grade is "Grade 2"
      And it is short of "Grade 1" by
        | Requirement                     | Short | Limit     |
        | Test weight (mass of one litre) | 1 g/L | ≥ 790 g/L |

    @fails
    Scenario: Moisture of 12.6: below grade
      Given "Moisture" is 12.6 %
      When it is judged by GB 1351-2008
      Then the grade is "Below grade"

    @boundary
    Scenario: Unsound kernels not determined: grade 2 at best, and none is proven
      Given "Test weight (mass of one litre)" is 780 g/L
      And there is no result for "Unsound kernels"
      When it is judged by GB 1351-2008
      Then the grades still possible are "Grade 2", "Grade 3", "Grade 4", "Grade 5", "Below grade"
      And to settle it, "Unsound kernels" must be measured
