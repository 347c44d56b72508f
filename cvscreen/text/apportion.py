"""Share whole units out so that the shown parts add up to the shown total."""

from collections.abc import Sequence
from fractions import Fraction


def apportion(shares: Sequence[int | Fraction], total: int) -> tuple[int, ...]:
    """Share ``total`` units out in proportion to ``shares`` by largest remainder (Hamilton's method).

    Ties go to the earlier share, so order the shares by what shall decide ties.

    Args:
        shares: Non-negative exact numbers.
        total: The units to give out, ≥ 0.

    Returns:
        One integer a share; they sum to ``total``, or are all 0 where every share is 0.

    Example:
        >>> apportion([1, 1, 1], 100)
        (34, 33, 33)
    """
    whole = sum(shares, Fraction(0))
    if whole == 0:
        return tuple(0 for _ in shares)
    exact = [Fraction(share) * total / whole for share in shares]
    units = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: (units[i] - exact[i], i))
    for i in by_remainder[: total - sum(units)]:
        units[i] += 1
    return tuple(units)


def rounded_parts(parts: Sequence[int], unit: int) -> tuple[int, ...]:
    """Round integer parts to whole multiples of ``unit`` so that they add up to their rounded sum.

    Returns:
        Multiples (not products): with ``unit=1000`` a part of 12 345 becomes 12 or 13.

    Example:
        >>> rounded_parts([1400, 1400, 200], 1000)
        (2, 1, 0)
    """
    total = (2 * sum(parts) + unit) // (2 * unit)
    units = [part // unit for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (-(parts[i] % unit), i))
    for i in by_remainder[: total - sum(units)]:
        units[i] += 1
    return tuple(units)
