"""Text whose line ends were lost: a whole CV on one line, as web forms, spreadsheets and scrapers leave it.

A person sees at once where such a text breaks: before bullets, at wide gaps, around section headings, after the dates
of an entry, between sentences. Without the breaks there are no sections and no entries, and nothing can be weighed.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.model.resume import SectionKind
from cvscreen.text.dates import find_dates
from cvscreen.vocabulary.headings import JOINERS, LONGEST_HEADING_WORDS, heading_kind
from cvscreen.vocabulary.titles import word_count

FLAT_CHARS = 400
"""A shorter line is a paragraph; basis: default, a summary of four sentences has about so many letters."""
FEWEST_KINDS = 2
"""Kinds of headings in one line that show that its line ends were lost."""
FEWEST_MARKS = 4
"""Bullets or wide gaps in one line that show the same."""
FEWEST_DASHES = 3
"""Dashes after sentences in one line that show that they are bullets; one or two may be asides."""
SURE_WORDING = 0.95
"""Wordings that are listed, or put together of listed ones ("Education Details")."""
SHORT_CHARS = 40
"""A part this short is cut no further: dates alone, or the head of an entry on its own."""

_GLYPH = re.compile(r"[ \t]{1,8}(?=[•◦‣⁃▪▫■□●○◆◇➢➤►▶✓✔∙·⁌⁍][ \t]{0,4}\S|\*[ \t]{1,4}\S)")
_WIDE = re.compile(r" {2,200}\t? {0,200}|\t[ \t]{0,200}")
_SENTENCE = re.compile(r"(?<=[^\W0-9_][^\W0-9_][^\W0-9_)%][.!?;])[ ]{1,4}(?=[^\W0-9_a-zà-ÿ])")
_DASH = re.compile(r"(?<=[.!?;])[ ]{1,4}(?=[-–—][ ]{1,4}[^\W0-9_a-zà-ÿ])")
_STOPS = (".", "!", "?", ")", ";")
_WORD = re.compile(r"[^\s,;.|:()]{1,40}")
_BULLETS = frozenset("•◦‣⁃▪▫■□●○◆◇➢➤►▶✓✔∙·⁌⁍*")
_JOINING = frozenset(
    {",", ":", ";", "/", "|", "-", "–", "—", "to", "until", "bis", "à", "au", "al", "hasta", "tot", "do"}
)
_CONNECTING = JOINERS | frozenset(
    {"of", "in", "for", "with", "on", "to", "at", "by", "as", "an", "von", "im", "der", "die", "das", "für", "mit"}
    | {"de", "du", "des", "la", "le", "en", "del", "el", "di", "da", "do", "van", "het", "z", "w"}
)


class _Heading(NamedTuple):
    start: int
    end: int
    kind: SectionKind
    sure: bool
    label: bool


def unfold(line: str) -> list[str]:
    """Break a line that holds what stood on many; any other line comes back as it is.

    Example:
        >>> flat = "Ada Obi SUMMARY Data scientist. " + "I like questions that end in a decision. " * 9
        >>> unfold(flat + "EXPERIENCE Analyst, Tram Ltd 2019 - 2021 Built forecasts. SKILLS Python, SQL")[-5:]
        ['EXPERIENCE', 'Analyst, Tram Ltd 2019 - 2021', 'Built forecasts.', 'SKILLS', 'Python, SQL']
        >>> unfold("One short line")
        ['One short line']
    """
    if len(line) < FLAT_CHARS:
        return [line]
    headings = _headings(line)
    dashes = [match.end() for match in _DASH.finditer(line)]
    glyphs = [match.end() for match in _GLYPH.finditer(line)] + (dashes if len(dashes) >= FEWEST_DASHES else [])
    gaps = [match.end() for match in _WIDE.finditer(line)]
    # a gap counts where gaps are the exception: text that is justified with spaces has them everywhere
    wide = gaps if FEWEST_MARKS <= len(gaps) <= line.count(" ") / 4 else []
    lost = len({heading.kind for heading in headings}) >= FEWEST_KINDS
    if not lost and len(wide) < FEWEST_MARKS and len(glyphs) < FEWEST_MARKS:
        return [line]
    cuts = {*glyphs, *wide}
    if lost:
        cuts |= _around(headings) | {match.end() for match in _SENTENCE.finditer(line)}
    parts = _cut(line, cuts)
    return [shorter for part in parts for shorter in _at_dates(part)] if lost else parts


def _cut(line: str, cuts: Iterable[int]) -> list[str]:
    """Cut at the given places; a bullet alone stays with what follows, a colon, comma or "to" between two with both."""
    edges = sorted({0, *cuts, len(line)})
    parts: list[str] = []
    open_end = False
    for start, end in pairwise(edges):
        part = line[start:end].strip()
        if not part:
            continue
        joins = part in _JOINING
        if parts and (open_end or joins):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
        open_end = joins or part in _BULLETS
    return parts


def _around(headings: Sequence[_Heading]) -> set[int]:
    """A heading has a line of its own; a label with a colon stays with what it labels."""
    return {heading.start for heading in headings} | {heading.end for heading in headings if not heading.label}


def _headings(line: str) -> list[_Heading]:
    """Find the headings of a line: sure ones everywhere, others once for each kind that has no sure one."""
    found: list[_Heading] = []
    words = [match.span() for match in _WORD.finditer(line)]
    shouting = sum(map(str.isupper, line)) > sum(map(str.islower, line))
    position = 0
    while position < len(words):
        heading = _heading_at(line, words, position, shouting=shouting)
        if heading is not None:
            found.append(heading)
        position += 1 if heading is None else sum(heading.start <= start < heading.end for start, _ in words)
    sure = {heading.kind for heading in found if heading.sure and not heading.label}
    return [heading for heading in found if heading.sure or _is_first(heading, found, sure)]


def _is_first(heading: _Heading, found: Sequence[_Heading], sure: set[SectionKind]) -> bool:
    return heading.kind not in sure and next(one for one in found if one.kind is heading.kind) is heading


def _heading_at(line: str, words: Sequence[tuple[int, int]], position: int, *, shouting: bool) -> _Heading | None:
    """Recognise the longest listed heading that begins at a word, if it is printed as one."""
    start = words[position][0]
    before = line[:start].rstrip()
    if not line[start].isupper() or before.endswith((",", "&", "/", "(")) or _last_word(before) in _CONNECTING:
        return None
    for end_word in range(min(position + LONGEST_HEADING_WORDS, len(words)) - 1, position - 1, -1):
        end = words[end_word][1]
        phrase = line[start:end]
        rest = phrase.split()[1:]
        if not all(word.lower() in JOINERS or word[0].isupper() == rest[-1][0].isupper() for word in rest):
            continue
        match = heading_kind(phrase)
        if match is None or match.confidence < SURE_WORDING:
            continue
        after = line[end:].lstrip()
        label = after.startswith(":")
        if not label and (after[:1].islower() or (after or ",")[0] in ",;.)&/") and (after or not rest):
            continue
        sure = label or (phrase.isupper() and not shouting) or (len(phrase.split()) > 1 and not phrase.isupper())
        following = _WORD.match(after)
        if not (sure or before.endswith(_STOPS)) and following and word_count(following[0], "titles"):
            return None  # "Machine Learning Engineer", "Research Assistant"
        return _Heading(start, end, match.kind, sure, label)
    return None


def _last_word(before: str) -> str:
    return before[before.rfind(" ") + 1 :].casefold()


def _at_dates(part: str) -> list[str]:
    """Cut after the dates of each entry, or before them where dates come first."""
    ranges = [date.span for date in find_dates(part) if date.start is not None]
    if not ranges or len(part) < SHORT_CHARS:
        return [part]
    first = not part[: ranges[0].start].strip(" ([")
    cuts = {span.start if first else _closed(part, span.end) for span in ranges}
    return _cut(part, cuts)


def _closed(part: str, end: int) -> int:
    """Step over the bracket that closes after a date."""
    return end + 1 if part[end : end + 1] in (")", "]") else end


__all__ = ["unfold"]
