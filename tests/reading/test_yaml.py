"""A YAML file becomes a tree of texts, each with its place."""

import pytest
import yaml

from grading.findings import Findings, Place
from grading.language.tree import Mapping, Node, Scalar, Sequence
from grading.reading.yaml import MAX_NODES, read_yaml

DOCUMENT = """\
kind: standard
id: "2026.1"
requirements:
  fat: {limit: ≥ 3.10, uses: [fresh_milk, 'no']}
  note: |
    two
    lines
  empty:
gaps:
  - annex A
  - annex B is
    not read
"""


def read(text: str) -> tuple[tuple[Node, ...], Findings]:
    return read_yaml(text.encode(), "rules.yaml")


def tree(text: str) -> Node:
    """The one root of a text that has no findings."""
    roots, findings = read(text)
    assert findings == ()
    assert len(roots) == 1
    return roots[0]


def plain(node: Node) -> object:
    """A node without places."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.text


def at(node: Node, *path: str | int) -> Node:
    """The node that keys and positions lead to."""
    for step in path:
        found = node.get(step) if isinstance(node, Mapping) and isinstance(step, str) else None
        if isinstance(node, Sequence) and isinstance(step, int):
            found = node.items[step]
        assert found is not None, step
        node = found
    return node


def under(place: Place) -> str:
    """What the caret of a place stands under."""
    return place.source.line(place.line)[place.column - 1 :][: place.length]


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


def test_everything_written_is_in_the_tree() -> None:
    assert plain(tree(DOCUMENT)) == {
        "kind": "standard",
        "id": "2026.1",
        "requirements": {
            "fat": {"limit": "≥ 3.10", "uses": ["fresh_milk", "no"]},
            "note": "two\nlines\n",
            "empty": "",
        },
        "gaps": ["annex A", "annex B is not read"],
    }


@pytest.mark.parametrize(
    "written", ["no", "on", "4.10", "012", "0x10", "1e3", "12:30", "1_000", ".nan", "2026-07-01", "~", "null"]
)
def test_a_scalar_stays_the_text_that_was_written(written: str) -> None:
    value = at(tree(f"value: {written}\n"), "value")
    assert isinstance(value, Scalar)
    assert (value.text, value.quoted, under(value.place)) == (written, False, written)


@pytest.mark.parametrize(
    ("written", "null"),
    [("", True), ("~", True), ("null", True), ('""', False), ("'~'", False), ('"null"', False)],
)
def test_only_an_unquoted_value_can_be_absent(written: str, null: bool) -> None:
    value = at(tree(f"value: {written}\n"), "value")
    assert isinstance(value, Scalar)
    assert value.null is null


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (("kind",), "standard"),
        (("id",), "2026.1"),
        (("requirements",), "fat"),
        (("requirements", "fat"), "{limit: ≥ 3.10, uses: [fresh_milk, 'no']}"),
        (("requirements", "fat", "limit"), "≥ 3.10"),
        (("requirements", "fat", "uses"), "[fresh_milk, 'no']"),
        (("requirements", "fat", "uses", 1), "no"),
        (("requirements", "note"), "|"),
        (("requirements", "empty"), ""),
        (("gaps",), "-"),
        (("gaps", 1), "annex B is"),
    ],
)
def test_a_place_covers_what_was_written_on_its_first_line(path: tuple[str | int, ...], shown: str) -> None:
    assert under(at(tree(DOCUMENT), *path).place) == shown


def test_columns_count_characters_and_not_bytes_or_cells() -> None:
    value = at(tree("畜种: {奶牛: 荷斯坦}\n"), "畜种", "奶牛")
    assert str(value.place) == "rules.yaml:1:10"


def test_documents_between_separators_are_several_roots() -> None:
    roots, findings = read("---\nkind: law\n---\nkind: tender\n---\n")
    assert findings == ()
    assert [plain(root) for root in roots] == [{"kind": "law"}, {"kind": "tender"}]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_read(end: str) -> None:
    value = at(tree(f"kind: samples{end}at: 2026-11-01{end}"), "at")
    assert str(value.place) == "rules.yaml:2:5"


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    root = tree("\ufeffkind: samples\n")
    assert (plain(root), root.place.column) == ({"kind": "samples"}, 1)


def test_a_family_name_of_a_rare_ideograph_is_read() -> None:
    assert plain(tree("name: \U000323af\n")) == {"name": "\U000323af"}


@pytest.mark.parametrize(
    "text",
    [
        "title: 注：本标准，自公布之日起施行（试行）\n",
        "title: {zh: 牛奶，羊奶, en: Milk}\n",
        "gaps: [GB 19301：2010, 'a，b']\n",
        "source: https://example.org/a:b\n",
        "at: 09:30\nid: urn:oid:1.2\n",
        "note: |\n  fat：3.1\n  - item\n  \ttab\n",
        'note: "fat：3.1\n\tand more\n  - so"\n',
        "text: 3.1 — 4.2\n",
        "temperature: -0.5\nitems:\n  - -0.5\n  - - nested\n",
        "wide: '　indented'\n",
        "uses: {a: 1, b: 2}   # 说明：，\n",
    ],
)
def test_what_only_resembles_a_slip_is_accepted(text: str) -> None:
    assert codes(read(text)[1]) == []


def test_findings_before_a_syntax_error_are_reported_with_it() -> None:
    roots, findings = read("fat: 3.1\nfat: 3.2\nuses: [a\n")
    assert roots == ()
    assert codes(findings) == ["duplicate_key", "yaml_unclosed_bracket"]


def test_a_tree_is_answered_beside_findings_that_are_not_about_syntax() -> None:
    roots, findings = read("fat: 3.1\nfat: 3.2\nbase: &b x\n")
    assert [plain(root) for root in roots] == [{"fat": "3.1", "base": "x"}]
    assert codes(findings) == ["duplicate_key", "yaml_anchor"]


def test_the_length_of_a_key_that_stands_twice_is_underlined() -> None:
    (finding,) = read("cow: 4\ncow: 5\n")[1]
    assert finding.place is not None
    assert finding.also is not None
    assert (under(finding.place), str(finding.place), str(finding.also)) == (
        "cow",
        "rules.yaml:2:1",
        "rules.yaml:1:1",
    )
    assert finding.arguments == {"key": "cow", "first": "cow"}


def test_a_file_of_too_many_items_is_refused_at_the_first_one_over() -> None:
    (finding,) = read("- x\n" * MAX_NODES)[1]
    # The list itself is one of the items.
    assert (finding.code, finding.arguments) == ("too_many_nodes", {"limit": "200,000"})
    assert finding.place is not None
    assert finding.place.line == MAX_NODES


def test_a_file_of_too_many_bytes_is_not_decoded() -> None:
    (finding,) = read_yaml(b"\xff" * 5_000_001, "rules.yaml")[1]
    assert (finding.code, finding.arguments) == ("file_too_large", {"written": "rules.yaml", "limit": "5 MB"})


def test_only_the_first_hundred_findings_are_reported() -> None:
    findings = read("a: 1\n" * 500)[1]
    assert codes(findings) == ["duplicate_key"] * 100 + ["too_many_findings"]


def test_the_parser_in_python_answers_as_the_one_in_c(monkeypatch: pytest.MonkeyPatch) -> None:
    both = []
    for library in (True, False):
        monkeypatch.setattr(yaml, "__with_libyaml__", library)
        roots, findings = read(DOCUMENT)
        both.append([plain(root) for root in roots])
        assert findings == ()
        assert codes(read('escape: "\\U99999999"\n')[1]) == ["yaml_escape" if library else "yaml_syntax"]
    assert both[0] == both[1]
