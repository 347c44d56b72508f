"""How deep a clause asks somebody to know a thing."""

from cvscreen.deriving.model import Block
from cvscreen.deriving.wording import word_list
from cvscreen.model.rubric import Depth

_DEPTHS: tuple[Depth, ...] = ("expert", "proficient", "used", "familiar", "knowledge")


def depth_of(flat: str, block: Block) -> Depth | None:
    """Return how deep a clause asks somebody to know a thing; None where it does not say.

    Args:
        flat: The clause, flattened.
        block: Where it stands: what is done is used.

    Example:
        >>> from cvscreen.model.span import Span
        >>> depth_of("familiarity with git", Block(Span(0, 1), True, "asked", None))
        'familiar'
    """
    for depth in _DEPTHS:
        if word_list(f"depth_{depth}").search(flat):
            return depth
    return "used" if block.sense == "duty" else None
