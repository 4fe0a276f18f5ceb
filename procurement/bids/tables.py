"""Bids and scores that stand in tables, put where a tender would have them written out.

`bids: offers.csv` has a row for each bidder and lot: `bidder`, `price [CNY]`, and where needed `code`,
`received`, `lot`, `corrected [CNY]`, `subjects`; every other column is a claim. `panel: scores.csv` has a
row for each bidder and member: `bidder`, `member`, `lot` where there are several, and a column for each
item that the panel scores. Rows may come in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from grading.findings import Finding, Findings, has_errors
from grading.language.build import Builder
from grading.language.tree import Mapping as Node
from grading.language.tree import Scalar, Word
from grading.language.tree import Sequence as Items
from grading.reading.table import HeaderCell, Table, TableRow
from procurement.models.bids import NOBODY, Bid, LotBid
from procurement.models.tender import Tender

MAX_BIDS = 2_000
"""More bids than this are refused: each is compared with all others."""

ReadTable = Callable[[Word], tuple[Table | None, Findings]]

_OF_LOT = ("price", "corrected", "subjects")
_MONEY = ("price", "corrected")
_OF_SCORE = ("bidder", "member", "lot")
_BETWEEN = "|"

Row = dict[str, Scalar]


def opened(tender: Tender, read: ReadTable) -> tuple[Tender, Findings]:
    """The tender with all its bids and scores.

    Findings: `table_*`, `scores_*`, `bid_table_alone`, `bids_too_many`, what reading the tables found, and
    `key_missing` for a bid that is no table and has no bidder or no lots.
    """
    findings: list[Finding] = []
    bids: list[Bid] = []
    for bid in tender.bids:
        if bid.table is None:
            findings += _unfinished(bid)
            bids.append(bid)
            continue
        if bid.bidder is not NOBODY or bid.lots or bid.claims or bid.received:
            findings.append(Finding("bid_table_alone", bid.table.place, {"written": str(bid.table)}))
        table, found = read(bid.table)
        findings += found
        if table:
            made, found = _bids(table, tender)
            bids += made
            findings += found
    if len(bids) > MAX_BIDS:
        arguments = {"count": f"{len(bids):,}", "limit": f"{MAX_BIDS:,}"}
        return replace(tender, bids=()), (Finding("bids_too_many", tender.id.place, arguments),)
    whole = replace(tender, bids=tuple(bid for bid in bids if bid.bidder is not NOBODY))
    if tender.panel is None or has_errors(findings):
        return whole, tuple(findings)
    table, found = read(tender.panel)
    findings += found
    if table is None:
        return whole, tuple(findings)
    scored, found = _scored(table, whole)
    return scored, (*findings, *found)


def _unfinished(bid: Bid) -> Iterator[Finding]:
    for key, there in (("bidder", bid.bidder is not NOBODY), ("lots", bool(bid.lots))):
        if not there:
            yield Finding("key_missing", bid.place, {"key": key})


# -- bids ---------------------------------------------------------------------------------------


def _bids(table: Table, tender: Tender) -> tuple[tuple[Bid, ...], Findings]:
    findings = list(_columns(table, ("bidder", "price"), _MONEY))
    if findings:
        return (), tuple(findings)
    lots = tuple(lot.id for lot in tender.lots)
    gathered: dict[str, list[tuple[TableRow, Row, Word]]] = {}
    for row in table.rows:
        cells = _cells(row, table.header)
        missing = [column for column in ("bidder", "price") if column not in cells]
        findings += [Finding("table_cell_missing", row.place, {"column": column}) for column in missing]
        lot = _lot(cells, lots, row, findings)
        if not missing and lot is not None:
            gathered.setdefault(cells["bidder"].text, []).append((row, cells, lot))
    builder = Builder()
    bids: list[Bid] = []
    for rows in gathered.values():
        findings += _disagreements(rows)
        bid = builder.value(Bid, _node(rows, table.header))
        if bid is not None:
            bids.append(bid)
    return tuple(bids), (*findings, *builder.findings)


def _node(rows: Sequence[tuple[TableRow, Row, Word]], header: Sequence[HeaderCell]) -> Node:
    """The rows of a bidder as a tender would have the bid written."""
    first, cells, _ = rows[0]
    place = first.place
    who = Node(
        tuple(
            (Scalar(key, place), cells[column])
            for key, column in (("name", "bidder"), ("code", "code"))
            if column in cells
        ),
        cells["bidder"].place,
    )
    entries: list[tuple[Scalar, Scalar | Node | Items]] = [(Scalar("bidder", place), who)]
    places = {column.name: column.place for column in header}
    own = [name for name in cells if name not in ("bidder", "code", "lot", *_OF_LOT)]
    entries += [(Scalar(name, places[name]), cells[name]) for name in own]
    units = {column.name: column.unit for column in header}
    lots = tuple(
        (Scalar(str(lot), lot.place), Node(tuple(_offered(row, units)), at.place)) for at, row, lot in rows
    )
    entries.append((Scalar("lots", place), Node(lots, place)))
    return Node(tuple(entries), place)


def _offered(cells: Row, units: Mapping[str, str | None]) -> Iterator[tuple[Scalar, Scalar | Items]]:
    """What a row says of its lot: the price with the currency of its column, and the files."""
    for name in _OF_LOT:
        if name not in cells:
            continue
        cell = cells[name]
        if name == "subjects":
            files = [file.strip() for file in cell.text.split(_BETWEEN)]
            items = tuple(Scalar(file, cell.place, quoted=True) for file in files if file)
            yield Scalar(name, cell.place), Items(items, cell.place)
        else:
            text = f"{cell.text} {units[name]}" if units[name] else cell.text
            yield Scalar(name, cell.place), Scalar(text, cell.place)


def _disagreements(rows: Sequence[tuple[TableRow, Row, Word]]) -> Iterator[Finding]:
    """What a bidder is has to agree in all its rows; a lot has one row."""
    (_, first, lot), *others = rows
    lots = {str(lot)}
    bidder = first["bidder"].text
    for row, cells, lot in others:
        if lot in lots:
            yield Finding("table_lot_twice", row.place, {"bidder": bidder, "lot": str(lot)})
        lots.add(str(lot))
        for column in sorted({*first, *cells} - {"lot", *_OF_LOT}):
            one, other = first.get(column), cells.get(column)
            if (one.text if one else "") != (other.text if other else ""):
                arguments = {
                    "bidder": bidder,
                    "column": column,
                    "written": other.text if other else "",
                    "other": one.text if one else "",
                }
                yield Finding("table_bidder_differs", (other.place if other else row.place), arguments)


# -- scores -------------------------------------------------------------------------------------


def _scored(table: Table, tender: Tender) -> tuple[Tender, Findings]:
    findings = list(_columns(table, ("bidder", "member"), ()))
    if findings:
        return tender, tuple(findings)
    lots = tuple(lot.id for lot in tender.lots)
    names = {str(name): bid for bid in tender.bids for name in (bid.bidder.name, bid.bidder.code) if name}
    given: dict[tuple[Bid, str], dict[str, TableRow]] = {}
    whose = [column for column in table.header if column.name in _OF_SCORE]
    at = [table.header.index(column) for column in whose]
    for row in table.rows:
        texts = row.texts
        cells = {column.name: texts[index] for column, index in zip(whose, at, strict=True) if texts[index]}
        missing = [column for column in ("bidder", "member") if column not in cells]
        findings += [Finding("table_cell_missing", row.place, {"column": column}) for column in missing]
        lot = _lot_of(cells.get("lot"), lots, row, findings)
        if missing or lot is None:
            continue
        bid = names.get(cells["bidder"])
        if bid is None or lot not in bid.lots:
            place = _cells(row, table.header)["bidder"].place
            findings.append(Finding("scores_bidder_unknown", place, {"written": cells["bidder"]}))
            continue
        members = given.setdefault((bid, str(lot)), {})
        if cells["member"] in members:
            arguments = {"member": cells["member"], "bidder": cells["bidder"]}
            place = _cells(row, table.header)["member"].place
            findings.append(Finding("scores_member_twice", place, arguments))
        members[cells["member"]] = row
    marks = Marks(table)
    bids = tuple(_with_scores(bid, given, marks, findings) for bid in tender.bids)
    return replace(tender, bids=bids), (*findings, *marks.builder.findings)


class Marks:
    """The marks of a table, each text read once: there are few of them, and many cells."""

    def __init__(self, table: Table) -> None:
        self.builder = Builder()
        self.header = table.header
        self.columns = {
            index: Word(column.name, column.place)
            for index, column in enumerate(table.header)
            if column.name not in _OF_SCORE
        }
        self._read: dict[str, Decimal] = {}
        self._tuples: dict[tuple[str, ...], tuple[Decimal, ...]] = {}

    def of(self, rows: Sequence[TableRow]) -> Iterator[tuple[Word, tuple[Decimal, ...]]]:
        """What each item got from the members whose rows these are; nothing where no cell is filled."""
        written = zip(*(row.texts for row in rows), strict=True)
        for index, texts in enumerate(written):
            word = self.columns.get(index)
            if word is None:
                continue
            marks = self._tuples.get(texts)
            if marks is None:
                marks = self._decimals(texts, rows, index)
            if marks:
                yield word, marks

    def _decimals(
        self, written: tuple[str, ...], rows: Sequence[TableRow], index: int
    ) -> tuple[Decimal, ...]:
        before = len(self.builder.findings)
        found = [self._mark(text, row, index) for text, row in zip(written, rows, strict=True) if text]
        marks = tuple(mark for mark in found if mark is not None)
        if len(self.builder.findings) == before:
            self._tuples[written] = marks
        return marks

    def _mark(self, text: str, row: TableRow, index: int) -> Decimal | None:
        if text not in self._read:
            mark = self.builder.value(Decimal, row.cells[index] or Scalar(text, row.place))
            if mark is None:
                return None
            self._read[text] = mark
        return self._read[text]


def _with_scores(
    bid: Bid,
    given: Mapping[tuple[Bid, str], Mapping[str, TableRow]],
    marks: Marks,
    findings: list[Finding],
) -> Bid:
    lots: dict[Word, LotBid] = {}
    for name, entry in bid.lots.items():
        members = given.get((bid, str(name)), {})
        if members and entry.panel:
            findings.append(Finding("scores_twice", entry.place, {"bidder": str(bid.bidder.name)}))
        # By the names of the members: the order of the rows never shows.
        rows = [members[member] for member in sorted(members)]
        lots[name] = replace(entry, panel={**entry.panel, **dict(marks.of(rows))})
    return replace(bid, lots=lots)


# -- tables -------------------------------------------------------------------------------------


def _columns(table: Table, due: Sequence[str], with_unit: Sequence[str]) -> Iterator[Finding]:
    """Columns that have to be there and are not, and units where none belongs."""
    names = [column.name for column in table.header]
    for name in due:
        if name not in names:
            yield Finding("table_column_missing", table.header[0].place, {"column": name})
    for column in table.header:
        if column.unit and column.name not in with_unit:
            yield Finding("table_column_unit", column.place, {"column": column.name, "unit": column.unit})


def _cells(row: TableRow, header: Sequence[HeaderCell]) -> Row:
    """What is written in a row, by column."""
    return {column.name: cell for column, cell in zip(header, row.cells, strict=True) if cell is not None}


def _lot(cells: Row, lots: Sequence[Word], row: TableRow, findings: list[Finding]) -> Word | None:
    """The lot of a row: the one it names, or the only one that there is."""
    return cells["lot"].word if "lot" in cells else _lot_of(None, lots, row, findings)


def _lot_of(written: str | None, lots: Sequence[Word], row: TableRow, findings: list[Finding]) -> Word | None:
    if written:
        return Word(written, row.place)
    if len(lots) == 1:
        return Word(str(lots[0]), row.place)
    findings.append(Finding("table_lot_missing", row.place, {"known": tuple(map(str, lots))}))
    return None
