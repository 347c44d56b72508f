"""Reading order: sections come as the page has them, and no line runs from one column into the other."""

import json
from pathlib import Path

import pytest

from cvscreen.model import Document, Line, Page
from cvscreen.readers import read_document
from cvscreen.text.tokens import fold

ROOT = Path(__file__).parents[2]
GOLD = {
    "examples": ROOT / "examples" / "truth" / "gold.jsonl",
    "annotated": ROOT.parent / "shared" / "data" / "dev" / "gold.jsonl",
}
LEAST_RIGHT = 0.95
EDGE_PT = 3.0
"""What a column's lines may hang out to the left: quotation marks, bullets."""


def gold_of(name: str) -> list[dict]:
    """Return the gold of a set's files that have a text layer."""
    if not GOLD[name].exists():
        pytest.skip("the annotated CVs are not beside this checkout")
    lines = [json.loads(line) for line in GOLD[name].read_text("utf-8").splitlines()]
    return [gold for gold in lines if gold.get("text_layer") is not False]


def read(name: str, gold: dict) -> Document:
    return read_document(GOLD[name].parent.parent / gold["file"])


def in_order(document: Document, headings: list[str]) -> bool:
    """Whether each heading begins a part of some line after the line of the heading before it."""
    parts = [
        (number, fold(segment.of(document.text)).replace(" ", ""))
        for number, line in enumerate(document.lines)
        for segment in line.segments
    ]
    after = -1
    for heading in headings:
        wanted = fold(heading).replace(" ", "")
        # a heading that wraps is the beginning only of what the gold has as one
        found = [n for n, part in parts if n > after and part and (part.startswith(wanted) or wanted.startswith(part))]
        if not found:
            return False
        after = found[0]
    return True


def mixed_lines(document: Document, page: Page) -> list[Line]:
    """Return the lines with words on both sides of the left edge of the page's second column, beside that column."""
    # where columns run over several pages, the lines of a page do not follow on each other
    body = [line for line in document.lines if line.page == page.number and line.box and line.region == "body"]
    second = [line for line in body if line.column == 1]
    if not second:
        return []
    # nearly the leftmost: lists are set in, and a line that begins in the other column must not move the edge
    edge = sorted(line.box.x0 for line in second)[len(second) // 10] - EDGE_PT
    top, bottom = min(line.box.top for line in second), max(line.box.bottom for line in second)
    beside = [line for line in body if top <= (line.box.top + line.box.bottom) / 2 <= bottom]
    return [
        line
        for line in beside
        if len({word.box.x0 >= edge for word in document.words[line.words.start : line.words.end] if word.box}) > 1
    ]


@pytest.mark.parametrize("name", list(GOLD))
def test_sections_stand_in_their_order(name):
    """The headings of a CV appear one after the other, in 95 % of the files at least."""
    known = [gold for gold in gold_of(name) if gold.get("sections_order_known", True) and gold.get("sections")]
    wrong = [gold["file"] for gold in known if not in_order(read(name, gold), gold["sections"])]
    assert len(known) - len(wrong) >= LEAST_RIGHT * len(known) > 0, wrong


@pytest.mark.parametrize("name", list(GOLD))
def test_no_line_mixes_columns(name):
    """Over the files of two columns, every line's words stand in one of them."""
    mixed = {}
    for gold in gold_of(name):
        if gold.get("columns") != 2:
            continue
        document = read(name, gold)
        for page in document.pages:
            if found := mixed_lines(document, page):
                mixed[gold["file"], page.number] = [line.span.of(document.text) for line in found]
    assert {} == mixed
