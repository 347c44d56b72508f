"""Another way to meet a demand is asked as strongly as the demand: "A diploma is required. Six years do as well."."""

from cvscreen.deriving.wording import cues, word_list


def stands_in(flat: str) -> bool:
    """Say whether words name another way to meet what stands before them, and no strength of their own.

    Example:
        >>> stands_in("a diploma is accepted in its place"), stands_in("a diploma is welcome")
        (True, False)
        >>> stands_in("six years count as much, and spanish is a must")
        False
    """
    asked = any(cues()[name].search(flat) for name in ("required", "expected", "optional"))
    return not asked and word_list("stands_in").search(flat) is not None
