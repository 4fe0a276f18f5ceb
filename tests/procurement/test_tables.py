"""Bids and scores in tables: the same tender as one written out, and every slip with its row and column."""

import json
from pathlib import Path

import pytest

from grading.catalogue import read_documents
from grading.findings import Findings
from grading.kinds import Options, models
from procurement.bids.tables import MAX_BIDS
from procurement.models.tender import Tender
from procurement.plugin import run_tender
from procurement.tendering import check, run
from tests.procurement.support import Grader, bid, built, catalogue, text_of

SCHOOL_MILK = Path(__file__).parents[2] / "examples" / "school_milk"
OFFERS = """bidder,price [CNY]
A,1000000
B,1010000
C,1020000
"""
SCORES = "bidder,member,experts\n" + "".join(f"{name},m{at},10\n" for name in "ABC" for at in range(1, 6))
TABLES = text_of([], more="bids: offers.csv\npanel: scores.csv").replace("\nbids:\n", "\n")


def found(offers: str = OFFERS, scores: str = SCORES, text: str = TABLES) -> Findings:
    tender, findings = built(text)
    assert tender is not None, findings
    return check(tender, Grader(tables={"offers.csv": offers, "scores.csv": scores}))


def test_the_school_milk_tender_in_tables_gives_the_same_bytes(tmp_path: Path) -> None:
    for file in SCHOOL_MILK.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (written,), _ = read_documents(str(SCHOOL_MILK / "bid.yaml"), models())
    assert isinstance(written, Tender)
    offers = ["bidder,code,received,small_business,lot,price [CNY],subjects"]
    scores = ["bidder,member,service"]
    # Rows in another order than the bids: it never shows.
    for one in reversed(written.bids):
        (lot,) = one.lots.values()
        small = "true" if one.claims else ""
        received = one.received.isoformat(timespec="minutes") if one.received else ""
        offers.append(
            f"{one.bidder.name},{one.bidder.code},{received},{small},milk,{lot.price.amount},{lot.subjects[0]}"
        )
        (marks,) = lot.panel.values()
        scores += [f"{one.bidder.name},评委{at},{mark}" for at, mark in enumerate(marks, 1)]
    (tmp_path / "offers.csv").write_text("\n".join(offers), "utf-8")
    (tmp_path / "scores.csv").write_text("\n".join(scores), "utf-8")
    text = (SCHOOL_MILK / "bid.yaml").read_text("utf-8")
    head, _, _ = text.partition("\nbids:")
    (tmp_path / "bid.yaml").write_text(f"{head}\nbids: offers.csv\npanel: scores.csv\n", "utf-8")
    answers = []
    for folder in (SCHOOL_MILK, tmp_path):
        (tender,), findings = read_documents(str(folder / "bid.yaml"), models())
        assert findings == ()
        outcome = run_tender(tender, folder, catalogue(), Options())
        answers.append(json.dumps(outcome.as_json(), ensure_ascii=False))
    assert '"award": "甲乳业有限公司"' in answers[0]
    assert answers[0] == answers[1]


def test_in_sound_tables_nothing_is_found() -> None:
    assert found() == ()


def test_bids_of_a_table_and_bids_written_out_compete_together() -> None:
    written = [bid("D", 900000), "- offers.csv"]
    tender, _ = built(text_of(written, more="panel: scores.csv"))
    assert tender is not None
    evaluation, findings = run(tender, Grader(tables={"offers.csv": OFFERS, "scores.csv": SCORES}))
    assert evaluation is not None, findings
    assert [entry.bidder for entry in evaluation.lots[0].ranking] == ["D", "A", "B", "C"]


# What is changed in the tables, and the finding: code, line, column, some of its arguments.
@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column", "arguments"),
    [
        ("bidder,price [CNY]", "name,price [CNY]", "table_column_missing", 1, 1, {"column": "bidder"}),
        ("price [CNY]", "cost", "table_column_missing", 1, 1, {"column": "price"}),
        ("price [CNY]", "price", "money_wrong", 2, 3, {"written": "1000000"}),
        ("1010000", "1O10000", "number_text", 3, 3, {"written": "1O10000"}),
        ("1010000", "-1", "bid_price_not_positive", 3, 1, {"written": "-1"}),
        ("1010000", "", "table_cell_missing", 3, 1, {"column": "price"}),
        ("1010000\n", "1010000\nB,1030000\n", "table_lot_twice", 4, 1, {"bidder": "B", "lot": "milk"}),
    ],
)
def test_a_slip_in_the_bids_is_found_at_its_row_and_column(
    old: str, new: str, code: str, line: int, column: int, arguments: dict[str, str]
) -> None:
    first = found(OFFERS.replace(old, new))[0]
    assert (first.code, first.place and (first.place.line, first.place.column)) == (code, (line, column))
    assert arguments.items() <= dict(first.arguments).items()


def test_a_column_that_is_no_preference_is_found_once_at_its_head() -> None:
    offers = "bidder,price [CNY],smal_business\nA,1000000,true\nB,1010000,true\nC,1020000,false\n"
    (finding,) = found(offers)
    assert finding.place is not None
    assert (finding.code, finding.place.line, finding.place.column) == ("claim_unknown", 1, 20)


def test_only_prices_have_a_unit() -> None:
    (finding,) = found(OFFERS.replace("bidder,", "bidder [CNY],"))
    assert (finding.code, finding.arguments["column"]) == ("table_column_unit", "bidder")


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column", "arguments"),
    [
        ("B,m1,", "X,m1,", "scores_bidder_unknown", 7, 1, {"written": "X"}),
        ("B,m2,", "B,m1,", "scores_member_twice", 8, 3, {"member": "m1", "bidder": "B"}),
        ("bidder,member", "bidder,judge", "table_column_missing", 1, 1, {"column": "member"}),
        ("member,experts", "member,expert", "bid_panel_unknown", 1, 15, {"written": "expert"}),
        ("B,m1,", ",m1,", "table_cell_missing", 7, 1, {"column": "bidder"}),
        ("B,m1,10", "B,m1,ten", "number_text", 7, 6, {"written": "ten"}),
    ],
)
def test_a_slip_in_the_scores_is_found_at_its_row_and_column(
    old: str, new: str, code: str, line: int, column: int, arguments: dict[str, str]
) -> None:
    first = found(scores=SCORES.replace(old, new))[0]
    assert (first.code, first.place and (first.place.line, first.place.column)) == (code, (line, column))
    assert arguments.items() <= dict(first.arguments).items()


def test_with_several_lots_each_row_says_which() -> None:
    text = TABLES.replace(
        "    experts: {weight: 70, panel: experts}",
        "    experts: {weight: 70, panel: experts}\n  - id: cheese\n    criteria: {price: {weight: 100}}",
        1,
    )
    (first, *_) = found(text=text)
    assert (first.code, first.arguments["known"]) == ("table_lot_missing", ("milk", "cheese"))
    offers = "bidder,lot,price [CNY]\n" + "".join(f"{b},cheese,100{i}\n" for i, b in enumerate("ABC"))
    assert found(offers, "bidder,member,experts\n", text.replace("panel: scores.csv\n", "")) == ()


def test_what_a_bidder_is_agrees_in_all_its_rows() -> None:
    offers = "bidder,lot,price [CNY],small_business\nA,milk,1000000,true\nA,cheese,1000000,false\n"
    (first, *_) = found(offers)
    assert (first.code, first.arguments["column"], first.arguments["written"], first.arguments["other"]) == (
        "table_bidder_differs", "small_business", "false", "true"
    )  # fmt: skip


def test_scores_stand_in_one_place_alone() -> None:
    text = text_of([bid(name, 1000000) for name in "ABC"], more="panel: scores.csv")
    assert {finding.code for finding in found(text=text)} == {"scores_twice"}


def test_beside_a_table_nothing_else_stands() -> None:
    text = TABLES.replace("bids: offers.csv", "bids: {table: offers.csv, bidder: A}")
    assert [finding.code for finding in found(text=text)] == ["bid_table_alone"]


@pytest.mark.parametrize(
    ("entry", "key"), [("bidder: A", "lots"), ("lots: {milk: {price: 1 CNY}}", "bidder")]
)
def test_a_bid_that_is_no_table_has_a_bidder_and_lots(entry: str, key: str) -> None:
    tender, findings = built(text_of([f"- {{{entry}}}"]))
    assert tender is not None, findings
    assert [
        (one.code, one.arguments["key"]) for one in check(tender, Grader()) if one.code == "key_missing"
    ] == [("key_missing", key)]


def test_more_bids_than_can_be_compared_are_refused_with_the_limit() -> None:
    offers = "bidder,price [CNY]\n" + "".join(f"B{at},1000000\n" for at in range(10000))
    (finding,) = found(offers, text=TABLES.replace("panel: scores.csv\n", ""))
    assert finding.code == "bids_too_many"
    assert finding.arguments == {"count": "10,000", "limit": f"{MAX_BIDS:,}"}


def test_a_table_outside_the_folder_of_the_tender_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "offers.csv").write_text(OFFERS)
    tender, _ = built(TABLES.replace("offers.csv", "../offers.csv"))
    assert tender is not None
    outcome = run_tender(tender, tmp_path / "inner", catalogue(), Options())
    assert outcome.findings[0].code == "file_outside"
    assert outcome.status == 3
