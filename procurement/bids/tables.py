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

MAX_BIDS = 500
"""More bids than this are refused: each is compared with all others."""

ReadTable = Callable[[Word], tuple[Table | None, Findings]]

_OF_LOT = ("price", "corrected", "subjects")
_MONEY = ("price", "corrected")
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
    given: dict[tuple[Bid, str], dict[str, Row]] = {}
    for row in table.rows:
        cells = _cells(row, table.header)
        missing = [column for column in ("bidder", "member") if column not in cells]
        findings += [Finding("table_cell_missing", row.place, {"column": column}) for column in missing]
        lot = _lot(cells, lots, row, findings)
        if missing or lot is None:
            continue
        name, member = cells["bidder"], cells["member"]
        bid = names.get(name.text)
        if bid is None or all(key != lot for key in bid.lots):
            findings.append(Finding("scores_bidder_unknown", name.place, {"written": name.text}))
            continue
        members = given.setdefault((bid, str(lot)), {})
        if member.text in members:
            arguments = {"member": member.text, "bidder": name.text}
            findings.append(Finding("scores_member_twice", member.place, arguments))
        members[member.text] = cells
    builder = Builder()
    panels = [column for column in table.header if column.name not in ("bidder", "member", "lot")]
    bids = tuple(_with_scores(bid, given, panels, builder, findings) for bid in tender.bids)
    return replace(tender, bids=bids), (*findings, *builder.findings)


def _with_scores(
    bid: Bid,
    given: Mapping[tuple[Bid, str], Mapping[str, Row]],
    panels: Sequence[HeaderCell],
    builder: Builder,
    findings: list[Finding],
) -> Bid:
    lots: dict[Word, LotBid] = {}
    for name, entry in bid.lots.items():
        members = given.get((bid, str(name)), {})
        if members and entry.panel:
            findings.append(Finding("scores_twice", entry.place, {"bidder": str(bid.bidder.name)}))
        panel = dict(entry.panel)
        for column in panels:
            # By the names of the members: the order of the rows never shows.
            rows = [members[member] for member in sorted(members)]
            marks = [builder.value(Decimal, row[column.name]) for row in rows if column.name in row]
            if marks:
                word = Word(column.name, column.place)
                panel[word] = tuple(mark for mark in marks if mark is not None)
        lots[name] = replace(entry, panel=panel)
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
    if "lot" in cells:
        return cells["lot"].word
    if len(lots) == 1:
        return Word(str(lots[0]), row.place)
    findings.append(Finding("table_lot_missing", row.place, {"known": tuple(map(str, lots))}))
    return None
