"""Whether the addresses of a CV, of mail and of profiles, are made of a name."""

import re
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.text.tokens import fold

SEARCHED_CHARS = 20_000
"""Characters in which an e-mail address is looked for."""

DETAIL_CHARS = 2000
"""Contact details stand among the first characters."""

SHORTEST_WORD = 3
"""Letters of a word of a name that tells by standing in an address."""

_MAIL = re.compile(r"([\w.+-]{1,64})@")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@|\b[\w-]{1,40}\.(?:com|org|net|io|me|dev|de|in|eu)/[\w./-]{3,80}")


def in_address(document: Document, text: str) -> bool:
    """Say whether a word of a text stands in the CV's first e-mail address."""
    address = _MAIL.search(document.text[:SEARCHED_CHARS])
    local = fold(address[1]).replace(" ", "") if address else ""
    return bool(local) and any(len(word) >= SHORTEST_WORD and word in local for word in fold(text).split())


def all_in_address(document: Document, words: Sequence[str]) -> bool:
    """Say whether two to four words all stand in one address: "Ada nowak" over example.com/in/ada-nowak."""
    if not 2 <= len(words) <= 4 or not all(word.isalpha() for word in words):
        return False
    addresses = _ADDRESS.finditer(document.text[:DETAIL_CHARS])
    return any(all(fold(word) in fold(address[0]) for word in words) for address in addresses)
