"""What a section holds, told by its rows alone: for headings that no list knows, and where there is no heading."""

from collections.abc import Sequence

from cvscreen.model.resume import SectionKind
from cvscreen.parsing.sections import Block

SIZE_STEP_PT = 0.5
"""Sizes that differ by less look the same."""


def with_mastheads(blocks: Sequence[Block]) -> list[Block]:
    """Cut name and contact details out of a section of another column that they follow in reading order.

    A sidebar that is read first ends where the main column begins, and that begins with the name.
    """
    largest = max((row.line.size_pt or 0.0 for block in blocks for row in block.rows), default=0.0)
    result: list[Block] = []
    for block in blocks:
        start = _masthead(block, largest)
        result.append(block if start is None else block._replace(rows=block.rows[:start]))
        if start is not None:
            result.append(Block(SectionKind.CONTACT, None, block.rows[start:], 0.8))
    return result


def _masthead(block: Block, largest: float) -> int | None:
    """Give the row of a block from which another column of the first page begins with name or details."""
    if block.heading is None or block.kind is SectionKind.CONTACT:
        return None
    own = block.rows[0].line.column
    start = next((n for n, row in enumerate(block.rows) if row.line.column != own and row.line.page == 1), None)
    if start is None:
        return None
    rest = block.rows[start:]
    named = any((row.line.size_pt or 0.0) >= largest - SIZE_STEP_PT for row in rest) and largest > _text_size(block)
    return start if named or any("@" in row.text for row in rest) else None


def _text_size(block: Block) -> float:
    sizes = sorted(row.line.size_pt or 0.0 for row in block.rows)
    return sizes[len(sizes) // 2] + SIZE_STEP_PT
