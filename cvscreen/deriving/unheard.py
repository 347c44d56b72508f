"""What stands in no block of a text: headings, its title, what a paragraph begins with, signs, words below a signature.

The rules read most of it into what stands below. Some of it asks for something all the same: a short line among others,
a row whose sign no legend explains, a first sentence. A judge tells which.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cvscreen.deriving.legends import explains_signs
from cvscreen.deriving.model import Block, Text
from cvscreen.deriving.senses import read_heading
from cvscreen.model.span import Span

LONGEST_SIGN = 2
"""Letters beside a block in its line that only weigh it: "E", "NN"."""


def unheard_in(text: Text, blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """Yield what stands in no block, as blocks of their own, each with the number of the block below it.

    What says by its own words what is asked, and how strongly, is read so; else it goes on with the block above. What
    stands last has the number of the block above it. A text without blocks has nothing of the kind.

    Args:
        text: The text.
        blocks: Its blocks, in order.
    """
    starts = [block.span.start for block in blocks]
    words = text.document.text
    for line in text.document.lines:
        if line.region != "body" or not blocks or explains_signs(words[line.span.start : line.span.end]):
            continue
        for span in _left_over(line.span, blocks, starts):
            shown = words[span.start : span.end]
            if sum(letter.isalpha() for letter in shown) > (LONGEST_SIGN if span != line.span else 0):
                number = bisect_left(starts, span.start)
                yield min(number, len(blocks) - 1), _block(span, shown, blocks[number - 1] if number else None)


def _left_over(line: Span, blocks: Sequence[Block], starts: Sequence[int]) -> Iterator[Span]:
    """Yield the parts of a line that no block holds; ``starts`` says where each block begins."""
    start = line.start
    first = max(0, bisect_right(starts, line.start) - 1)
    for number in takewhile(lambda at: starts[at] < line.end, range(first, len(blocks))):
        block = blocks[number]
        if block.span.overlaps(line):
            if start < block.span.start:
                yield Span(start, block.span.start)
            start = max(start, block.span.end)
    if start < line.end:
        yield Span(start, line.end)


def _block(span: Span, shown: str, above: Block | None) -> Block:
    heading = read_heading(shown, None, 0)
    if heading.known or above is None:
        return Block(span, False, heading.sense, heading.strength, heading.field)
    return Block(span, False, above.sense, above.strength, above.field)
