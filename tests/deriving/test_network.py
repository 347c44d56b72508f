"""A network of whole numbers weighs traits."""

import pytest

from cvscreen.deriving.judging import load_judge
from cvscreen.deriving.network import FRACTION_BITS, Network, rows_of


def test_a_unit_below_nothing_passes_nothing_on() -> None:
    """So that two traits together can say what neither says alone."""
    both = Network(0, {"verb": (1,), "object": (1,)}, (-1,), (7 << FRACTION_BITS,))
    assert [both.weigh(traits) for traits in ({"verb"}, {"object"}, {"verb", "object"})] == [0, 0, 7]


def test_a_table_of_another_size_is_refused() -> None:
    """Each trait has a row."""
    with pytest.raises(ValueError, match="5 bytes"):
        rows_of(["cue", "digit"], bytes(5))


def test_the_shipped_network_has_a_gain_for_each_unit() -> None:
    """And rows of as many."""
    network = load_judge().network
    sizes = {len(row) for row in network.rows.values()}
    assert sizes == {len(network.starts)} == {len(network.gains)}
