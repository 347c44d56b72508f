"""Traits of a possible statement by what the words in it and around it mean, as the lexicon classes them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.lexicon import DONE, class_of
from cvscreen.deriving.parts import WORD
from cvscreen.deriving.wordclasses import PREPOSITIONS
from cvscreen.text.tokens import flatten

_LONG = 6
"""Words from which on a phrase is much."""
Class = str | None


class Meant(NamedTuple):
    """The classes of the words of a candidate, and of those before and behind it in its sentence."""

    words: tuple[Class, ...]
    head: Class
    before: tuple[Class, ...]
    behind: tuple[Class, ...]


def of_meaning(one: Candidate, words: str, language: str) -> Iterator[str]:
    """Yield the traits of a candidate.

    Args:
        one: The candidate.
        words: Its text.
        language: Of the text.
    """
    meant = _meant(one, words, language)
    if meant.words:
        yield from _of_words(meant, one)
    yield from _of_neighbours(meant)
    yield from _of_sentence(meant)


def _meant(one: Candidate, words: str, language: str) -> Meant:
    sentence, span = one.clause.sentence, one.span

    def between(start: int, end: int) -> list[str]:
        return [flatten(found.group()) for found in WORD.finditer(words, start, end)]

    def classes(found: Sequence[str]) -> tuple[Class, ...]:
        return tuple(class_of(word, language) for word in found)

    shown = between(span.start, span.end)
    return Meant(
        classes(shown),
        class_of(_head(shown), language),
        classes(between(sentence.start, span.start)),
        classes(between(span.end, sentence.end)),
    )


def _head(words: Sequence[str]) -> str:
    """Return the word that a phrase turns on: the last before its first preposition.

    Example:
        >>> _head(["planned", "maintenance", "of", "pumps"]), _head(["data", "pipelines"]), _head([])
        ('maintenance', 'pipelines', '')
    """
    for word, following in pairwise(words):
        if following in PREPOSITIONS and word not in PREPOSITIONS:
            return word
    return words[-1] if words else ""


def _of_words(meant: Meant, one: Candidate) -> Iterator[str]:
    sense, source, words = one.clause.block.sense, one.source, meant.words
    yield f"means first {words[0]}"
    yield f"means first {words[0]} source {source}"
    for name, value in (("final", words[-1]), ("head", meant.head)):
        yield f"means {name} {value}"
        yield f"means {name} {value} sense {sense}"
    yield f"means final {words[-1]} source {source}"
    yield from (f"means with {each}" for each in {*words} - {None})
    yield f"means in turn {' '.join(each for each in words if each) if len(words) < _LONG else 'much'}"
    if len(words) > 1:
        yield f"means from {words[0]} to {words[-1]}"


def _of_neighbours(meant: Meant) -> Iterator[str]:
    before, behind = ("^", *meant.before), (*meant.behind, "$")
    yield f"means last {before[-1]}"
    yield f"means next {behind[0]}"
    if meant.before:
        yield f"means last two {before[-2]} {before[-1]}"
    if meant.behind:
        yield f"means next two {behind[0]} {behind[1]}"
    last = next((each for each in reversed(meant.before) if each in DONE), None)
    yield f"means done before {last}"
    yield f"means done behind {next((each for each in meant.behind if each in DONE), None)}"
    if meant.words:
        yield f"means done before {last} final {meant.words[-1]}"


def _of_sentence(meant: Meant) -> Iterator[str]:
    yield from (f"means before {each}" for each in {*meant.before} - {None})
    yield from (f"means behind {each}" for each in {*meant.behind} - {None})
    whole = [each for each in (*meant.before, *meant.words, *meant.behind) if each]
    if whole:
        yield f"means at first {whole[0]}"
        yield f"means at first {' '.join(whole[:2])}"
