"""Apportionment: what is shown adds up."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cvscreen.text.apportion import apportion, rounded_parts


@given(st.lists(st.integers(0, 10_000), min_size=1), st.integers(0, 1000))
def test_apportioned_units_sum_to_the_total(shares, total):
    """Every unit is given out, unless there is nobody to give it to."""
    assert sum(apportion(shares, total)) == (total if any(shares) else 0)


def test_exact_shares_are_left_alone():
    """Fractions that come out even need no remainder."""
    assert apportion([Fraction(1, 4), Fraction(3, 4)], 1000) == (250, 750)


@given(st.lists(st.integers(0, 400_000), max_size=30))
def test_rounded_parts_sum_to_the_rounded_sum(parts):
    """The tenths that are shown add up to the shown total."""
    assert sum(rounded_parts(parts, 1000)) == (sum(parts) + 500) // 1000


@given(st.lists(st.integers(0, 400_000), max_size=30))
def test_a_rounded_part_is_less_than_a_unit_away(parts):
    """No line is moved by more than a tenth."""
    assert all(abs(1000 * unit - part) < 1000 for unit, part in zip(rounded_parts(parts, 1000), parts, strict=True))
