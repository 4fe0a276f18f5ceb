"""Results of a QIF file: limits along the chain, both statuses kept, nothing fetched, nothing dropped."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grading.findings import Finding, Findings, has_errors
from grading.language.tree import Mapping, Scalar
from grading.reading import guard
from grading.reading.measured import Fields, MeasuredPart
from grading.reading.qif import read_qif

ROOT = Path(__file__).parent.parent.parent
BRACKET = (ROOT / "examples/metrology/bracket.qif").read_text("utf-8")
TWO = "<ToleranceValue>2</ToleranceValue>"
MM = "<LinearUnit><UnitName>mm</UnitName><UnitConversion><Factor>0.001</Factor></UnitConversion></LinearUnit>"


DEGREE = "<UnitName>degree</UnitName><UnitConversion><Factor>0.017453293</Factor></UnitConversion>"


def qif(
    kind: str = "Diameter",
    definition: str = "<Tolerance><MaxValue>0.1</MaxValue><MinValue>-0.1</MinValue>"
    "<DefinedAsLimit>false</DefinedAsLimit></Tolerance>",
    measurement: str = "<Value>10.05</Value>",
    *,
    units: str = MM,
    status: str = "PASS",
    target: str = "<TargetValue>10</TargetValue>",
    item: str = "<CharacteristicItemId>3</CharacteristicItemId>",
    nominal: str = "<CharacteristicNominalId>2</CharacteristicNominalId>",
) -> str:
    """A document with one measurement."""
    return f"""<?xml version="1.0"?>
<QIFDocument xmlns="http://qifstandards.org/xsd/qif3" versionQIF="3.0.0">
  <FileUnits><PrimaryUnits>{units}</PrimaryUnits></FileUnits>
  <Characteristics>
    <CharacteristicDefinitions>
      <{kind}CharacteristicDefinition id="1">{definition}</{kind}CharacteristicDefinition>
    </CharacteristicDefinitions>
    <CharacteristicNominals>
      <{kind}CharacteristicNominal id="2">
        <CharacteristicDefinitionId>1</CharacteristicDefinitionId>{target}
      </{kind}CharacteristicNominal>
    </CharacteristicNominals>
    <CharacteristicItems>
      <{kind}CharacteristicItem id="3"><Name>bore</Name>{nominal}</{kind}CharacteristicItem>
    </CharacteristicItems>
  </Characteristics>
  <Results><MeasurementResultsSet><MeasurementResults id="4">
    <MeasuredCharacteristics><CharacteristicMeasurements>
      <{kind}CharacteristicMeasurement id="5">
        <Status><CharacteristicStatusEnum>{status}</CharacteristicStatusEnum></Status>{item}{measurement}
      </{kind}CharacteristicMeasurement>
    </CharacteristicMeasurements></MeasuredCharacteristics>
    <InspectionStatus><InspectionStatusEnum>PASS</InspectionStatusEnum></InspectionStatus>
  </MeasurementResults></MeasurementResultsSet></Results>
</QIFDocument>
"""


def read(text: str | bytes) -> tuple[tuple[MeasuredPart, ...], Findings]:
    return read_qif(text if isinstance(text, bytes) else text.encode(), "part.qif")


def texts(fields: Fields) -> dict[str, str]:
    written = {}
    for name, node in fields.items():
        inner = node.get("value") if isinstance(node, Mapping) else node
        assert isinstance(inner, Scalar)
        written[name] = inner.text
    return written


def row(text: str) -> dict[str, str]:
    """The one measurement of a file, its characteristic included."""
    (part,), findings = read(text)
    assert not has_errors(findings), findings
    (characteristic,) = part.characteristics
    (value,) = characteristic.values
    return texts({**characteristic.fields, **value})


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


def refusal(text: str | bytes) -> Finding:
    finding, *_ = [finding for finding in read(text)[1] if finding.severity == "error"]
    return finding


def test_limits_that_are_deviations_are_added_to_the_target() -> None:
    assert row(qif()) == {
        "characteristic": "bore",
        "kind": "diameter",
        "unit": "mm",
        "nominal": "10",
        "lower": "9.9",
        "upper": "10.1",
        "measured": "10.05",
        "declared_status": "pass",
        "computed_status": "pass",
    }


def test_limits_that_are_limits_stand() -> None:
    definition = "<Tolerance><MaxValue>10.04</MaxValue><DefinedAsLimit>true</DefinedAsLimit></Tolerance>"
    found = row(qif(definition=definition))
    assert (found.get("lower"), found["upper"], found["computed_status"]) == (None, "10.04", "fail")


@pytest.mark.parametrize(("value", "status"), [("10.1", "pass"), ("10.100000001", "fail"), ("9.9", "pass")])
def test_a_value_on_its_limit_is_within_it(value: str, status: str) -> None:
    assert row(qif(measurement=f"<Value>{value}</Value>"))["computed_status"] == status


@pytest.mark.parametrize(
    ("kind", "definition", "measurement", "limits", "status"),
    [
        ("Flatness", "<ToleranceValue>0.1</ToleranceValue>", "<Value>0.1</Value>", (None, "0.1"), "pass"),
        ("PointProfile", TWO, "<Value>-1.01</Value>", ("-1", "1"), "fail"),
        ("PointProfile", TWO, "<Value>-1</Value>", ("-1", "1"), "pass"),
        (
            "PointProfile",
            f"{TWO}<OuterDisposition>0.5</OuterDisposition>",
            "<Value>-1.4</Value>",
            ("-1.5", "0.5"),
            "pass",
        ),
        (
            "PointProfile",
            f"{TWO}<UnequallyDisposedZone>0.2</UnequallyDisposedZone>",
            "<Value>1.3</Value>",
            ("-0.8", "1.2"),
            "fail",
        ),
        ("PointProfile", f"{TWO}<OffsetZone>true</OffsetZone>", "<Value>0</Value>", (None, None), None),
        ("SurfaceProfile", TWO, "<Value>1.5</Value>", ("-1", "1"), None),
        ("SurfaceProfile", TWO, "<Value>2.1</Value>", ("-1", "1"), "fail"),
        (
            "SurfaceProfile",
            TWO,
            "<WorstNegativeDeviation>-0.4</WorstNegativeDeviation><WorstPositiveDeviation>1.1</WorstPositiveDeviation>",
            ("-1", "1"),
            "fail",
        ),
        (
            "Position",
            "<ToleranceValue>0.2</ToleranceValue><MaterialCondition>MAXIMUM</MaterialCondition>",
            "<Value>0.25</Value><Bonus>0.05</Bonus>",
            (None, "0.2"),
            "pass",
        ),
        (
            "Position",
            "<ToleranceValue>0.2</ToleranceValue><MaterialCondition>MAXIMUM</MaterialCondition>",
            "<Value>0.25</Value>",
            (None, "0.2"),
            None,
        ),
        (
            "Position",
            "<ToleranceValue>0.2</ToleranceValue><MaterialCondition>NONE</MaterialCondition>",
            "<Value>0.25</Value>",
            (None, "0.2"),
            "fail",
        ),
        ("Length", "<NonTolerance>SET</NonTolerance>", "<Value>3</Value>", (None, None), "no_tolerance"),
        ("Length", "", "<Value>3</Value>", (None, None), "no_tolerance"),
        (
            "Length",
            "<Tolerance><DefinitionId>9</DefinitionId></Tolerance>",
            "<Value>3</Value>",
            (None, None),
            None,
        ),
    ],
)
def test_a_tolerance_is_read_as_its_kind_means_it(
    kind: str,
    definition: str,
    measurement: str,
    limits: tuple[str | None, str | None],
    status: str | None,
) -> None:
    found = row(qif(kind, definition, measurement))
    assert (found.get("lower"), found.get("upper"), found.get("computed_status")) == (*limits, status)


def test_limits_without_a_target_are_open_and_told() -> None:
    (_,), findings = read(qif(target=""))
    (open_,) = [finding for finding in findings if finding.code == "qif_limits_open"]
    assert open_.arguments["items"] == ("`bore` 1",)


@pytest.mark.parametrize(
    ("units", "measurement", "measured"),
    [
        ("", "<Value>0.01</Value>", "10"),
        (MM.replace("0.001", "0.0254").replace("mm", "inch"), "<Value>0.3937</Value>", "9.99998"),
        (MM, "<Value>19.007000000000001</Value>", "19.007"),
        (MM, '<Value decimalPlaces="2">10.0449999</Value>', "10.04"),
        (MM, "<MaxValue>10.06</MaxValue><MinValue>10.02</MinValue>", "10.02..10.06"),
    ],
)
def test_a_length_is_in_millimetres(units: str, measurement: str, measured: str) -> None:
    assert row(qif(measurement=measurement, units=units))["measured"] == measured


@pytest.mark.parametrize(
    ("unit", "value", "measured"),
    [
        (
            DEGREE,
            "90.2",
            "90.2",
        ),
        ("<UnitName>radian</UnitName>", "1.5", "85.943669269623481"),
    ],
)
def test_an_angle_is_in_degrees(unit: str, value: str, measured: str) -> None:
    found = row(qif("Angle", "", f"<Value>{value}</Value>", units=f"<AngularUnit>{unit}</AngularUnit>"))
    assert (found["unit"], found["measured"]) == ("deg", measured)


def test_a_value_in_a_unit_of_its_own_needs_that_unit_to_be_declared() -> None:
    finding = refusal(qif(measurement='<Value linearUnit="inch">1</Value>'))
    assert (finding.code, finding.arguments) == ("qif_unit", {"name": "Value"})


def test_the_uncertainty_of_a_value_goes_with_it() -> None:
    (part,), _ = read(qif(measurement='<Value combinedUncertainty="0.004">10</Value>'))
    measured = part.characteristics[0].values[0]["measured"]
    assert isinstance(measured, Mapping)
    assert [(key.text, node.text) for key, node in measured.entries if isinstance(node, Scalar)] == [
        ("value", "10"),
        ("u", "0.004"),
    ]


def test_a_status_that_the_values_contradict_is_told_and_both_stay() -> None:
    text = qif(measurement="<Value>11</Value>")
    found = row(text)
    assert (found["declared_status"], found["computed_status"]) == ("pass", "fail")
    (finding,) = [finding for finding in read(text)[1] if finding.code == "status_differs"]
    assert finding.arguments == {
        "name": "bore",
        "value": "11",
        "limits": "9.9..10.1",
        "declared": "pass",
        "computed": "fail",
    }


def test_many_differences_are_counted_after_the_first_ten() -> None:
    text = qif(measurement="<Value>11</Value>")
    one = re.search("<DiameterCharacteristicMeasurement.*?</DiameterCharacteristicMeasurement>", text, re.S)
    assert one
    findings = read(text.replace(one[0], one[0] * 25))[1]
    assert codes(findings).count("status_differs") == 10
    assert [f.arguments for f in findings if f.code == "status_differs_more"] == [{"count": 15}]


@pytest.mark.parametrize(
    "status", ["REWORK", "SYSERROR", "INDETERMINATE", "NOT_ANALYZED", "BASIC_OR_TED", "UNDEFINED"]
)
def test_every_declared_status_has_its_name(status: str) -> None:
    assert row(qif(status=status))["declared_status"] == status.lower()


def test_a_status_that_the_standard_does_not_have_is_not_taken_and_told() -> None:
    (part,), findings = read(qif(status="SPLENDID"))
    assert "declared_status" not in part.characteristics[0].values[0]
    (note,) = [finding for finding in findings if finding.code == "qif_not_taken"]
    assert note.arguments["items"] == ("`Status` 1",)


def test_a_reference_into_another_file_is_told_and_the_measurement_stays() -> None:
    (part,), findings = read(qif(item='<CharacteristicItemId xId="7">3</CharacteristicItemId>'))
    (finding,) = [finding for finding in findings if finding.code == "qif_elsewhere"]
    assert finding.arguments["items"] == ("`CharacteristicItemId` 1",)
    assert texts({**part.characteristics[0].fields, **part.characteristics[0].values[0]}) == {
        "characteristic": "#5",
        "kind": "diameter",
        "unit": "mm",
        "measured": "10.05",
        "declared_status": "pass",
    }


def test_a_reference_to_nothing_is_told() -> None:
    findings = read(qif(nominal="<CharacteristicNominalId>77</CharacteristicNominalId>"))[1]
    (finding,) = [finding for finding in findings if finding.code == "qif_nowhere"]
    assert finding.arguments["items"] == ("`CharacteristicNominalId 77` 1",)


def test_a_part_is_called_by_its_serial_number_and_each_component_is_a_part() -> None:
    parts, findings = read(BRACKET)
    assert [part.id.text for part in parts] == ["BR-7-0001", "BR-7-0002"]
    assert texts(parts[0].fields) == {
        "part_number": "BR-7",
        "part_name": "支架 Bracket",
        "inspection_status": "pass",
    }
    assert codes(findings) == ["qif_not_taken", "status_differs"]


def test_what_is_not_taken_is_named_with_counts() -> None:
    extra = '<FeatureMeasurementIds n="1"><Id>9</Id></FeatureMeasurementIds><Value>10</Value>'
    (note,) = [finding for finding in read(qif(measurement=extra))[1] if finding.code == "qif_not_taken"]
    assert (note.severity, note.arguments["items"]) == ("note", ("`FeatureMeasurementIds` 1",))


# -- hostile files -------------------------------------------------------------------------------

LAUGHS = '<!DOCTYPE QIFDocument [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>\n'
OUTSIDE = '<!DOCTYPE QIFDocument [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'


@pytest.mark.parametrize(
    "doctype", [LAUGHS, OUTSIDE, '<!DOCTYPE QIFDocument SYSTEM "http://localhost/qif.dtd">\n']
)
def test_entities_are_refused_before_anything_is_parsed(
    monkeypatch: pytest.MonkeyPatch, doctype: str
) -> None:
    monkeypatch.setattr("lxml.etree.fromstring", None)
    finding = refusal(qif().replace("<QIFDocument", f"{doctype}<QIFDocument", 1))
    assert finding.code == "qif_doctype"
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (2, 1)


def test_an_entity_without_a_declaration_is_no_sound_xml() -> None:
    assert refusal(qif(measurement="<Value>&x;</Value>")).code == "qif_not_xml"


def test_an_encoding_that_would_hide_a_document_type_is_not_believed() -> None:
    text = qif().replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-7"?>')
    assert row(text)["measured"] == "10.05"


def test_a_file_nested_too_deep_is_refused() -> None:
    assert refusal(qif(measurement="<a>" * 1000 + "</a>" * 1000)).code == "qif_not_xml"


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grading.reading.qif.MAX_QIF_BYTES", 100)
    assert refusal(qif()).code == "file_too_large"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<a/>", "qif_root"),
        ('<QIFDocument xmlns="http://qifstandards.org/xsd/qif2" versionQIF="2.1.0"/>', "qif_version"),
        (qif().replace("3.0.0", "4.0.0"), "qif_version"),
        ("!Type:Bank\nD1/1/2026\n", "qif_not_xml"),
        (re.sub("<Results>.*</Results>", "", qif(), flags=re.S), "qif_no_results"),
        (qif(measurement="<Value>ten</Value>"), "qif_number"),
        (qif().replace("<CharacteristicNominals>", '<CharacteristicNominals><a id="2"/>'), "qif_id_twice"),
    ],
)
def test_what_is_no_qif_result_is_refused(text: str, code: str) -> None:
    assert refusal(text).code == code


def test_a_file_cut_off_anywhere_is_refused() -> None:
    data = qif().encode()
    for length in range(len(data) - 2, 0, -53):
        assert refusal(data[:length]).code in ("qif_not_xml", "file_empty")


def test_another_encoding_is_refused() -> None:
    assert refusal(BRACKET.encode("gb18030")).code == "encoding_gbk"
    assert refusal(BRACKET.encode("utf-16")).code == "encoding_utf16"


@settings(max_examples=60)
@given(
    st.integers(0, len(BRACKET)),
    st.integers(0, 30),
    st.sampled_from(["", "<", "a", '"', "x", "1e9", "&", "<a/>"]),
)
def test_a_file_with_one_place_changed_is_read_or_refused(at: int, length: int, put: str) -> None:
    findings = read(BRACKET[:at] + put + BRACKET[at + length :])[1]
    assert len(findings) <= guard.MAX_FINDINGS + 30


# -- a real file ---------------------------------------------------------------------------------

DATA = os.environ.get("ZHIJIA_TEST_DATA")


@pytest.mark.skipif(DATA is None, reason="ZHIJIA_TEST_DATA does not name a folder of public samples")
def test_a_public_sample_agrees_with_what_it_declares() -> None:
    file = Path(DATA or "", "qif/WIDGET_QIF_RESULTS.QIF")
    (part,), findings = read_qif(file.read_bytes(), file.name)
    values = [texts(value) for characteristic in part.characteristics for value in characteristic.values]
    statuses = Counter((value["declared_status"], value.get("computed_status")) for value in values)
    # Two positions at maximum material condition lie above their tolerance, and their bonus is not reported.
    assert statuses == {("pass", "pass"): 37, ("fail", "fail"): 3, ("fail", None): 2}
    assert codes(findings) == ["qif_limits_open", "qif_not_taken"]
    assert (part.id.text, texts(part.fields)["inspection_status"]) == ("WIDGET_QIF_RESULTS", "fail")
