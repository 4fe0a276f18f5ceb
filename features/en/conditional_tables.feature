# language: en
Feature: Tables that depend on conditions
  Limits change with thickness, specimen, class or number of poles: first which cell applies, then its limit. An empty class is
  reached by nothing; where it is not known which cell applies, the answer stays open.

  @standard-ship_plate_higher_strength @clause-full-thickness_specimens,_elongation_by_thickness
  Rule: Elongation of level 36 depends on the specimen and on the thickness

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

    @meets @boundary
    Scenario: A full-thickness strip of 25 mm: 18 is just enough
      Given "Thickness" is 25 mm
      And "Tensile specimen" is "Full-thickness strip (25 mm wide, gauge 200 mm)"
      And "Elongation after fracture" is 18 %
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "FH (-60 °C)"
      And the requirements are judged so
        | Requirement               | Value | Limit  | Verdict |
        | Elongation after fracture | 18    | ≥ 18 % | meets   |

    @fails @boundary
    Scenario: A full-thickness strip of 25.1 mm: 19 is needed
      Given "Thickness" is 25.1 mm
      And "Tensile specimen" is "Full-thickness strip (25 mm wide, gauge 200 mm)"
      And "Elongation after fracture" is 18 %
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "Rejected"
      And the requirements are judged so
        | Requirement               | Value | Limit  | Verdict |
        | Elongation after fracture | 18    | ≥ 19 % | fails   |

    @fails
    Scenario: A proportional specimen of the same plate: 18 is far too little
      Given "Elongation after fracture" is 18 %
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the grade is "Rejected"
      And the requirements are judged so
        | Requirement               | Value | Limit  | Verdict |
        | Elongation after fracture | 18    | ≥ 21 % | fails   |

    @boundary
    Scenario: The specimen is not told, 19.5: each kind of specimen would say otherwise, open
      Given there is no result for "Tensile specimen"
      And "Elongation after fracture" is 19.5 %
      When the facts of 2026-06-30 are judged by the rules on ship plate
      Then the verdict is: open
      And the requirements are judged so
        | Requirement               | Value | Verdict |
        | Elongation after fracture | 19.5  | open    |

  @standard-gb_713_2014 @clause-mechanical_properties_of_Q345R
  Rule: Strength of Q345R goes by bands of thickness

    Background:
      Given a lot of steel plate with these results
        | Characteristic            | Result  |
        | Thickness                 | 16 mm   |
        | Lower yield strength ReL  | 345 MPa |
        | Tensile strength Rm       | 520 MPa |
        | Elongation after fracture | 24 %    |
        | Carbon                    | 0.16 %  |
        | Silicon                   | 0.30 %  |
        | Manganese                 | 1.40 %  |
        | Phosphorus                | 0.012 % |
        | Sulfur                    | 0.004 % |
        | Total aluminium           | 0.030 % |
      And these "Impact specimens"
        | Temperature of the impact test [°C] | Absorbed energy KV2 [J] |
        | 0                                   | 90                      |
        | 0                                   | 95                      |
        | 0                                   | 101                     |

    @meets @boundary
    Scenario: 16 mm thick with a yield of exactly 345
      When the facts of 2026-06-30 are judged by GB 713-2014
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement              | Value | Limit     | Verdict |
        | Lower yield strength ReL | 345   | ≥ 345 MPa | meets   |

    @meets @boundary
    Scenario: 16.1 mm thick: 325 are enough
      Given "Thickness" is 16.1 mm
      And "Lower yield strength ReL" is 325 MPa
      When the facts of 2026-06-30 are judged by GB 713-2014
      Then the verdict is: meets
      And the requirements are judged so
        | Requirement              | Value | Limit     | Verdict |
        | Lower yield strength ReL | 325   | ≥ 325 MPa | meets   |

    @fails @boundary
    Scenario: 16 mm thick: 344.9 are too little
      Given "Lower yield strength ReL" is 344.9 MPa
      When the facts of 2026-06-30 are judged by GB 713-2014
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement              | Value | Limit     | Verdict |
        | Lower yield strength ReL | 344.9 | ≥ 345 MPa | fails   |

    @boundary
    Scenario: 120 mm thick: the sources conflict, so it stays open and nothing is guessed
      Given "Thickness" is 120 mm
      When the facts of 2026-06-30 are judged by GB 713-2014
      Then the verdict is: open
      And the requirements are judged so
        | Requirement              | Value | Limit   | Verdict |
        | Lower yield strength ReL | 345   | unknown | open    |

  @standard-eu_2019_2016 @clause-energy_efficiency_classes
  Rule: Refrigerating appliances have seven classes by their index

    Background:
      Given a lot of household appliances with these results
        | Characteristic              | Result                  |
        | Kind                        | Refrigerating appliance |
        | Energy efficiency index EEI | 41                      |

    @meets @boundary
    Scenario: Exactly 41 is A
      When the facts of 2026-06-30 are judged by Regulation (EU) 2019/2016
      Then the grade is "A"
      And the requirements are judged so
        | Requirement                 | Grade | Value | Limit | Verdict |
        | Energy efficiency index EEI | A     | 41    | ≤ 41  | meets   |

    @fails @boundary
    Scenario: 41.5 is not A, nor does it fall into the hole of a misprint: B
      Given "Energy efficiency index EEI" is 41.5
      When the facts of 2026-06-30 are judged by Regulation (EU) 2019/2016
      Then the grade is "B"
      And the requirements are judged so
        | Requirement                 | Grade | Value | Limit | Verdict |
        | Energy efficiency index EEI | A     | 41.5  | ≤ 41  | fails   |
        | Energy efficiency index EEI | B     | 41.5  | ≤ 51  | meets   |

    @fails
    Scenario: 130 is G
      Given "Energy efficiency index EEI" is 130
      When the facts of 2026-06-30 are judged by Regulation (EU) 2019/2016
      Then the grade is "G"

  @standard-eu_2019_2016_noise @clause-noise_emission_classes
  Rule: Noise: the lower end belongs to a class, the upper does not

    Background:
      Given a lot of household appliances with these results
        | Characteristic   | Result                  |
        | Kind             | Refrigerating appliance |
        | Acoustical noise | 30 dB(A)                |

    @meets @boundary
    Scenario: Exactly 30 is B
      When the facts of 2026-06-30 are judged by the noise classes of Regulation (EU) 2019/2016
      Then the grade is "B"
      And the requirements are judged so
        | Requirement      | Grade | Value | Limit           | Verdict |
        | Acoustical noise | B     | 30    | ≥ 30 < 36 dB(A) | meets   |

    @fails @boundary
    Scenario: Exactly 36 is no longer B
      Given "Acoustical noise" is 36 dB(A)
      When the facts of 2026-06-30 are judged by the noise classes of Regulation (EU) 2019/2016
      Then the grade is "C"
      And the requirements are judged so
        | Requirement      | Grade | Value | Limit           | Verdict |
        | Acoustical noise | B     | 36    | ≥ 30 < 36 dB(A) | fails   |

  @standard-eu_1222_2009 @clause-fuel_efficiency_classes
  Rule: Tyres are measured by the scale of their class; class D of C1 and C2 is empty

    Background:
      Given a lot of tyres with these results
        | Characteristic                 | Result   |
        | Rolling resistance coefficient | 9.0 kg/t |

    @meets @boundary
    Scenario: C1 with exactly 9.0 is C
      Given these "Type approvals"
        | Tyre class |
        | C1 (cars)  |
      When the facts of 2020-06-30 are judged by Regulation (EC) No 1222/2009
      Then the grade is "C"
      And the requirements are judged so
        | Requirement                    | Grade | Value | Limit    | Verdict |
        | Rolling resistance coefficient | C     | 9     | ≤ 9 kg/t | meets   |

    @fails @boundary
    Scenario: C1 with 9.1 skips the empty D: E
      Given "Rolling resistance coefficient" is 9.1 kg/t
      And these "Type approvals"
        | Tyre class |
        | C1 (cars)  |
      When the facts of 2020-06-30 are judged by Regulation (EC) No 1222/2009
      Then the grade is "E"
      And the requirements are judged so
        | Requirement                    | Grade | Value | Limit       | Verdict |
        | Rolling resistance coefficient | D     | 9.1   | never       | fails   |
        | Rolling resistance coefficient | E     | 9.1   | ≤ 10.5 kg/t | meets   |

    @boundary
    Scenario: Approved as C1 and C2, the scale of C2 holds: 8.5 is E
      Given "Rolling resistance coefficient" is 8.5 kg/t
      And these "Type approvals"
        | Tyre class                     |
        | C1 (cars)                      |
        | C2 (light commercial vehicles) |
      When the facts of 2020-06-30 are judged by Regulation (EC) No 1222/2009
      Then the grade is "E"

    @boundary
    Scenario: For which class it is approved is not told: open
      When the facts of 2020-06-30 are judged by Regulation (EC) No 1222/2009
      Then the verdict is: open

  @standard-motors_ie @clause-Schedule_16
  Rule: Limits of motors follow from a formula, rounded to 0.1

    Background:
      Given a lot of motors with these results
        | Characteristic   | Result |
        | Rated output     | 1.5 kW |
        | Rated frequency  | 50 Hz  |
        | Number of poles  | 4      |
        | Rated efficiency | 85.3 % |

    @meets @boundary
    Scenario: 1.5 kW with four poles: IE3 comes to 85.28, rounded to 85.3, just met
      When the facts of 2026-06-30 are judged by the efficiency classes of motors
      Then the grade is "IE3 premium efficiency"
      And the requirements are judged so
        | Requirement      | Grade                  | Value | Limit    | Verdict |
        | Rated efficiency | IE3 premium efficiency | 85.3  | ≥ 85.3 % | meets   |

    @fails @boundary
    Scenario: 85.29 is above the 85.28 of the formula, and yet too little
      Given "Rated efficiency" is 85.29 %
      When the facts of 2026-06-30 are judged by the efficiency classes of motors
      Then the grade is "IE2 high efficiency"
      And the requirements are judged so
        | Requirement      | Grade                  | Value | Limit    | Verdict |
        | Rated efficiency | IE3 premium efficiency | 85.29 | ≥ 85.3 % | fails   |

    @meets
    Scenario: Two poles and 37 kW: 94.8 is IE4
      Given "Rated output" is 37 kW
      And "Number of poles" is 2
      And "Rated efficiency" is 94.8 %
      When the facts of 2026-06-30 are judged by the efficiency classes of motors
      Then the grade is "IE4 super premium efficiency"
