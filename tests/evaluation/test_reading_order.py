"""Reading order: sections come as the page has them, and no line runs from one column into the other."""

import json
from pathlib import Path
from statistics import median

import pytest

from cvscreen.model import Document, Line, Page, Word
from cvscreen.readers import read_document
from cvscreen.text.tokens import fold

ROOT = Path(__file__).parents[2]
GOLD = {
    "examples": ROOT / "examples" / "truth" / "gold.jsonl",
    "annotated": ROOT.parent / "shared" / "data" / "dev" / "gold.jsonl",
}
LEAST_RIGHT = 0.95
EDGE_PT = 1.0


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
    """Return the lines with words on both sides of the blank strip between a page's first two columns."""
    # where columns run over several pages, the lines of a page do not follow on each other
    body = [line for line in document.lines if line.page == page.number and line.box and line.region == "body"]
    columns = [[line for line in body if line.column == number] for number in (0, 1)]
    if not all(columns):
        return []
    top, bottom = min(line.box.top for line in columns[1]), max(line.box.bottom for line in columns[1])
    beside = [line for line in body if top <= (line.box.top + line.box.bottom) / 2 <= bottom]
    left, right = (median(line.box.x0 for line in column) for column in columns)
    boxes = [word.box for line in beside for word in words_of(document, line)]
    gutter = widest_blank([(box.x0, box.x1) for box in boxes], left, right)
    return [line for line in beside if len({word.box.x0 >= gutter for word in words_of(document, line)}) > 1]


def words_of(document: Document, line: Line) -> list[Word]:
    return [word for word in document.words[line.words.start : line.words.end] if word.box]


def widest_blank(spans: list[tuple[float, float]], left: float, right: float) -> float:
    """Return the middle of the widest strip between two places that no word stands in."""
    best, middle, reached = 0.0, right, left
    for start, end in sorted(spans):
        if start > right + EDGE_PT:
            break
        if start - reached > best:
            best, middle = start - reached, (start + reached) / 2
        reached = max(reached, end)
    return middle


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
