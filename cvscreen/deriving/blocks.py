"""Document → blocks: paragraphs, list items and headings, each with the line of the file that it begins on."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from cvscreen.deriving.character import is_never
from cvscreen.deriving.grids import goes_on, is_row, make_grid
from cvscreen.deriving.legends import before_sign, by_weight, explains_signs, read_legend
from cvscreen.deriving.marks import mark_end
from cvscreen.deriving.model import Block, Text
from cvscreen.deriving.numbering import number_lines
from cvscreen.deriving.senses import Heading, is_ambiguous, is_whole_heading, read_heading
from cvscreen.deriving.signing import until_signed
from cvscreen.deriving.strength import step
from cvscreen.deriving.tables import table_blocks
from cvscreen.deriving.wording import word_list
from cvscreen.errors import ReadError
from cvscreen.model.document import Document, Line
from cvscreen.model.span import Span
from cvscreen.readers import read_document
from cvscreen.text.tokens import flatten

WRAPPED_CHARS = 50
"""A line that goes on below is at least this long: shorter ones end where their writer ended them."""
WRAPPED_SHARE = 0.7
"""… and fills at least this share of the text's longest line; both measured on wrapped e-mails and PDF pages."""
MAX_CHARS = 60_000
"""A role text has a page or three; far beyond that it is a handbook, or an attack."""
FIRST_WORDS = 3
"""A first line of more words is a title, even where it has words of a heading."""
LABEL_WORDS = 6
SAID_WORDS = 10
"""A sentence of no more words may be what a paragraph is about: "Here is what we think you need." """
PROSE_WORDS = 20
"""What a longer paragraph begins with says how strongly it asks, and not how strongly those below it do."""
TITLE_LINES = 8
POST_CHARS = 1_500
# a letter names the post in its text
_GREETING = re.compile(r"\s{0,3}(?:dear|hi|hello|hey|liebe|lieber|sehr geehrte|hallo|bonjour|hola)\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:post|position|role|job|stelle|poste|puesto) (?:of|as|als|de) (?:an? )?"
    r"([A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,3})"
)
# a sentence that opens a paragraph
_SAID = re.compile(r"\s{0,3}([^.?!:]{6,90})[.?!]\s{1,3}(?=\S)")
_OPENS = re.compile(
    r"\s{0,3}(?:(?:and|so|now|first|then|und|also)\s)?(?:what|here's|here is|here are|now for|who you|how you|how we"
    r"|why|the money|was (?:sie|du|wir)|das (?:bringst|bringen|erwartet|bieten)|wen wir|warum)\b"
)
# "Stock: cycle counts, temperature control", line upon line
_CALLED = re.compile(r"\s{0,3}[A-Z][\w &/-]{1,30}:\s{1,3}\S")


def read_text(path: Path, key: str) -> Text:
    """Read a role text of any format that CVs may have.

    Args:
        path: The file.
        key: A capital letter that names it in citations.

    Raises:
        ReadError: It cannot be read.
    """
    document = read_document(path)
    if len(document.text) > MAX_CHARS:
        raise ReadError(
            "too-large", f"more than {MAX_CHARS} characters are no role text", mend="give the page that asks"
        )
    return Text(key, path.name, document, number_lines(document, path))


def blocks_of(text: Text) -> tuple[Block, ...]:
    """Return a text's blocks in order; headings are read into what stands under them."""
    document = text.document
    rows = [row for row in _joined(document) if document.text[row[0].span.start : row[-1].span.end].strip()]
    return tuple(_walk(document, rows))


def title_of(text: Text) -> str:
    """Return the first heading of a text, or its first line."""
    lines = [line for line in text.document.lines if text.document.text[line.span.start : line.span.end].strip()]
    for line in lines[:TITLE_LINES]:
        label, colon, rest = text.document.text[line.span.start : line.span.end].replace("\t", ":", 1).partition(":")
        if colon and len(rest.strip()) > 2 and word_list("title_label").fullmatch(flatten(label).strip()):
            return rest.strip()[:120]
    post = _POST.search(text.document.text[:POST_CHARS])
    if post and lines and _GREETING.match(text.document.text[lines[0].span.start : lines[0].span.end]):
        return post.group(1)
    named = [line for line in lines[:5] if line.heading_level == 1] or lines
    for line in named:
        words = text.document.text[line.span.start : line.span.end].strip()
        if sum(letter.isalpha() for letter in words) > len(words) / 2 and not words[0].isdigit():
            return words[:120]
    return text.file


def _walk(document: Document, rows: Sequence[Sequence[Line]]) -> Iterator[Block]:
    section = intro = Heading("plain", None, "")
    legend = read_legend(document)
    waiting = deque(until_signed(document, _units(document, rows)))
    above = section
    first, asked, profiled = True, False, False
    while waiting:
        row = waiting.popleft()
        if len(row) > 1 and is_row(document, row[:1]):
            found = table_blocks(document, make_grid(row), legend, section)
            yield from found
            waiting.extendleft([] if found else [[line] for line in reversed(row)])
            continue
        below = waiting[0] if waiting else ()
        span = Span(row[0].span.start, row[-1].span.end)
        words = document.text[span.start : span.end].replace("\n", " ")
        title, first = first, False
        number = mark_end(words) if len(words.split()) > 1 else 0
        titled = number > 0 and words.lstrip()[:1].isdigit() and _titles(words[number:], below)
        words = words[number:] if titled else words
        if not titled and ((row[0].bullet and not row[0].heading_level) or number):
            span, words = Span(span.start + number, span.end), words[number:]
            if (words.rstrip().endswith(":") or is_whole_heading(words)) and below and below[0].bullet:
                intro = read_heading(words, section, 0, lead=True)
                if words.rstrip().endswith(":"):
                    yield Block(span, True, intro.sense, intro.strength, intro.field)
                continue
            if explains_signs(words):
                continue
            weight = by_weight(words, legend)
            if weight and number:
                span = Span(span.start, span.start + before_sign(words))
                # what stands below a weighed title explains it
                section = section._replace(sense="asked", strength=step(weight, -1))
                intro = section
            yield Block(span, True, intro.sense, weight or intro.strength, intro.field)
            continue
        if title and len(words.split()) > FIRST_WORDS and len(row) == 1 and below:
            # the role's name, even where it is written as "We are looking for a nurse"
            section = intro = Heading("plain", None, "")
            continue
        if titled or _is_heading(row, words, below):
            section = _after_others(read_heading(words, section, row[0].heading_level or 0), asked=asked)
            section = section._replace(sense="none") if profiled and is_ambiguous(words) else section
            profiled = profiled or section.sense == "asked"
            above, section = _below(above, section, words)
            intro = section
            asked = asked or section.sense in ("asked", "duty")
            continue
        if _gives(words) or explains_signs(words):
            yield Block(span, False, "none", None)
            continue
        span, here = _inline(words, span, section)
        item = here.sense in ("asked", "duty") and _CALLED.match(words) is not None and words.rstrip()[-1:] != "."
        yield Block(span, item, here.sense, here.strength, here.field)
        prose = here is not section and len(words.split()) > PROSE_WORDS
        section = here._replace(strength=section.strength) if prose and section.sense != "none" else here
        listed = bool(below) and (below[0].bullet or words.rstrip().endswith(":"))
        intro = read_heading(words, section, 0, lead=True) if listed else section


def _below(above: Heading, section: Heading, words: str) -> tuple[Heading, Heading]:
    """Return the last heading without a colon, and a heading: one with a colon asks as strongly as that one."""
    if not words.rstrip().endswith(":"):
        return section, section
    weak = section.sense == "asked" and section.strength in (None, "stated")
    return above, section._replace(strength=above.strength) if weak and above.strength else section


def _units(document: Document, rows: Sequence[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    """Yield blocks, the rows of a table as one."""
    table: list[Line] = []
    for row in rows:
        if is_row(document, row) and goes_on(table, row[0]):
            table.append(row[0])
            continue
        if table:
            yield table
        table = [row[0]] if is_row(document, row) else []
        if not table:
            yield row
    if table:
        yield table


def _titles(words: str, below: Sequence[Line]) -> bool:
    """Say whether a numbered line is a heading by its words: "5.4 Languages" above what is not numbered."""
    return bool(below) and len(words.split()) <= FIRST_WORDS and read_heading(words, None, 0).known


def _is_labelled(words: str) -> bool:
    """Say whether a line begins with a label that is a heading: "Nice to have: Rust"."""
    label, colon, rest = words.partition(":")
    return (
        bool(colon and rest.strip())
        and label.lstrip()[:1].isupper()
        and len(label.split()) <= LABEL_WORDS
        and read_heading(label, None, 0).known
    )


def _after_others(heading: Heading, *, asked: bool) -> Heading:
    """Return a heading that says nothing known, read by its place: behind what is asked, more is asked."""
    return heading._replace(sense="more") if asked and heading.sense == "plain" and not heading.known else heading


def _inline(words: str, span: Span, section: Heading) -> tuple[Span, Heading]:
    """Return a paragraph without the heading that it begins with ("What you bring: …"), and the part it stands in."""
    said = _SAID.match(words)
    if said and len(said.group(1).split()) <= SAID_WORDS and _OPENS.match(flatten(said.group(1))):
        heading = read_heading(said.group(1), None, 0)
        # what is said in passing weighs nothing, unless it says that less is asked
        heading = heading._replace(strength=heading.strength if heading.strength == "optional" else None)
        if heading.known:
            return Span(span.start + said.end(), span.end), heading
    label, colon, rest = words.partition(":")
    if not colon or not rest.strip() or len(label.split()) > LABEL_WORDS or label.lstrip()[:1].islower():
        return span, section
    heading = read_heading(label, None, 0)
    if not heading.known:
        return span, section
    return Span(span.start + len(label) + 1, span.end), heading


def _gives(words: str) -> bool:
    """Say whether a paragraph tells what is given, or the terms: "We offer …", "Must be physically fit: …"."""
    flat = flatten(words.lstrip())
    label, colon, _ = flat.partition(":")
    terms = bool(colon) and len(label.split()) <= LABEL_WORDS and is_never(label)
    return terms or word_list("offers").match(flat) is not None


def _is_heading(row: Sequence[Line], words: str, below: Sequence[Line]) -> bool:
    stripped = words.strip()
    count = len(stripped.split())
    if row[0].heading_level:
        return True
    if count > 12 or len(row) > 1 or not below:
        return False
    if stripped.endswith(":"):
        return count <= 6 and (read_heading(stripped, None, 0).known or not below[0].bullet)
    if stripped.endswith("?"):
        return True
    if stripped[-1] in ".;,!" and not (stripped.endswith("!") and read_heading(stripped, None, 0).known):
        return False
    if stripped.isupper() and len(stripped) > 2 and (row[0].gap_pt or 0) > 0:
        return True
    set_apart = row[0].bold or row[0].rule or (row[0].gap_pt or 0) > 0 or row[0].gap_pt is None
    return (
        (set_apart or below[0].bullet) and count <= 9 and (read_heading(stripped, None, 0).known or not _goes_on(below))
    )


def _goes_on(below: Sequence[Line]) -> bool:
    """Say whether what follows belongs to a list of short lines and not to a heading."""
    return not below[0].bullet and not below[0].gap_pt and below[0].span.end - below[0].span.start < WRAPPED_CHARS


def _joined(document: Document) -> Iterator[list[Line]]:
    """Yield the lines of each block: a line that only goes on is one with the line above."""
    widest = max((line.span.end - line.span.start for line in document.lines), default=0)
    block: list[Line] = []
    for line in document.lines:
        if line.region != "body":
            continue
        if block and not _continues(document, block, line, widest):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _continues(document: Document, block: Sequence[Line], line: Line, widest: int) -> bool:
    above = block[-1]
    if line.cells or above.cells or line.bullet or line.heading_level or above.heading_level or line.bold != above.bold:
        return False
    if len(line.segments) > 1 or len(above.segments) > 1:
        return False
    if document.source.format in ("docx", "html", "odt", "rtf"):
        return False
    if line.page == above.page and document.source.format in ("text", "markdown") and (line.gap_pt or 0) > 0:
        return False
    if (line.gap_pt or 0) > max(6.0, 0.8 * (line.size_pt or 12.0)) and line.page == above.page:
        return False
    words, before = document.text[line.span.start : line.span.end], document.text[above.span.start : above.span.end]
    goes_on = words.lstrip()[:1].islower() and line.span.end - line.span.start >= WRAPPED_CHARS
    if (
        not words.strip()
        or (before.rstrip().endswith((":", "?")) and not goes_on)
        or mark_end(words)
        or _is_labelled(words)
        or (_CALLED.match(words) and _CALLED.match(before))
    ):
        return False
    length = above.span.end - above.span.start
    full = length >= WRAPPED_CHARS and length >= WRAPPED_SHARE * min(widest, 120)
    return full or (words.lstrip()[0].islower() and length >= WRAPPED_CHARS // 2)
