"""A block's words → its sentences, and what a last one says of those before it: "Knows SQL. Required."."""

import re
from collections.abc import Iterator, Sequence

from cvscreen.deriving.pieces import only_weighs
from cvscreen.deriving.strength import is_denied, strength_of
from cvscreen.deriving.wording import word_list
from cvscreen.model.rubric import Strength
from cvscreen.model.span import Span

_SENTENCE = re.compile(
    r"(?<![\s.(][A-Za-z])(?<!\be\.g)(?<!\bi\.e)(?<!\bz\.B)(?<!\binkl)(?<!\bggf)(?<!\bbzw)(?<!\bca)(?<!\busw)(?<!\bmin)(?<!\bmind)(?<!\bmax)(?<!\bapprox)(?<!\bincl)"
    r"[.!?…]{1,3}[”\")]?\s{1,4}(?=[\w“\"•*(])"
)
MAX_SENTENCE = 1_000
"""Characters; the longest sentence of the role texts that this was tried on has 330."""


def sentences_of(flat: str) -> Iterator[Span]:
    """Yield the sentences of flattened words.

    Example:
        >>> [(one.start, one.end) for one in sentences_of("knows sql. min. two years.")]
        [(0, 10), (11, 26)]
    """
    start = 0
    for end in _SENTENCE.finditer(flat):
        yield from _chunks(start, end.start() + 1)
        start = end.end()
    yield from _chunks(start, len(flat))


def _chunks(start: int, end: int) -> Iterator[Span]:
    """Yield a sentence, or the pieces of what is too long to be one."""
    for begin in range(start, end, MAX_SENTENCE):
        yield Span(begin, min(end, begin + MAX_SENTENCE))


def closing_strength(sentences: Sequence[str]) -> Strength | None:
    """Return how strongly all is asked before a last sentence that says nothing else; None where it says more.

    Example:
        >>> closing_strength(["writes queries without looking them up.", "required."]), closing_strength(["required."])
        ('required', None)
    """
    last = sentences[-1].strip(" .,;!()*_") if len(sentences) > 1 else ""
    if not last or word_list("only_strength").fullmatch(last) is None or is_denied(last):
        return None
    return strength_of(last)[0]


def with_what_weighs(flat: str, sentences: Sequence[Span]) -> list[Span]:
    """Return sentences, one that only says how strongly together with the one before it.

    The last one may speak of all before it, see ``closing_strength``.

    Example:
        >>> words = "welding. that is a must. some maths."
        >>> [words[one.start : one.end] for one in with_what_weighs(words, list(sentences_of(words)))]
        ['welding. that is a must.', 'some maths.']
    """
    found: list[Span] = []
    for number, one in enumerate(sentences):
        words = flat[one.start : one.end].strip(" .,;!()*_")
        closes = number + 1 == len(sentences) and word_list("only_strength").fullmatch(words)
        if found and not closes and only_weighs(words) and not is_denied(words):
            found[-1] = Span(found[-1].start, one.end)
        else:
            found.append(one)
    return found
