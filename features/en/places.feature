# language: en
Feature: Awards: places and numbers
  Prizes go by place and number: the same marks may win nothing in a strong year. Whoever lacks evidence, has little to do
  with quality or may not enter takes no place. Those who tie share the worst place, and none of them gets a prize that is too few for all.

  @standard-awards/tackling @clause-5
  Rule: First, second and third prizes by place and number

    Background:
      Given the call sets the "First prizes" at 1
      And the call sets the "Second prizes" at 1
      And the call sets the "Third prizes" at 1

    @meets
    Scenario: Four entries and three prizes
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 80      | 80                   | 80               | 80                   | 80       |
        | b  | 70      | 70                   | 70               | 70                   | 70       |
        | c  | 62      | 62                   | 62               | 62                   | 62       |
        | d  | 61      | 61                   | 61               | 61                   | 61       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade        |
        | a  | 1     | First prize  |
        | b  | 2     | Second prize |
        | c  | 3     | Third prize  |
        | d  | 4     | No prize     |

    @boundary
    Scenario: Two tie for third with one prize left: neither gets it
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 80      | 80                   | 80               | 80                   | 80       |
        | b  | 70      | 70                   | 70               | 70                   | 70       |
        | c  | 62      | 62                   | 62               | 62                   | 62       |
        | d  | 62      | 62                   | 62               | 62                   | 62       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade        |
        | a  | 1     | First prize  |
        | b  | 2     | Second prize |
        | c  | 4     | No prize     |
        | d  | 4     | No prize     |

    @boundary
    Scenario: Two tie for second with a prize up to third: both get third prize
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 80      | 80                   | 80               | 80                   | 80       |
        | b  | 62      | 62                   | 62               | 62                   | 62       |
        | c  | 62      | 62                   | 62               | 62                   | 62       |
        | d  | 61      | 61                   | 61               | 61                   | 61       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade       |
        | a  | 1     | First prize |
        | b  | 3     | Third prize |
        | c  | 3     | Third prize |
        | d  | 4     | No prize    |

    @fails
    Scenario: In a strong year the same 80 marks bring nothing
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 80      | 80                   | 80               | 80                   | 80       |
        | b  | 95      | 95                   | 95               | 95                   | 95       |
        | c  | 90      | 90                   | 90               | 90                   | 90       |
        | d  | 85      | 85                   | 85               | 85                   | 85       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade        |
        | a  | 4     | No prize     |
        | b  | 1     | First prize  |
        | c  | 2     | Second prize |
        | d  | 3     | Third prize  |

  @standard-awards/tackling @clause-1
  Rule: An entry without its evidence wins nothing and takes no place

    Background:
      Given the call sets the "First prizes" at 1
      And the call sets the "Second prizes" at 1
      And the call sets the "Third prizes" at 1

    @meets
    Scenario: All complete
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 90      | 90                   | 90               | 90                   | 90       |
        | b  | 80      | 80                   | 80               | 80                   | 80       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade        |
        | a  | 1     | First prize  |
        | b  | 2     | Second prize |

    @fails
    Scenario: The best lacks its audit: the next wins first prize
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 90      | 90                   | 90               | 90                   | 90       |
        | b  | 80      | 80                   | 80               | 80                   | 80       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      And the "Audit of the benefit" of "a" is "Not provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade       |
        | a  | —     | No prize    |
        | b  | 1     | First prize |

    @boundary
    Scenario: The best has a relevance of exactly 60 and keeps its place
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 95      | 95                   | 95               | 60                   | 95       |
        | b  | 80      | 80                   | 80               | 80                   | 80       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade        |
        | a  | 1     | First prize  |
        | b  | 2     | Second prize |

    @boundary
    Scenario: With 59 it takes none
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 95      | 95                   | 95               | 59                   | 95       |
        | b  | 80      | 80                   | 80               | 80                   | 80       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade       |
        | a  | —     | No prize    |
        | b  | 1     | First prize |

  @standard-awards/tackling @clause-3
  Rule: An entry that fewer than five judges marked wins nothing and takes no place

    Background:
      Given the call sets the "First prizes" at 1
      And the call sets the "Second prizes" at 1
      And the call sets the "Third prizes" at 1

    @meets @boundary
    Scenario: Exactly five judges
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 95      | 95                   | 95               | 95                   | 95       |
        | b  | 70      | 70                   | 70               | 70                   | 70       |
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade        |
        | a  | 1     | First prize  |
        | b  | 2     | Second prize |

    @fails
    Scenario: Four judges marked the best: the next wins first prize
      Given five judges who give the entries the same marks
        | Id | Novelty | Technical difficulty | Economic benefit | Relevance to quality | Evidence |
        | a  | 95      | 95                   | 95               | 95                   | 95       |
        | b  | 70      | 70                   | 70               | 70                   | 70       |
      And "a" has four judges only
      And "Test report" is "Provided"
      And "Certificate of a user" is "Provided"
      And "Audit of the benefit" is "Provided"
      And "Search report on novelty" is "Provided"
      And "Record of quality before and after" is "Provided"
      When it is judged by the rules on projects that tackle quality
      Then the places and grades are
        | Id | Place | Grade       |
        | a  | —     | No prize    |
        | b  | 1     | First prize |

  @standard-awards/quality_award @clause-2
  Rule: The quality award: besides its number, a line of points

    Background:
      Given a enterprise like this
        | Characteristic                                                  | Value                   |
        | Registered                                                      | Shanghai                |
        | Years without a major quality, safety or environmental accident | 5 year                  |
        | Law                                                             | No breach               |
        | Main economic, technical and quality figures of last year       | Leading internationally |
        | System, model or method of quality management                   | New and worth spreading |
        | Role of the senior leaders                                      | 70 %                    |
        | Governance                                                      | 70 %                    |
        | Social responsibility                                           | 70 %                    |
        | Making the strategy                                             | 70 %                    |
        | Deploying the strategy                                          | 70 %                    |
        | Understanding customers and market                              | 70 %                    |
        | Customer relations and satisfaction                             | 70 %                    |
        | Human resources                                                 | 70 %                    |
        | Financial resources                                             | 70 %                    |
        | Information and knowledge                                       | 70 %                    |
        | Technology                                                      | 70 %                    |
        | Infrastructure                                                  | 70 %                    |
        | Relations with interested parties                               | 70 %                    |
        | Identifying and designing processes                             | 70 %                    |
        | Running and improving processes                                 | 70 %                    |
        | Measurement, analysis and evaluation                            | 70 %                    |
        | Improvement and innovation                                      | 70 %                    |
        | Product and service results                                     | 70 %                    |
        | Customer and market results                                     | 70 %                    |
        | Financial results                                               | 70 %                    |
        | Resource results                                                | 70 %                    |
        | Process results                                                 | 70 %                    |
        | Leadership results                                              | 70 %                    |
      And the call sets the "Awards" at 1
      And the call sets the "Nominations" at 1

    @meets @boundary
    Scenario: First with exactly 700 points
      When it is judged by the rules of the quality award
      Then the grade is "Award"

    @fails @boundary
    Scenario: First with 694 points: a nomination
      Given "Human resources" is 60 %
      When it is judged by the rules of the quality award
      Then the grade is "Nomination"
      And "Points for performance excellence" comes to 694

    @boundary
    Scenario: An accident less than five years ago: may not enter
      Given "Years without a major quality, safety or environmental accident" is 4 year
      When it is judged by the rules of the quality award
      Then the grade is "No award"

    @fails
    Scenario: Leadership below half of its points: no prize and no place, so the next wins
      Given these applicants side by side
        | Id | Role of the senior leaders | Governance | Social responsibility | Human resources |
        | a  | 49 %                       | 49 %       | 49 %                  | 100 %           |
        | b  | 70 %                       | 70 %       | 70 %                  | 70 %            |
      When it is judged by the rules of the quality award
      Then the places and grades are
        | Id | Place | Grade    |
        | a  | —     | No award |
        | b  | 1     | Award    |
