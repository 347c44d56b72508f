"""Which entries are of a sort that an item stands for: degrees by their level, projects by what they name."""

from cvscreen.model import Vocabulary

SHOWN_LEAST = 0.6
"""Credit from which on an implied item makes a project one about it."""


def by_level(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return degree level → items of that level."""
    levels: dict[str, tuple[str, ...]] = {}
    for item_id, item in vocabulary.items.items():
        if item.level:
            levels[item.level] = (*levels.get(item.level, ()), item_id)
    return levels


def by_subject(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return item → items that a project which names it is one of, too."""
    found: dict[str, tuple[str, ...]] = {}
    for sort, item in vocabulary.items.items():
        reached, left = set(item.subjects), list(item.subjects)
        while left:
            subject = left.pop()
            showing = {key for key, each in vocabulary.items.items() if each.implies.get(subject, 0.0) >= SHOWN_LEAST}
            left += showing - reached
            reached |= showing
        for key in sorted(reached):
            found[key] = (*found.get(key, ()), sort)
    return found


__all__ = ["by_level", "by_subject"]
