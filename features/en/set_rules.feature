# language: en
Feature: Rules on sets of specimens
  A set of specimens is judged together: the mean is enough, not too many are low, and none too low. Three more may be taken and all six
  are judged together.

  @standard-ship_plate_higher_strength @clause-IACS_W2
  Rule: The mean of three reaches what is required, at most one is below it and none below 70 %

    Background:
      Given the contract agrees that the "Strength level" is "Level 36"
      And a lot of steel plate with these results
        | Characteristic                    | Result          |
        | Thickness                         | 50 mm           |
        | Direction of the impact specimens | Longitudinal    |
        | Width of the impact specimens     | 10 mm           |
        | Tensile specimen                  | Proportional    |
        | Yield strength ReH                | 400 MPa         |
        | Tensile strength Rm               | 540 MPa         |
        | Elongation after fracture         | 24 %            |
        | Carbon                            | 0.14 %          |
        | Manganese                         | 1.35 %          |
        | Silicon                           | 0.30 %          |
        | Phosphorus                        | 0.012 %         |
        | Sulfur                            | 0.004 %         |
        | Copper                            | 0.08 %          |
        | Chromium                          | 0.05 %          |
        | Nickel                            | 0.10 %          |
        | Molybdenum                        | 0.01 %          |
        | Grain-refining elements           | Aluminium alone |
        | Acid-soluble aluminium            | 0.030 %         |
        | Niobium                           | 0.001 %         |
        | Vanadium                          | 0.004 %         |
        | Titanium                          | 0.012 %         |
        | Condition of delivery             | Normalized      |

    @meets @boundary
    Scenario: 23.8, 38.0 and 40.2: the mean is exactly 34, the lowest exactly 70 %
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 23.8                    |
        | -60                                 | 38.0                    |
        | -60                                 | 40.2                    |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "FH (-60 °C)"
      And "Required average energy" comes to 34
      And the requirements are judged so
        | Requirement                                            | Grade       | Value | Limit  | Verdict |
        | Average energy of a set of three (six with the retest) | FH (-60 °C) | 34    | ≥ 34 J | meets   |
        | Specimens below the required average                   | FH (-60 °C) | 1     | ≤ 1    | meets   |
        | Specimens below seven tenths of it                     | FH (-60 °C) | 0     | = 0    | meets   |

    @meets
    Scenario: 30, 36 and 40: one is below 34
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 30                      |
        | -60                                 | 36                      |
        | -60                                 | 40                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "FH (-60 °C)"

    @fails @boundary
    Scenario: 23, 40 and 45: the mean is 36, but 23 is below 70 %
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 23                      |
        | -60                                 | 40                      |
        | -60                                 | 45                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the verdict is: open
      And the requirements are judged so
        | Requirement                                            | Grade       | Value | Limit  | Verdict |
        | Average energy of a set of three (six with the retest) | FH (-60 °C) | 36    | ≥ 34 J | meets   |
        | Specimens below seven tenths of it                     | FH (-60 °C) | 1     | = 0    | fails   |

    @fails
    Scenario: 30, 33 and 45: the mean is 36, but two are below 34
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 30                      |
        | -60                                 | 33                      |
        | -60                                 | 45                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the verdict is: open
      And the requirements are judged so
        | Requirement                                            | Grade       | Value | Limit  | Verdict |
        | Average energy of a set of three (six with the retest) | FH (-60 °C) | 36    | ≥ 34 J | meets   |
        | Specimens below the required average                   | FH (-60 °C) | 2     | ≤ 1    | fails   |

    @boundary
    Scenario: Only two specimens make no set: open
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 60                      |
        | -60                                 | 70                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grades still possible are "FH (-60 °C)", "EH (-40 °C)", "DH (-20 °C)", "AH (0 °C)", "Rejected"
      And the requirements are judged so
        | Requirement                                            | Grade       | Verdict |
        | Average energy of a set of three (six with the retest) | FH (-60 °C) | open    |

  @standard-ship_plate_higher_strength @clause-IACS_W2
  Rule: With three more all six count: at most two below what is required, and one of these below 70 %

    Background:
      Given the contract agrees that the "Strength level" is "Level 36"
      And a lot of steel plate with these results
        | Characteristic                    | Result          |
        | Thickness                         | 50 mm           |
        | Direction of the impact specimens | Longitudinal    |
        | Width of the impact specimens     | 10 mm           |
        | Tensile specimen                  | Proportional    |
        | Yield strength ReH                | 400 MPa         |
        | Tensile strength Rm               | 540 MPa         |
        | Elongation after fracture         | 24 %            |
        | Carbon                            | 0.14 %          |
        | Manganese                         | 1.35 %          |
        | Silicon                           | 0.30 %          |
        | Phosphorus                        | 0.012 %         |
        | Sulfur                            | 0.004 %         |
        | Copper                            | 0.08 %          |
        | Chromium                          | 0.05 %          |
        | Nickel                            | 0.10 %          |
        | Molybdenum                        | 0.01 %          |
        | Grain-refining elements           | Aluminium alone |
        | Acid-soluble aluminium            | 0.030 %         |
        | Niobium                           | 0.001 %         |
        | Vanadium                          | 0.004 %         |
        | Titanium                          | 0.012 %         |
        | Condition of delivery             | Normalized      |

    @meets @boundary
    Scenario: Two of three were low, three more are enough: two of six are low
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 30                      |
        | -60                                 | 33                      |
        | -60                                 | 45                      |
        | -60                                 | 34                      |
        | -60                                 | 40                      |
        | -60                                 | 50                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "FH (-60 °C)"
      And the requirements are judged so
        | Requirement                          | Grade       | Value | Limit | Verdict |
        | Specimens below the required average | FH (-60 °C) | 2     | ≤ 2   | meets   |

    @fails @boundary
    Scenario: One of the three more is 33.9: three of six are low
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 30                      |
        | -60                                 | 33                      |
        | -60                                 | 45                      |
        | -60                                 | 33.9                    |
        | -60                                 | 40                      |
        | -60                                 | 50                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the verdict is: open
      And the requirements are judged so
        | Requirement                          | Grade       | Value | Limit | Verdict |
        | Specimens below the required average | FH (-60 °C) | 3     | ≤ 2   | fails   |

    @meets
    Scenario: One of six is 20, below 70 %: allowed
      Given these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 20                      |
        | -60                                 | 33                      |
        | -60                                 | 45                      |
        | -60                                 | 34                      |
        | -60                                 | 40                      |
        | -60                                 | 50                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "FH (-60 °C)"
      And the requirements are judged so
        | Requirement                        | Grade       | Value | Limit | Verdict |
        | Specimens below seven tenths of it | FH (-60 °C) | 1     | ≤ 1   | meets   |

  @standard-ship_plate_higher_strength @clause-IACS_W2,_subsize_specimens
  Rule: Narrow specimens need a part of the energy

    Background:
      Given the contract agrees that the "Strength level" is "Level 36"
      And a lot of steel plate with these results
        | Characteristic                    | Result          |
        | Thickness                         | 50 mm           |
        | Direction of the impact specimens | Longitudinal    |
        | Width of the impact specimens     | 10 mm           |
        | Tensile specimen                  | Proportional    |
        | Yield strength ReH                | 400 MPa         |
        | Tensile strength Rm               | 540 MPa         |
        | Elongation after fracture         | 24 %            |
        | Carbon                            | 0.14 %          |
        | Manganese                         | 1.35 %          |
        | Silicon                           | 0.30 %          |
        | Phosphorus                        | 0.012 %         |
        | Sulfur                            | 0.004 %         |
        | Copper                            | 0.08 %          |
        | Chromium                          | 0.05 %          |
        | Nickel                            | 0.10 %          |
        | Molybdenum                        | 0.01 %          |
        | Grain-refining elements           | Aluminium alone |
        | Acid-soluble aluminium            | 0.030 %         |
        | Niobium                           | 0.001 %         |
        | Vanadium                          | 0.004 %         |
        | Titanium                          | 0.012 %         |
        | Condition of delivery             | Normalized      |

    @meets @boundary
    Scenario: 5 mm wide and transverse: two thirds of 24 J, exactly 16 J
      Given "Direction of the impact specimens" is "Transverse"
      And "Width of the impact specimens" is 5 mm
      And these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 16                      |
        | -60                                 | 16                      |
        | -60                                 | 16                      |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "FH (-60 °C)"
      And "Required average energy" comes to 16

    @fails @boundary
    Scenario: 7.5 mm wide and longitudinal: five sixths of 34 J, so 28.33 J are too little
      Given "Width of the impact specimens" is 7.5 mm
      And these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 28.33                   |
        | -60                                 | 28.33                   |
        | -60                                 | 28.33                   |
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the verdict is: open
      And the requirements are judged so
        | Requirement                                            | Grade       | Value | Verdict |
        | Average energy of a set of three (six with the retest) | FH (-60 °C) | 28.33 | fails   |

  @standard-en_10164 @clause-classes_of_the_reduction_of_area
  Rule: Z classes: the mean of three and every single one have to be enough

    Background:
      Given a lot of steel plate with these results
        | Characteristic | Result |
        | Thickness      | 40 mm  |

    @meets @boundary
    Scenario: 25, 38 and 42: a mean of 35 and a lowest of 25 are just Z35
      Given these "Through-thickness tensile specimens"
        | Reduction of area [%] |
        | 25                    |
        | 38                    |
        | 42                    |
      When the facts of 2026-06-30 are judged by EN 10164
      Then the grade is "Z35"
      And the requirements are judged so
        | Requirement                            | Grade | Value | Limit  | Verdict |
        | Mean reduction of area of three        | Z35   | 35    | ≥ 35 % | meets   |
        | Reduction of area of a single specimen | Z35   | 25    | ≥ 25 % | meets   |

    @fails @boundary
    Scenario: 24.9, 45 and 48: the mean is enough, the lowest is not: Z25
      Given these "Through-thickness tensile specimens"
        | Reduction of area [%] |
        | 24.9                  |
        | 45                    |
        | 48                    |
      When the facts of 2026-06-30 are judged by EN 10164
      Then the grade is "Z25"
      And the requirements are judged so
        | Requirement                            | Grade | Value | Limit  | Verdict |
        | Reduction of area of a single specimen | Z35   | 24.9  | ≥ 25 % | fails   |

    @boundary
    Scenario: Two specimens alone: no class
      Given these "Through-thickness tensile specimens"
        | Reduction of area [%] |
        | 40                    |
        | 45                    |
      When the facts of 2026-06-30 are judged by EN 10164
      Then the grade is "No Z class"
