"""The marks of list items that readers leave: "(iii) ", "a) ", "E1. ", "3.1 ", "[x] "."""

import re

# the commonest marks of lists are taken away by readers
_MARK = re.compile(
    r"\s{0,3}(?:\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{2,5})\)|[A-Z]{1,2}\d{1,2}[.):]"
    r"|[D-Z]\d{1,2}(?=\s{1,3}[A-Z])|\[[ xX✓]?\]|\d{1,2}\.\d{1,2}\.?)\s{1,3}(?=\S)"
)


def mark_end(words: str) -> int:
    """Return how many characters mark an item; 0 where nothing does.

    Example:
        >>> mark_end("E1. A PhD"), mark_end("[x] SQL"), mark_end("C1 English")
        (4, 4, 0)
    """
    found = _MARK.match(words)
    return found.end() if found else 0
