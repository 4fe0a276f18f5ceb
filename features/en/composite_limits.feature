# language: en
Feature: Limits on several things together
  Elements have limits of their own and one together; where they are combined, least contents fall away. The worst item is the grade.

  @standard-gb_712_2011 @clause-chemical_composition,_notes
  Rule: FH36 with combined refiners: niobium, vanadium and titanium sum to at most 0.12, and least contents fall away

    Background:
      Given the contract agrees that the "Steel grade" is "FH36"
      And a lot of steel plate with these results
        | Characteristic          | Result               |
        | Carbon                  | 0.12 %               |
        | Manganese               | 1.40 %               |
        | Phosphorus              | 0.010 %              |
        | Sulfur                  | 0.004 %              |
        | Nickel                  | 0.30 %               |
        | Grain-refining elements | Two or more combined |
        | Niobium                 | 0.03 %               |
        | Vanadium                | 0.07 %               |
        | Titanium                | 0.02 %               |
        | Nitrogen                | 0.006 %              |
        | Acid-soluble aluminium  | 0.008 %              |
        | Total aluminium         | 0.012 %              |

    @meets @boundary
    Scenario: The sum is exactly 0.12; 0.008 of soluble aluminium would be too little alone and is not asked for here
      When the facts of 2022-06-30 are judged by GB 712-2011
      Then the verdict is: meets
      And "Niobium, vanadium and titanium together" comes to 0.12
      And the requirements are judged so
        | Requirement                             | Value | Limit    | Verdict |
        | Niobium, vanadium and titanium together | 0.12  | ≤ 0.12 % | meets   |
      And the requirements are judged so
        | Requirement                                | Verdict        |
        | Aluminium where it refines the grain alone | not applicable |

    @fails @boundary
    Scenario: None of them is much, but the sum of 0.121 is too much
      Given "Titanium" is 0.021 %
      When the facts of 2022-06-30 are judged by GB 712-2011
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement                             | Value | Limit    | Verdict |
        | Niobium, vanadium and titanium together | 0.121 | ≤ 0.12 % | fails   |

    @fails
    Scenario: The same aluminium alone: too little
      Given "Grain-refining elements" is "Aluminium alone"
      When the facts of 2022-06-30 are judged by GB 712-2011
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement                                | Verdict        |
        | Aluminium where it refines the grain alone | fails          |
        | Niobium, vanadium and titanium together    | not applicable |

    @boundary
    Scenario: How the grain was refined is not told: whether the aluminium is enough stays open
      Given there is no result for "Grain-refining elements"
      When the facts of 2022-06-30 are judged by GB 712-2011
      Then the verdict is: open
      And the requirements are judged so
        | Requirement                                | Verdict |
        | Aluminium where it refines the grain alone | open    |
        | Niobium, vanadium and titanium together    | meets   |

  @standard-gb_712_2011 @clause-chemical_composition,_notes
  Rule: Carbon and a sixth of manganese of A to E are less than 0.40

    Background:
      Given the contract agrees that the "Steel grade" is "D"
      And a lot of steel plate with these results
        | Characteristic | Result |
        | Carbon         | 0.20 % |
        | Manganese      | 1.19 % |

    @meets
    Scenario: 0.20 and 1.19 make 0.3983
      When the facts of 2022-06-30 are judged by GB 712-2011
      Then the verdict is: meets

    @fails @boundary
    Scenario: 0.20 and 1.20 make exactly 0.40, which has to be less
      Given "Manganese" is 1.20 %
      When the facts of 2022-06-30 are judged by GB 712-2011
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement                | Value | Limit   | Verdict |
        | Carbon equivalent C + Mn/6 | 0.4   | < 0.4 % | fails   |

  @standard-ship_plate_higher_strength @clause-carbon_equivalent_of_thermo-mechanically_controlled_plate
  Rule: The greatest carbon equivalent depends on level and thickness

    Background:
      Given the contract agrees that the "Strength level" is "Level 36"
      And a lot of steel plate with these results
        | Characteristic                    | Result          |
        | Thickness                         | 20 mm           |
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
      And these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | -60                                 | 90                      |
        | -60                                 | 95                      |
        | -60                                 | 101                     |
      And "Condition of delivery" is "Thermo-mechanically controlled"
      And "Carbon" is 0.13 %
      And "Manganese" is 1.20 %
      And "Vanadium" is 0.04 %
      And "Nickel" is 0.30 %
      And "Copper" is 0.15 %

    @meets @boundary
    Scenario: Level 36 at 20 mm with exactly 0.38
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "FH (-60 °C)"
      And "Carbon equivalent" comes to 0.38
      And the requirements are judged so
        | Requirement       | Value | Limit    | Verdict |
        | Carbon equivalent | 0.38  | ≤ 0.38 % | meets   |

    @fails @boundary
    Scenario: A hundredth more of carbon: 0.39 is too much
      Given "Carbon" is 0.14 %
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "Rejected"
      And the requirements are judged so
        | Requirement       | Value | Limit    | Verdict |
        | Carbon equivalent | 0.39  | ≤ 0.38 % | fails   |

  @standard-force/multi_axis @clause-3
  Rule: The worst item of the worst axis is the grade of a multi-axis sensor

    Background:
      Given a lot of force transducers with these results
        | Characteristic         | Result   |
        | Axes of the sensor     | 2        |
        | Time between overhauls | 12 month |

    @meets @boundary
    Scenario: Two axes within good in every item, one of them exactly at the limits
      Given these "Axes"
        | Axis | Static error [%] | Dynamic coupling error [%] | Crosstalk (other axes at rated load) [%] |
        | Fx   | 1                | 5                          | 1                                        |
        | Fz   | 0.1              | 0.5                        | 0.3                                      |
      When the facts of 2026-06-30 are judged by the grades of multi-axis sensors
      Then the grade is "Good"
      And the requirements are judged so
        | Requirement                              | Grade | Value | Limit | Verdict |
        | Dynamic coupling error of the worst axis | Good  | 5     | ≤ 5 % | meets   |

    @fails @boundary
    Scenario: One axis couples 5.1: the whole sensor is but passing
      Given these "Axes"
        | Axis | Static error [%] | Dynamic coupling error [%] | Crosstalk (other axes at rated load) [%] |
        | Fx   | 0.1              | 5.1                        | 0.3                                      |
        | Fz   | 0.1              | 0.5                        | 0.3                                      |
      When the facts of 2026-06-30 are judged by the grades of multi-axis sensors
      Then the grade is "Passing"
      And the requirements are judged so
        | Requirement                              | Grade | Value | Limit | Verdict |
        | Dynamic coupling error of the worst axis | Good  | 5.1   | ≤ 5 % | fails   |
