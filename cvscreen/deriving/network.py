"""A small network that weighs traits, in whole numbers: what they add up to is the same everywhere."""

from collections.abc import Iterable, Mapping, Sequence
from struct import iter_unpack
from typing import NamedTuple

FRACTION_BITS = 16
"""What a unit's gain is counted in: hundredths of a logit by two to this power."""


class Network(NamedTuple):
    """One layer of units: each adds up what the traits of a candidate give it, and passes on what is above nothing.

    Attributes:
        base: What speaks for every candidate, in hundredths of a logit.
        rows: What each trait gives to each unit, -127 to 127.
        starts: What each unit has before any trait.
        gains: What each unit passes on of what it has, in hundredths of a logit by ``2 ** FRACTION_BITS``.
    """

    base: int
    rows: Mapping[str, Sequence[int]]
    starts: Sequence[int]
    gains: Sequence[int]

    def weigh(self, traits: Iterable[str]) -> int:
        """Return what speaks for a candidate with these traits, in hundredths of a logit.

        Example:
            >>> network = Network(-5, {"digit": (2, -1)}, (1, 0), (4 << FRACTION_BITS, 9 << FRACTION_BITS))
            >>> network.weigh({"digit"}), network.weigh({"unknown"})
            (7, -1)
        """
        known = [self.rows[trait] for trait in traits if trait in self.rows]
        sums = map(sum, zip(self.starts, *known, strict=True))
        passed = sum(gain * unit for gain, unit in zip(self.gains, sums, strict=True) if unit > 0)
        return self.base + (passed >> FRACTION_BITS)


def rows_of(traits: Sequence[str], table: bytes) -> dict[str, tuple[int, ...]]:
    """Return what traits give to units, out of a table: a byte for each trait and unit, trait by trait.

    Args:
        traits: The traits, in the order of the table.
        table: The bytes, signed.

    Raises:
        ValueError: The table holds not as many bytes for each trait.

    Example:
        >>> rows_of(["cue", "digit"], bytes([1, 2, 3, 255]))
        {'cue': (1, 2), 'digit': (3, -1)}
    """
    if not traits:
        return {}
    units, left = divmod(len(table), len(traits))
    if left:
        msg = f"a table of {len(table)} bytes holds no rows for {len(traits)} traits"
        raise ValueError(msg)
    return dict(zip(traits, iter_unpack(f"{units}b", table), strict=True))
