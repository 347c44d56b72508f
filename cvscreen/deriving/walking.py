"""A text's lines → blocks: what each heading, and each sentence above a list, says of what stands below it."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from cvscreen.deriving.duties import is_verb
from cvscreen.deriving.grids import goes_on, is_row, make_grid
from cvscreen.deriving.heads import TITLE_WORDS, gives, inline, is_heading, is_title
from cvscreen.deriving.joining import is_called, joined
from cvscreen.deriving.legends import (
    Legend,
    before_cells,
    before_sign,
    before_weighed,
    by_weight,
    explains_signs,
    is_weighed,
    read_legend,
)
from cvscreen.deriving.marks import Marks, marks_of
from cvscreen.deriving.model import Block, Text
from cvscreen.deriving.senses import Heading, is_ambiguous, is_whole_heading, read_heading
from cvscreen.deriving.signing import until_signed
from cvscreen.deriving.strength import step
from cvscreen.deriving.tables import table_blocks
from cvscreen.deriving.tongues import names_tongue
from cvscreen.model.document import Line
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

PROSE_WORDS = 20
"""What a longer paragraph begins with says how strongly it asks, and not how strongly those below it do."""
LONGEST_TITLE_WORDS = 20
"""A longer line that opens a text is a paragraph: 131 of the 3,220 marked role texts begin so (December 2026)."""
AHEAD = 6
"""Blocks below a heading that are looked at for what it stands above, where its words do not say it."""
ACTING = 0.75
"""The share of them that begin with a verb, where they are things to do."""
HEAD_WORDS = 3
"""A list item of no more words above items that stand within it is their heading."""
LONG_CHARS = 80
"""A shorter paragraph is one more thing that is not asked, below a heading that says so."""
_Row = Sequence[Line]
_Blocks = list[Block]


class _Place(NamedTuple):
    """Where in a text the next block stands.

    Attributes:
        section: What the last heading says.
        intro: What holds for list items: the heading, or the sentence above them.
        above: The last heading without a colon.
        asked: Whether a heading of what is asked or done stands above.
        profiled: Whether a heading of what is asked does.
        listed: Whether list items stand above in this part.
        nested: The depths of the items that lead up to lists within a list, and what holds for their neighbours.
        denied: Whether the paragraph above says what is not asked.
    """

    section: Heading
    intro: Heading
    above: Heading
    asked: bool = False
    profiled: bool = False
    listed: bool = False
    nested: tuple[tuple[int, Heading], ...] = ()
    denied: bool = False


class _Shape(NamedTuple):
    """A text, what its signs weigh, and what marks its list items."""

    text: Text
    legend: Legend
    marks: Marks

    def words(self, row: Sequence[Line]) -> str:
        """Return the words of some lines."""
        return self.text.document.text[row[0].span.start : row[-1].span.end].replace("\n", " ")

    def is_item(self, row: Sequence[Line]) -> bool:
        """Say whether some lines are a list item."""
        return bool(row) and (row[0].bullet or self.marks.end(row[0], self.words(row)) > 0)

    def deeper(self, row: Sequence[Line], below: Sequence[Line]) -> bool:
        """Say whether a list item stands within another."""
        depth_at = self.text.numbering.depth_at
        return self.is_item(below) and depth_at(below[0].span.start) > depth_at(row[0].span.start)


def walk(text: Text) -> Iterator[Block]:
    """Yield a text's blocks in order; headings are read into what stands under them."""
    document = text.document
    legend = read_legend(document)
    shape = _Shape(text, legend, marks_of(document, legend))
    rows = [row for row in joined(document, shape.marks) if shape.words(row).strip()]
    waiting = deque(until_signed(document, _units(shape, rows)))
    plain = Heading("plain", None, "")
    place = _Place(plain, plain, plain)
    first = True
    while waiting:
        row = waiting.popleft()
        if len(row) > 1 and is_row(document, row[:1]):
            found = table_blocks(document, make_grid(row), legend, place.section)
            yield from found
            waiting.extendleft([] if found else [[line] for line in reversed(row)])
            continue
        title, first = first, False
        made, place = _read(shape, row, tuple(islice(waiting, AHEAD)), place, title=title)
        yield from made


def _read(shape: _Shape, row: _Row, ahead: Sequence[_Row], place: _Place, *, title: bool) -> tuple[_Blocks, _Place]:
    """Return the blocks that some lines make, and where what follows stands."""
    words = shape.words(row)
    below = ahead[0] if ahead else ()
    mark = shape.marks.end(row[0], words) if len(words.split()) > 1 else 0
    titled = mark > 0 and words.lstrip()[:1].isdigit() and is_title(words[mark:], below)
    mark = mark or before_weighed(words, shape.legend)
    if not titled and ((row[0].bullet and not row[0].heading_level) or mark or is_weighed(words, shape.legend)):
        return _item(shape, row, below, place, mark=mark)
    words = words[mark:] if titled else words
    if title and TITLE_WORDS < len(words.split()) <= LONGEST_TITLE_WORDS and len(row) == 1 and below:
        # the role's name, even where it is written as "We are looking for a nurse"
        plain = Heading("plain", None, "")
        return [], place._replace(section=plain, intro=plain)
    if titled or is_heading(row, words, below, listed=shape.is_item(below)):
        return [], _below_heading(row, words, place, acts=_acts(shape, ahead))
    return _paragraph(shape, row, below, place)


def _item(shape: _Shape, row: _Row, below: _Row, place: _Place, *, mark: int) -> tuple[_Blocks, _Place]:
    """Return what a list item makes; one above items that stand within it leads up to them."""
    depth = shape.text.numbering.depth_at(row[0].span.start)
    place = _outside(place._replace(listed=True), depth)
    whole = shape.words(row)
    weight = shape.marks.weighed(whole)[1] or by_weight(whole, shape.legend)
    end = min(shape.marks.stop(whole), before_cells(whole, shape.legend))
    words = whole[mark:end]
    span = Span(row[0].span.start + mark, row[0].span.start + end)
    deeper = shape.deeper(row, below)
    colon, head = words.rstrip().endswith(":"), deeper and len(words.split()) <= HEAD_WORDS
    if (colon or head or is_whole_heading(words)) and shape.is_item(below):
        outer = place.intro
        place = place._replace(intro=read_heading(words, place.section, 0, lead=True))
        place = place._replace(nested=(*place.nested, (depth, outer))) if deeper else place
        intro = place.intro
        return ([Block(span, True, intro.sense, intro.strength, intro.field)] if colon else []), place
    if explains_signs(words):
        return [], place
    intro = place.intro
    if intro.sense == "soft" and names_tongue(flatten(words)):
        # what somebody speaks can be read from a CV, wherever it stands
        intro = intro._replace(sense="asked", strength="stated", field="languages")
    if weight == "denied":
        return [Block(span, True, "denied", None, intro.field)], place
    if weight and whole.lstrip()[:1].isdigit() and mark:
        span = Span(span.start, span.start + before_sign(words))
        # what stands below a weighed title explains it
        section = place.section._replace(sense="asked", strength=step(weight, -1))
        place, intro = place._replace(section=section, intro=section), section
    return [Block(span, True, intro.sense, weight or intro.strength, intro.field)], place


def _outside(place: _Place, depth: int) -> _Place:
    """Return the place of an item behind the lists that stand within its neighbours above."""
    while place.nested and place.nested[-1][0] >= depth:
        place = place._replace(intro=place.nested[-1][1], nested=place.nested[:-1])
    return place


def _acts(shape: _Shape, ahead: Sequence[_Row]) -> bool:
    """Say whether a list of things to do follows: most of its items begin with a verb."""
    items = [shape.words(row) for row in takewhile(shape.is_item, ahead)]
    firsts = [next(iter(re.findall(r"[a-z][a-z'-]*", flatten(words))), "") for words in items]
    return len(firsts) > 1 and sum(is_verb(word, bare=True) for word in firsts) >= ACTING * len(firsts)


def _below_heading(row: _Row, words: str, place: _Place, *, acts: bool) -> _Place:
    """Return the place of what stands below a heading."""
    section = read_heading(words, place.section, row[0].heading_level or 0)
    if acts and section.sense == "plain" and not section.known:
        section = section._replace(sense="duty", strength="stated")
    if place.asked and section.sense == "plain" and not section.known:
        # a heading that says nothing known is read by its place: behind what is asked, more is asked
        section = section._replace(sense="more")
    section = section._replace(sense="none") if place.profiled and is_ambiguous(words) else section
    above = place.above if words.rstrip().endswith(":") else section
    if above is not section and section.sense == "asked" and section.strength in (None, "stated") and above.strength:
        # one with a colon asks as strongly as the one without above it
        section = section._replace(strength=above.strength)
    return _Place(
        section=section,
        intro=section,
        above=above,
        asked=place.asked or section.sense in ("asked", "duty"),
        profiled=place.profiled or section.sense == "asked",
    )


def _paragraph(shape: _Shape, row: _Row, below: _Row, place: _Place) -> tuple[_Blocks, _Place]:
    """Return what a paragraph makes; one above a list leads up to it."""
    words = shape.words(row)
    span = Span(row[0].span.start, row[-1].span.end)
    place = place._replace(section=_behind_list(row, place))
    if gives(words) or explains_signs(words):
        return [Block(span, False, "none", None)], place
    span, here = inline(words, span, place.section)
    item = here.sense in ("asked", "duty") and is_called(words) and words.rstrip()[-1:] != "."
    made = [Block(span, item, here.sense, here.strength, here.field)]
    prose = here is not place.section and (len(words.split()) > PROSE_WORDS or words.rstrip().endswith("."))
    section = here._replace(strength=place.section.strength) if prose and here.sense != "none" else here
    listed = bool(below) and (shape.is_item(below) or words.rstrip().endswith(":"))
    if here.sense == "denied" and here is not place.section and not listed:
        # what a paragraph begins with denies no more than the paragraph
        section = place.section
    intro = read_heading(words, section, 0, lead=True) if listed else section
    return made, place._replace(section=section, intro=intro, listed=False, nested=(), denied=here.sense == "denied")


def _behind_list(row: _Row, place: _Place) -> Heading:
    """Return the part of a paragraph: one set apart behind a list is not asked as strongly as the list is.

    Nor does a heading deny more prose than the paragraph below it.
    """
    section = place.section
    set_apart = row[0].gap_pt is None or row[0].gap_pt > 0
    if place.denied and section.sense == "denied" and set_apart and row[-1].span.end - row[0].span.start > LONG_CHARS:
        return section._replace(sense="more")
    apart = place.listed and set_apart
    if not apart or section.sense not in ("asked", "duty"):
        return section
    return section._replace(strength=None)


def _units(shape: _Shape, rows: Sequence[_Row]) -> Iterator[_Row]:
    """Yield blocks, the rows of a table as one; a row that begins with the sign that weighs it is a list item."""
    table: list[Line] = []
    for row in rows:
        tabled = is_row(shape.text.document, row) and (
            bool(row[0].cells) or not shape.marks.weighed(shape.words(row))[0]
        )
        if tabled and goes_on(table, row[0]):
            table.append(row[0])
            continue
        if table:
            yield table
        table = [row[0]] if tabled else []
        if not table:
            yield row
    if table:
        yield table
