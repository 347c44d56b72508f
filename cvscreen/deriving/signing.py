"""Where a letter ends: below its last words stands who wrote it."""

import re
from collections.abc import Iterator, Sequence

from cvscreen.model.document import Document, Line
from cvscreen.text.tokens import flatten

_REGARDS = re.compile(
    r"\s{0,3}(?:(?:with )?(?:kind|best|warm|warmest|kindest) (?:regards|wishes)|yours (?:sincerely|faithfully|truly)"
    r"|(?:mit )?(?:freundlichen|besten|herzlichen) grussen?|viele grusse|cordialement|un saludo)\b[^.]{0,40}$"
)


def until_signed(document: Document, units: Iterator[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    """Yield blocks up to the words that a letter ends with: below them stands a name.

    Args:
        document: The document.
        units: Its blocks, each as its lines.
    """
    for unit in units:
        if _REGARDS.match(flatten(document.text[unit[0].span.start : unit[0].span.end])):
            return
        yield unit
