"""Members of a family: a text that asks for RabbitMQ asks for RabbitMQ, and not for "Caches and queues"."""

import re

from cvscreen.model.vocabulary import Item
from cvscreen.text.tokens import fold

OTHERS_CREDIT = 0.5
"""What others of the family earn where a text names one; as other items of an open list (basis: default)."""
MAX_WORDS = 3
"""A way of saying something has more words; a name has not."""
SAME_LETTERS = 3
"""Two spellings that begin alike are one name: Postgres, PostgreSQL."""
_FAMILY_KINDS = frozenset({"tool", "deployment", "data", "database", "framework", "software", "method", "cloud"})
_SINGLE_KINDS = frozenset({"tool", "deployment", "cloud", "database"})
# what a capital at the beginning of a line does not make a name
_COMMON_WORD = re.compile(
    r".*(?:ing|ity|ions?|ments?|ance|ness|ed|ers|ues|ols|ems|ies|ets|rks|ers|ards|tems|ology|ware)"
)


def is_member(item: Item, words: str, *, first: bool) -> bool:
    """Say whether words are the name of one thing of which an item holds several.

    Args:
        item: The item that the words were found to be.
        words: As the text has them.
        first: Whether they begin a line, where any word has a capital.

    Example:
        >>> caches = Item(name="Caches and queues", kind="tool", aliases=("rabbitmq", "message brokers"))
        >>> is_member(caches, "RabbitMQ", first=True), is_member(caches, "Message brokers", first=True)
        (True, False)
    """
    if item.kind not in _FAMILY_KINDS or words in item.aliases or not looks_proper(words, first=first):
        return False
    own, name = fold(words).split(), fold(item.name).split()
    if len(own) > MAX_WORDS:
        return False
    if set(own) & set(name):
        return False
    if is_family(item):
        return True
    capitals = words.isupper() and any(word[0] == own[0][0] for word in name)
    short = capitals or any(letter.isdigit() for letter in words)
    alike = any(a[:SAME_LETTERS] == b[:SAME_LETTERS] for a in own for b in name)
    return item.kind in _SINGLE_KINDS and not short and not alike


def is_family(item: Item) -> bool:
    """Say whether an item's name is of a sort of things: its second word has no capital.

    Example:
        >>> is_family(Item(name="Plotting libraries", kind="data")), is_family(Item(name="Power BI", kind="data"))
        (True, False)
    """
    return any(word[0].islower() for word in item.name.split()[1:])


def looks_proper(words: str, *, first: bool) -> bool:
    """Say whether words look like a name: capitals inside, or at the beginning where no line begins.

    Example:
        >>> looks_proper("Grafana", first=True), looks_proper("Monitoring", first=True)
        (True, False)
    """
    parts = words.split()
    if any(letter.isupper() for part in parts for letter in part[1:]) or any(part[0].isupper() for part in parts[1:]):
        return True
    if not parts or not parts[0][0].isupper():
        return False
    return not first or (len(parts) == 1 and _COMMON_WORD.fullmatch(parts[0]) is None)
