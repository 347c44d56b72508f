"""What can be seen of each word of a text: traits by which a tagger tells the words that ask for something."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.lexicon import class_of
from cvscreen.deriving.model import OWN, Block, Clause
from cvscreen.deriving.wordclasses import word_class
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

_TOKEN = re.compile(r"\w+|[^\w\s]")
_NO_BLOCK = ("no block",)


class Word(NamedTuple):
    """A word, number or sign of a text: where it stands, flattened, and what else can be seen of it."""

    span: Span
    flat: str
    traits: tuple[str, ...]


def words_in(words: str, language: str, found: Sequence[Candidate]) -> list[Word]:
    """Return the words of a text in their order, signs among them.

    Args:
        words: The text.
        language: Of the text.
        found: Its candidates: they tell of the blocks and clauses that words stand in.
    """
    spans = [Span(one.start(), one.end()) for one in _TOKEN.finditer(words)]
    starts = [span.start for span in spans]
    of_place: list[tuple[str, ...]] = [_NO_BLOCK] * len(spans)
    added: list[list[str]] = [[] for _ in spans]

    def within(span: Span) -> range:
        return range(bisect_left(starts, span.start), bisect_left(starts, span.end))

    for block in dict.fromkeys(one.clause.block for one in found):
        of_block = tuple(_of_block(block))
        for at in within(block.span):
            of_place[at] = of_block
        if block.names_end:
            for at in within(Span(block.names_end, block.span.end)):
                added[at].append("describes")
    for clause in _clauses_of(found):
        told = tuple(_of_clause(clause))
        for at in within(clause.span):
            added[at] += told
        for at in within(clause.cue):
            added[at].append("in a cue")
        if clause.purpose is not None:
            for at in within(Span(clause.purpose, clause.span.end)):
                added[at].append("in a purpose")
    for at, told_of in _proposed(found, within).items():
        added[at] += sorted(told_of)
    return [
        Word(span, _flat(words[span.start : span.end]), (*_of_word(words, spans, at, language), *place, *more))
        for at, (span, place, more) in enumerate(zip(spans, of_place, added, strict=True))
    ]


def _clauses_of(found: Sequence[Candidate]) -> Iterable[Clause]:
    """Return the clauses of candidates, each once: as the rules read it, where another reading was tried."""
    clauses: dict[tuple[Span, Block], Clause] = {}
    for one in found:
        known = clauses.setdefault((one.clause.span, one.clause.block), one.clause)
        if one.clause.negated and not known.negated:
            clauses[known.span, known.block] = one.clause
    return clauses.values()


def _flat(shown: str) -> str:
    return flatten(shown) or shown


def _of_block(block: Block) -> Iterator[str]:
    yield f"sense {block.sense}"
    yield f"sense {block.sense} bullet {block.bullet}"
    yield f"heading strength {block.strength}"


def _of_clause(clause: Clause) -> Iterator[str]:
    yield f"strength {clause.strength}"
    yield f"counts {clause.counts} negated {clause.negated}"
    yield f"duty {clause.duty} told {clause.told}"


def _proposed(found: Sequence[Candidate], within: Callable[[Span], range]) -> dict[int, set[str]]:
    """Return what the rules propose at each word."""
    told: dict[int, set[str]] = {}
    for one in found:
        if one.source in ("said", "held") or one.said.polarity == "-":
            sort = "own" if one.said.item.startswith(OWN) else "known"
            trait = "denied" if one.said.polarity == "-" else f"{one.source} {sort}"
            for number, at in enumerate(within(one.span)):
                told.setdefault(at, set()).update((trait, f"begins {trait}") if number == 0 else (trait,))
    return told


def _of_word(words: str, spans: Sequence[Span], at: int, language: str) -> Iterator[str]:
    """Yield the traits of a word by itself."""
    span = spans[at]
    shown = words[span.start : span.end]
    gap = words[spans[at - 1].end : span.start] if at else "\n\n"
    lines = gap.count("\n")
    yield f"gap {min(lines, 2) if lines else 'none' if not gap else 'blank'}"
    yield from _of_spelling(shown, language)


@lru_cache(maxsize=1 << 14)
def _of_spelling(shown: str, language: str) -> tuple[str, ...]:
    flat = _flat(shown)
    return (
        f"stem {flat[:6]}", f"begins with {flat[:4]}", f"ends with {flat[-3:]}",
        f"shape {_shape(shown)}", f"class {word_class(flat)}", f"meaning {class_of(flat, language)}",
    )  # fmt: skip


def _shape(shown: str) -> str:
    """Return what a word looks like.

    Example:
        >>> [_shape(shown) for shown in ("SQL", "PyTorch", "Bread", "rye", "3", ";")]
        ['capitals', 'mixed', 'capital', 'small', 'number', 'sign']
    """
    if not shown[0].isalnum():
        return "sign"
    if shown[0].isdigit():
        return "number"
    if shown.isupper():
        return "capitals" if len(shown) > 1 else "capital"
    if shown[0].isupper():
        return "capital" if shown[1:] == shown[1:].lower() else "mixed"
    return "small" if shown == shown.lower() else "mixed"
