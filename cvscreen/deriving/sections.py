"""The parts of a text as its headings cut it, and traits of a possible statement by the part that it stands in.

A heading that no list knows still tells by its words, and by what stands under it and beside it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.model import Block
from cvscreen.deriving.parts import WORD
from cvscreen.deriving.wordclasses import word_class
from cvscreen.deriving.wording import cues
from cvscreen.text.tokens import flatten

_STEM = 6
_LEADING_WORDS = 12
"""Words of a paragraph that may lead up to a list: "What we hope that you bring:"."""
_PARTS = 4
"""Shares are told in fourths."""


class Section(NamedTuple):
    """A part of a text.

    Attributes:
        title: The words of its heading, flattened; none where it has no heading.
        shouted: Whether its heading is in capitals.
        first: The number of its first block.
        blocks: Its blocks.
        traits: What its blocks are like as a whole.
    """

    title: tuple[str, ...]
    shouted: bool
    first: int
    blocks: tuple[Block, ...]
    traits: tuple[str, ...]


def sections_of(words: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """Return the parts of a text: a new one begins where words stand between two blocks, which only headings do.

    Example:
        >>> from cvscreen.model.span import Span
        >>> blocks = [Block(Span(0, 5), False, "plain", None), Block(Span(11, 14), True, "asked", None)]
        >>> [one.title for one in sections_of("Hello Needs SQL", blocks)]
        [(), ('needs',)]
    """
    found: list[tuple[str, int, list[Block]]] = []
    end = 0
    for number, block in enumerate(blocks):
        between = words[end : block.span.start]
        if number == 0 or any(letter.isalnum() for letter in between):
            found.append((between, number, []))
        found[-1][2].append(block)
        end = max(end, block.span.end)
    return tuple(_section(words, title, first, of_it) for title, first, of_it in found)


def of_section(sections: Sequence[Section], number: int, words: str) -> Iterator[str]:
    """Yield the traits of a block by the part that it stands in.

    Args:
        sections: The parts of the text.
        number: The block's number.
        words: The text.
    """
    at = max(index for index, one in enumerate(sections) if one.first <= number)
    section = sections[at]
    yield from section.traits
    yield f"part fifth {5 * at // len(sections)}"
    for name, other in (("above", at - 1), ("below", at + 1)):
        yield f"part {name} {sections[other].blocks[0].sense if 0 <= other < len(sections) else 'nothing'}"
    place = number - section.first
    last = len(section.blocks) - 1
    yield f"place in part {'only' if not last else 'first' if not place else 'last' if place == last else 'within'}"
    for above in reversed(section.blocks[:place]):
        if not above.bullet:
            leading = [flatten(found.group()) for found in WORD.finditer(words, above.span.start, above.span.end)]
            if words[above.span.start : above.span.end].rstrip().endswith(":"):
                yield from (f"leading word {word[:_STEM]}" for word in leading[-_LEADING_WORDS:])
            break


def _section(words: str, title: str, first: int, blocks: Sequence[Block]) -> Section:
    told = tuple(flatten(found.group()) for found in WORD.finditer(title))
    shouted = title.isupper()
    return Section(told, shouted, first, tuple(blocks), tuple(_traits(words, told, shouted, blocks)))


def _traits(words: str, title: Sequence[str], shouted: bool, blocks: Sequence[Block]) -> Iterator[str]:
    yield f"heading words {min(len(title), 8)}"
    yield f"heading shouted {shouted and bool(title)}"
    for word in title:
        yield f"heading word {word[:_STEM]}"
    if title:
        yield f"heading begins {word_class(title[0])}"
        yield f"heading ends {word_class(title[-1])}"
    shown = [words[one.span.start : one.span.end] for one in blocks]
    flat = [flatten(one.replace("\n", " ")) for one in shown]
    sense = blocks[0].sense
    bulleted = _fourths([one.bullet for one in blocks])
    yield f"part bullets {bulleted} sense {sense}"
    told = {
        "cued": [_cued(one) for one in flat],
        "you": [_holds(one, "YOU") for one in flat],
        "we": [_holds(one, "WE") for one in flat],
        "verb": [word_class((one.split() or [""])[0]).startswith("VERB") for one in flat],
        "number": [any(letter.isdigit() for letter in one) for one in flat],
        "sentence": [one.rstrip().endswith(".") for one in shown],
    }
    for name, values in told.items():
        yield f"part {name} {_fourths(values)}"
        yield f"part {name} {_fourths(values)} sense {sense} bullets {bulleted}"
    yield f"part blocks {min(len(blocks), 6)}"
    yield f"part long {min(sum(len(one.split()) for one in flat) // len(flat) // 8, 6)}"


def _fourths(values: Sequence[bool]) -> int:
    return _PARTS * sum(values) // max(1, len(values))


@lru_cache(maxsize=512)
def _cued(flat: str) -> bool:
    return any(cues()[name].search(flat) for name in ("required", "expected", "optional"))


def _holds(flat: str, sort: str) -> bool:
    return any(word_class(word) == sort for word in flat.split())
