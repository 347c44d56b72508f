"""Role texts with marks in them: ``[[words|strength]]`` around what is asked for, ``|-`` around what is taken back.

They stand in ``roles/marked`` and are learned from; README.md there tells by which rules they were marked. What stands
in no mark is not asked for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from cvscreen.model.span import Span
from tests.evaluation.judge_labels import Asked, Pair, held_by
from tests.evaluation.judge_texts import Reading, Seen, Source, read
from tests.evaluation.roles import ROLES, STRENGTHS, Row, name_stems

MARKED = ROLES / "marked"
MARK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]|]*))?\]\]")
PLAIN = "0.5"
LEAST_SHARED = 0.5
"""Of the words of the shorter one, from which on a statement and a mark are one thing."""


class Mark(NamedTuple):
    """What a text asks for: where it stands, without marks, and how it is asked for."""

    span: Span
    strength: str
    polarity: str


class Marked(NamedTuple):
    """A marked text as it is read, and where its marks stand in it."""

    file: str
    reading: Reading
    marks: tuple[Mark, ...]


def parse(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Return a text without its marks, and the marks.

    Example:
        >>> parse("[[Welding|1]] and [[brazing]]; no [[papers|-]]")[0]
        'Welding and brazing; no papers'
    """
    plain, marks, last, length = [], [], 0, 0
    for found in MARK.finditer(text):
        between = text[last : found.start()]
        start = length + len(between)
        plain += [between, found[1]]
        length = start + len(found[1])
        told = (found[2] or PLAIN).strip()
        polarity = "-" if told == "-" else "+"
        marks.append(Mark(Span(start, length), PLAIN if polarity == "-" else told, polarity))
        last = found.end()
    return "".join((*plain, text[last:])), tuple(marks)


def marked_texts(folder: Path = MARKED, every: int = 1) -> Iterator[Marked]:
    """Yield each text of a folder, or every so manyth, as the rules read it."""
    with TemporaryDirectory() as place:
        for path in sorted(folder.glob("**/*.txt"))[::every]:
            plain, marks = parse(path.read_text(encoding="utf-8"))
            copy = Path(place, path.name)
            copy.write_text(plain, encoding="utf-8")
            reading = read(Source(copy, tuple(_rows(plain, marks, path.stem))))
            yield Marked(path.name, reading, _moved(marks, plain, reading.words))


def _rows(plain: str, marks: Sequence[Mark], name: str) -> Iterator[Row]:
    """Yield the marks as rows of an annotation."""
    for number, mark in enumerate(marks):
        words = " ".join(plain[mark.span.start : mark.span.end].split())
        line = plain.count("\n", 0, mark.span.start) + 1
        yield {
            "id": f"{name}.{number}", "doc": name, "file": f"{name}.txt", "line": str(line), "kind": "",
            "criterion": "", "item": words, "also": "", "quote": words, "strength": mark.strength,
            "polarity": mark.polarity, "scored": "yes",
        }  # fmt: skip


def _moved(marks: Sequence[Mark], plain: str, words: str) -> tuple[Mark, ...]:
    """Return the marks where they stand in the text as it was read, which may lack its blanks and bullets."""
    place: dict[int, int] = {}
    letters = ((at, char) for at, char in enumerate(words) if not char.isspace())
    at, char = next(letters, (0, ""))
    for number, own in enumerate(plain):
        if own == char:
            place[number] = at
            at, char = next(letters, (0, ""))
    if char:
        msg = f"a text was read with letters that it does not have: {words[at : at + 20]!r}"
        raise ValueError(msg)
    return tuple(_moved_one(mark, place) for mark in marks)


def _moved_one(mark: Mark, place: Mapping[int, int]) -> Mark:
    within = [place[number] for number in range(mark.span.start, mark.span.end) if number in place]
    return mark._replace(span=Span(within[0], within[-1] + 1))


def asked_in(marked: Marked) -> list[Asked]:
    """Return what the marks of a text ask for."""
    return [Asked(one.span, STRENGTHS[f"{float(one.strength):g}"], one.polarity) for one in marked.marks]


def labels_of(marked: Marked) -> list[int]:
    """Return 1 for each possible statement that a mark holds, and for what would do as well at its place; else 0."""
    held = held_by(_pairs(marked, marked.reading.words), marked.reading.seen)
    return [int(number in held) for number in range(len(marked.reading.seen))]


def _pairs(marked: Marked, words: str) -> Iterator[Pair]:
    for number, mark in enumerate(marked.marks):
        for k, one in enumerate(marked.reading.seen):
            if one.said.polarity == mark.polarity and one.span.overlaps(mark.span):
                fit = _fit(mark, one, words)
                if fit:
                    yield Pair(fit, number, k)


def _fit(mark: Mark, one: Seen, words: str) -> float:
    """Return how well a possible statement fits a mark; 0 where it does not."""
    asked, told = name_stems(words[mark.span.start : mark.span.end]), name_stems(words[one.span.start : one.span.end])
    shared, least = len(asked & told), min(len(asked), len(told))
    known = not one.said.item.startswith("own:")
    inside = mark.span.contains(one.span) or one.span.contains(mark.span)
    if not (shared and shared >= LEAST_SHARED * least) and not (known and inside):
        return 0.0
    return known * inside + 2 * shared / max(1, len(asked | told)) + 0.2 * (one.source == "said")
