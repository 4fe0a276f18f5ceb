# language: en
Feature: Conforming and yet unfit
  The standard of delivery is the floor, and a user may need more. One coil gets two verdicts side by side: whether it conforms,
  whether it is fit, and what it falls short of.

  @standard-steel/stamping_buyer @clause-2.1
  Rule: The stamping shop needs more than DC04

    Background:
      Given a lot of cold-rolled coil with these results
        | Characteristic                | Result  |
        | Thickness                     | 0.8 mm  |
        | Yield strength Re             | 195 MPa |
        | Tensile strength Rm           | 320 MPa |
        | Elongation A80                | 39 %    |
        | Plastic strain ratio r90      | 1.7     |
        | Strain hardening exponent n90 | 0.19    |

    @fails
    Scenario: It is DC04, and yield, elongation, r and n all fall short of the press
      When the facts of 2026-06-30 are judged by EN 10130
      Then the grade is "DC04"
      And the verdict is: meets
      When the facts of 2026-06-30 are judged by the needs of the stamping shop
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement                   | Value | Limit           | Verdict |
        | Conforms to DC04 as ordered   | true  | standard ≥ dc04 | meets   |
        | Yield strength Re             | 195   | ≤ 180 MPa       | fails   |
        | Tensile strength Rm           | 320   | 270..330 MPa    | meets   |
        | Elongation A80                | 39    | ≥ 40 %          | fails   |
        | Plastic strain ratio r90      | 1.7   | ≥ 1.9           | fails   |
        | Strain hardening exponent n90 | 0.19  | ≥ 0.2           | fails   |

    @meets @boundary
    Scenario: Exactly at the limits of the shop: conforming and fit
      Given "Yield strength Re" is 180 MPa
      And "Tensile strength Rm" is 330 MPa
      And "Elongation A80" is 40 %
      And "Plastic strain ratio r90" is 1.9
      And "Strain hardening exponent n90" is 0.20
      When the facts of 2026-06-30 are judged by EN 10130
      Then the grade is "DC05"
      When the facts of 2026-06-30 are judged by the needs of the stamping shop
      Then the verdict is: meets

    @fails @boundary
    Scenario: A single item falls short: a yield of 180.1
      Given "Yield strength Re" is 180.1 MPa
      And "Elongation A80" is 40 %
      And "Plastic strain ratio r90" is 1.9
      And "Strain hardening exponent n90" is 0.20
      When the facts of 2026-06-30 are judged by EN 10130
      Then the grade is "DC04"
      When the facts of 2026-06-30 are judged by the needs of the stamping shop
      Then the verdict is: fails
      And the requirements are judged so
        | Requirement       | Value | Limit     | Verdict |
        | Yield strength Re | 180.1 | ≤ 180 MPa | fails   |

    @boundary
    Scenario: r and n not measured: DC01 alone is proven, and whether it is fit stays open
      Given there is no result for "Plastic strain ratio r90", "Strain hardening exponent n90"
      And "Yield strength Re" is 175 MPa
      And "Elongation A80" is 42 %
      When the facts of 2026-06-30 are judged by EN 10130
      Then the grade proven is at least "DC01"
      When the facts of 2026-06-30 are judged by the needs of the stamping shop
      Then the verdict is: open

  @standard-en_10130 @clause-mechanical_properties
  Rule: DC01 to DC06, each stricter than the one before

    Background:
      Given a lot of cold-rolled coil with these results
        | Characteristic                | Result  |
        | Thickness                     | 0.8 mm  |
        | Yield strength Re             | 195 MPa |
        | Tensile strength Rm           | 320 MPa |
        | Elongation A80                | 39 %    |
        | Plastic strain ratio r90      | 1.7     |
        | Strain hardening exponent n90 | 0.19    |

    @meets @boundary
    Scenario: Exactly at the limits of DC04
      Given "Yield strength Re" is 210 MPa
      And "Tensile strength Rm" is 350 MPa
      And "Elongation A80" is 38 %
      And "Plastic strain ratio r90" is 1.6
      And "Strain hardening exponent n90" is 0.18
      When the facts of 2026-06-30 are judged by EN 10130
      Then the grade is "DC04"
      And the requirements are judged so
        | Requirement       | Grade | Value | Limit     | Verdict |
        | Yield strength Re | DC04  | 210   | ≤ 210 MPa | meets   |

    @fails @boundary
    Scenario: A yield of 210.1: DC03
      Given "Yield strength Re" is 210.1 MPa
      When the facts of 2026-06-30 are judged by EN 10130
      Then the grade is "DC03"
      And the requirements are judged so
        | Requirement       | Grade | Value | Limit     | Verdict |
        | Yield strength Re | DC04  | 210.1 | ≤ 210 MPa | fails   |

    @meets
    Scenario: n of 0.219 and everything else enough for DC06: DC05
      Given "Yield strength Re" is 170 MPa
      And "Elongation A80" is 41 %
      And "Plastic strain ratio r90" is 2.1
      And "Strain hardening exponent n90" is 0.219
      When the facts of 2026-06-30 are judged by EN 10130
      Then the grade is "DC05"
