"""Parts of a clause that may be statements: what stands between its cuts and its prepositions, and its times."""

import re
from collections.abc import Iterator

from cvscreen.deriving.durations import durations_in
from cvscreen.deriving.parts import GENDERED, WORD, parts_of, word_sets
from cvscreen.deriving.sentential import told_end
from cvscreen.deriving.trimming import trimmed
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

_CUT = re.compile(
    rf"(?!{GENDERED})(?<!-)\s*[,;:/()\t|·•*]+\s*(?:(?:z\.\s?B\.|e\.\s?g\.)\s)?|\s[–—+-]\s|(?<!-)\s(?:and|or|und|oder|sowie|et|ou"
    r"|y|o|as well as|&|such as|including|like|e\.g\.|z\.\s?B\.|wie|plus|als auch|bzw\.|beziehungsweise|samt)\s",
    re.IGNORECASE,
)
WITHIN = re.compile(
    r"\s(?:with|in|by|on|using|via|through|under|at|from|for|as|to|against|than|over|above|into|including"
    r"|mit|als|im|am|an|auf|mittels|nach|zur|zum|fur|unter|bei|durch|per|einschlie\w{1,2}lich)"
    r"(?:\sder|\sdem|\sden|\seiner|\seinem|\seinen|\sthe|\san?)?\s"
)
"""What stands between a thing, and what it is done with or is of: "write rules in KQL", "a diploma in law"."""
MOST_WITHIN = 4
"""Words between a thing and what it is of, in a part of a clause, that are looked at."""
SHORT_LINE = 50
"""A line of fewer characters within a clause may be an item by itself."""
# what is said of a thing: "two years of practice count just as much", "the voluntary sector would be lovely"
_SAYS = re.compile(
    r"\s(?:counts?|is|are|was|were|will|would|can|may|might|should|suffices?|does?|helps?|matters?|weighs?|comes?|remains?"
    r"|ist|sind|wird|werden|kann|konnen|zahlt|zahlen|genugt|genugen|reicht|reichen|tut|tun|ware|waren|hilft|helfen|schadet"
    r"|wiegt|bleibt|gehort|gehoren|sollte|darf)\b"
)
# what a part begins with that goes on with the one before it
_GOES_ON = re.compile(r"(?:but|though|although|while|whereas|so|aber|doch|obwohl|wobei|wahrend|auch|also|even|only)\s")


def lined(words: str, span: Span) -> str:
    """Return the words of a clause of a text with a tab for the end of each short line, and blanks for other ends."""
    lines = words[span.start : span.end].split("\n")
    before = span.start - (words.rfind("\n", 0, span.start) + 1)
    lengths = [before + len(lines[0]), *map(len, lines[1:])]
    ends = ["\t" if length < SHORT_LINE else " " for length in lengths[:-1]]
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def spans_in(shown: str) -> Iterator[Span]:
    """Yield the parts of a clause: those of its list, and whatever stands between two commas or joining words.

    Where such a part says something of a thing ("Go is very welcome"), the thing, and what is said of it.
    """
    for part, _ in parts_of(shown):
        for duty in (False, True):
            span = trimmed(shown, part, duty=duty)
            if span:
                yield span
    flat = flatten(shown.replace("’", "'"))
    start = 0
    for cut in (*_CUT.finditer(shown), None):
        end = cut.start() if cut else len(shown)
        begin = start + len(shown[start:end]) - len(shown[start:end].lstrip())
        verb, on = _SAYS.search(flat, begin, end), _GOES_ON.match(flat, begin, end)
        told = ((on.end() if on else begin, verb.start()), (verb.end(), end)) if verb else ()
        whole = begin + told_end(flat[begin:end])
        for first, last in ((whole, end), *told, *_within(flat, whole, end)):
            span = _stripped(shown, first, last)
            if span:
                yield span
        start = cut.end() if cut else start


def _within(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a part stand.

    Example:
        >>> words = "draw up plans in autocad"
        >>> [words[first:last] for first, last in _within(words, 0, len(words))]
        ['draw up plans', 'autocad']
    """
    cuts = [(cut.start(), cut.end()) for cut in WITHIN.finditer(flat, start, end)][:MOST_WITHIN]
    begins, ends = [start, *(last for _, last in cuts)], [*(first for first, _ in cuts), end]
    for number, begin in enumerate(begins):
        yield from ((begin, last) for last in ends[number:] if (begin, last) != (start, end))


def times_in(shown: str) -> Iterator[Span]:
    """Yield the times that a clause names, each with what it is the time of, up to the next cut or what is said of it.

    Example:
        >>> words = "at least three years in a similar role, and a van"
        >>> [words[span.start : span.end] for span in times_in(words)]
        ['three years in a similar role']
    """
    flat = flatten(shown.replace("’", "'"))
    for time in durations_in(flat):
        ends = (_CUT.search(shown, time.end), _SAYS.search(flat, time.end))
        words = list(WORD.finditer(shown, time.end, min((end.start() for end in ends if end), default=len(shown))))
        yield Span(time.start, words[-1].end() if words else time.end)


def sides_in(shown: str, side: Span | None) -> Iterator[Span]:
    """Yield a side of a comparison, and the parts of it."""
    if side is None:
        return
    cuts = [(cut.start(), cut.end()) for cut in _CUT.finditer(shown, side.start, side.end)]
    begins, ends = [side.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), side.end]
    for start, end in dict.fromkeys([(side.start, side.end), *zip(begins, ends, strict=True)]):
        span = _stripped(shown, start, end)
        if span:
            yield span


def _stripped(shown: str, start: int, end: int) -> Span | None:
    """Return a part without the words that only lead up to a name or trail behind it."""
    found = list(WORD.finditer(shown, start, end))
    table = word_sets()
    while found and flatten(found[0].group().replace("’", "'")) in table["lead"]:
        found.pop(0)
    while found and flatten(found[-1].group().replace("’", "'")) in table["tail"]:
        found.pop()
    return Span(found[0].start(), found[-1].end()) if found else None
