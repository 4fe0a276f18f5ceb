# language: en
Feature: Capability of production lines
  A demonstration by textbook mathematics: capability is judged by its lower bound, not by its point value; variation is passed on from stage to
  stage and variances add up; yields multiply; points go on above the pass line and make a place. Weights and limits are examples and nobody's scheme.

  @standard-steel/line_demo @clause-1.2
  Rule: Grades go by the lower bound: few results prove little

    Background:
      Given a production line like this
        | Characteristic                       | Result             |
        | Product                              | Shipbuilding steel |
        | Stages of the route                  | 4                  |
        | Lower limit of plate delivered       | -6 MPa             |
        | Upper limit of plate delivered       | 6 MPa              |
        | Results of plate delivered           | 500                |
        | 0.135 % quantile of plate delivered  | -3 MPa             |
        | Median of plate delivered            | 0 MPa              |
        | 99.865 % quantile of plate delivered | 3 MPa              |
        | Mean absorbed energy                 | 150 J              |
        | Mean phosphorus                      | 0.005 %            |
        | Mean yield strength                  | 405 MPa            |
        | Mean elongation                      | 28 %               |

    @meets
    Scenario: Five hundred results and every stage enough: leading
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the grade is "Leading"
      And the verdict is: meets

    @fails
    Scenario: The first stage has a Cpk of 1.40 from thirty results: the bound of 1.0815 does not prove 1.33
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -4.2                           | 4.2                            | 30                | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the grade is "Strong"
      And the requirements are judged so
        | Requirement                     | Grade   | Value  | Limit  | Verdict |
        | Capability of the weakest stage | Leading | ≈1.08149 | ≥ 1.33 | fails   |
        | Capability of the weakest stage | Strong  | ≈1.08149 | ≥ 1    | meets   |

    @meets @boundary
    Scenario: Thirty results and a Cpk of 1.714: just proven
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -5.142                         | 5.142                          | 30                | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the requirements are judged so
        | Requirement                     | Grade   | Value  | Limit  | Verdict |
        | Capability of the weakest stage | Leading | ≈1.33051 | ≥ 1.33 | meets   |

    @fails @boundary
    Scenario: Thirty results and a Cpk of 1.713: just short
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -5.139                         | 5.139                          | 30                | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the requirements are judged so
        | Requirement                     | Grade   | Value  | Limit  | Verdict |
        | Capability of the weakest stage | Leading | ≈1.32972 | ≥ 1.33 | fails   |

    @boundary
    Scenario: One stage does not tell how many results it has: not counted as met, open
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              |                   | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the grade proven is at least "Unproven"
      And the requirements are judged so
        | Requirement                     | Grade | Limit  | Verdict |
        | Capability of the weakest stage | Basic | ≥ 0.67 | open    |

  @standard-steel/line_demo @clause-2.1
  Rule: Variation is passed on, and variances add up

    Background:
      Given a production line like this
        | Characteristic                       | Result             |
        | Product                              | Shipbuilding steel |
        | Stages of the route                  | 4                  |
        | Lower limit of plate delivered       | -6 MPa             |
        | Upper limit of plate delivered       | 6 MPa              |
        | Results of plate delivered           | 500                |
        | 0.135 % quantile of plate delivered  | -3 MPa             |
        | Median of plate delivered            | 0 MPa              |
        | 99.865 % quantile of plate delivered | 3 MPa              |
        | Mean absorbed energy                 | 150 J              |
        | Mean phosphorus                      | 0.005 %            |
        | Mean yield strength                  | 405 MPa            |
        | Mean elongation                      | 28 %               |

    @meets
    Scenario: Passing on 0.8, 0.6 and 0.9: 1.688963 at the end and a Cp of 1.1842
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 2.0                                          | 0                                            | 0                       | -10                            | 10                             | 300               | 0.99             |
        | 2                     | 1.5                                          | 0.8                                          | 0                       | -8                             | 8                              | 300               | 0.98             |
        | 3                     | 1.0                                          | 0.6                                          | 0                       | -6                             | 6                              | 300               | 0.995            |
        | 4                     | 0.8                                          | 0.9                                          | 0                       | -5                             | 5                              | 300               | 0.97             |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then "Standard deviation passed on to the end" comes to about 1.688963
      And the requirements are judged so
        | Requirement                                | Grade   | Value  | Limit  | Verdict |
        | Cp of the line                             | Strong  | ≈1.18416 | ≥ 1    | meets   |
        | Cp of the line                             | Leading | ≈1.18416 | ≥ 1.33 | fails   |
        | Largest share of one stage in the variance | Leading | ≈28.3952 | ≤ 60 % | meets   |

    @boundary
    Scenario: Nothing is passed on: only the 0.8 of the last stage is left
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 2.0                                          | 0                                            | 0                       | -10                            | 10                             | 300               | 0.99             |
        | 2                     | 1.5                                          | 0                                            | 0                       | -8                             | 8                              | 300               | 0.98             |
        | 3                     | 1.0                                          | 0                                            | 0                       | -6                             | 6                              | 300               | 0.995            |
        | 4                     | 0.8                                          | 0                                            | 0                       | -5                             | 5                              | 300               | 0.97             |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then "Standard deviation passed on to the end" comes to 0.8
      And the requirements are judged so
        | Requirement                                | Grade   | Value | Limit  | Verdict |
        | Largest share of one stage in the variance | Leading | 100   | ≤ 60 % | fails   |

    @fails
    Scenario: All is passed on: 2.808914 and a Cp of 0.712
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 2.0                                          | 0                                            | 0                       | -10                            | 10                             | 300               | 0.99             |
        | 2                     | 1.5                                          | 1                                            | 0                       | -8                             | 8                              | 300               | 0.98             |
        | 3                     | 1.0                                          | 1                                            | 0                       | -6                             | 6                              | 300               | 0.995            |
        | 4                     | 0.8                                          | 1                                            | 0                       | -5                             | 5                              | 300               | 0.97             |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then "Standard deviation passed on to the end" comes to about 2.808914
      And the requirements are judged so
        | Requirement    | Grade  | Value | Limit | Verdict |
        | Cp of the line | Strong | ≈0.71202 | ≥ 1   | fails   |

  @standard-steel/line_demo @clause-4
  Rule: First-pass yields multiply

    Background:
      Given a production line like this
        | Characteristic                       | Result             |
        | Product                              | Shipbuilding steel |
        | Stages of the route                  | 4                  |
        | Lower limit of plate delivered       | -6 MPa             |
        | Upper limit of plate delivered       | 6 MPa              |
        | Results of plate delivered           | 500                |
        | 0.135 % quantile of plate delivered  | -3 MPa             |
        | Median of plate delivered            | 0 MPa              |
        | 99.865 % quantile of plate delivered | 3 MPa              |
        | Mean absorbed energy                 | 150 J              |
        | Mean phosphorus                      | 0.005 %            |
        | Mean yield strength                  | 405 MPa            |
        | Mean elongation                      | 28 %               |

    @meets @boundary
    Scenario: Exactly 0.95 and three stages without a loss
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              | 500               | 0.95             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 1                |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 1                |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 1                |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the requirements are judged so
        | Requirement             | Grade   | Limit  | Verdict |
        | Rolled throughput yield | Leading | ≥ 0.95 | meets   |

    @fails @boundary
    Scenario: Four stages of 0.97 and more multiply to 0.93638853
      Given these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.98             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.97             |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then "Rolled throughput yield" comes to 0.93638853
      And the requirements are judged so
        | Requirement             | Grade   | Limit  | Verdict |
        | Rolled throughput yield | Leading | ≥ 0.95 | fails   |
        | Rolled throughput yield | Strong  | ≥ 0.9  | meets   |

  @standard-steel/line_demo @clause-5
  Rule: Points go on above the pass line

    Background:
      Given a production line like this
        | Characteristic                       | Result             |
        | Product                              | Shipbuilding steel |
        | Stages of the route                  | 4                  |
        | Lower limit of plate delivered       | -6 MPa             |
        | Upper limit of plate delivered       | 6 MPa              |
        | Results of plate delivered           | 500                |
        | 0.135 % quantile of plate delivered  | -3 MPa             |
        | Median of plate delivered            | 0 MPa              |
        | 99.865 % quantile of plate delivered | 3 MPa              |
        | Mean absorbed energy                 | 150 J              |
        | Mean phosphorus                      | 0.005 %            |
        | Mean yield strength                  | 405 MPa            |
        | Mean elongation                      | 28 %               |
      And these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |

    @meets
    Scenario: Everything at its aim: 100 points
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the score "Points of the product's desirabilities" is 100

    @meets @boundary
    Scenario: Exactly at the limits of the product: it conforms and earns 60, not nothing
      Given "Mean absorbed energy" is 34 J
      And "Mean phosphorus" is 0.025 %
      And "Mean yield strength" is 355 MPa
      And "Mean elongation" is 21 %
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the score "Points of the product's desirabilities" is 60
      And "Desirability of absorbed energy" comes to 0

    @fails
    Scenario: 33 J is below the limit and worth nothing either
      Given "Mean absorbed energy" is 33 J
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then "Desirability of absorbed energy" comes to 0

    @boundary
    Scenario: The absorbed energy is not measured: the points are a stretch
      Given there is no result for "Mean absorbed energy"
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the verdict is: meets

  @standard-steel/line_demo @clause-7
  Rule: Places are given within a product

    @meets
    Scenario: Two lines of shipbuilding steel and one of offshore steel, which stands alone
      Given these production lines side by side
        | Id | Product            | Mean absorbed energy [J] | Stages of the route | Lower limit of plate delivered [MPa] | Upper limit of plate delivered [MPa] | Results of plate delivered | 0.135 % quantile of plate delivered [MPa] | Median of plate delivered [MPa] | 99.865 % quantile of plate delivered [MPa] | Mean phosphorus [%] | Mean yield strength [MPa] | Mean elongation [%] |
        | a  | Shipbuilding steel | 150                      | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
        | b  | Shipbuilding steel | 100                      | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
        | c  | Offshore steel     | 60                       | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
      And these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the places and grades are
        | Id | Place | Grade   |
        | a  | 1     | Leading |
        | b  | 2     | Leading |
        | c  | 1     | Leading |

    @boundary
    Scenario: Two with equal points share the worse place
      Given these production lines side by side
        | Id | Product            | Mean absorbed energy [J] | Stages of the route | Lower limit of plate delivered [MPa] | Upper limit of plate delivered [MPa] | Results of plate delivered | 0.135 % quantile of plate delivered [MPa] | Median of plate delivered [MPa] | 99.865 % quantile of plate delivered [MPa] | Mean phosphorus [%] | Mean yield strength [MPa] | Mean elongation [%] |
        | a  | Shipbuilding steel | 150                      | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
        | b  | Shipbuilding steel | 150                      | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
        | c  | Shipbuilding steel | 60                       | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
      And these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 3                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
        | 4                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.995            |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the places and grades are
        | Id | Place | Grade   |
        | a  | 2     | Leading |
        | b  | 2     | Leading |
        | c  | 3     | Leading |

    @fails
    Scenario: Lines that report two of four stages get no place
      Given these production lines side by side
        | Id | Product            | Mean absorbed energy [J] | Stages of the route | Lower limit of plate delivered [MPa] | Upper limit of plate delivered [MPa] | Results of plate delivered | 0.135 % quantile of plate delivered [MPa] | Median of plate delivered [MPa] | 99.865 % quantile of plate delivered [MPa] | Mean phosphorus [%] | Mean yield strength [MPa] | Mean elongation [%] |
        | a  | Shipbuilding steel | 150                      | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
        | b  | Offshore steel     | 150                      | 4                   | -6                                   | 6                                    | 500                        | -3                                        | 0                               | 3                                          | 0.005               | 405                       | 28                  |
      And these "Stages"
        | Position of the stage | Standard deviation of the stage itself [MPa] | What it passes on of the variation before it | Mean of the stage [MPa] | Lower limit of the stage [MPa] | Upper limit of the stage [MPa] | Number of results | First-pass yield |
        | 1                     | 1                                            | 0                                            | 0                       | -8                             | 8                              | 500               | 0.99             |
        | 2                     | 1                                            | 0.7                                          | 0                       | -8                             | 8                              | 500               | 0.99             |
      When the facts of 2026-06-30 are judged by the line capability demo model
      Then the places and grades are
        | Id | Place | Grade    |
        | a  | —     | Unproven |
        | b  | —     | Unproven |
