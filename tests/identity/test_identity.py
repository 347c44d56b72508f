"""Who somebody is, and in which format the CV came, moves nothing: integer for integer.

Here each swap meets one CV in one format, another each time; every swap in every CV and every format:
``python -m tests.identity.compare -v``.
"""

import pytest

from tests.identity.compare import differences, lenses, outcomes, people
from tests.identity.cvs import FONT, FORMATS, Slots
from tests.identity.swaps import SHARED, Swap, own_swaps, shared_swaps

pytest.importorskip("docx", reason="python-docx is in the extra 'examples'")
pytest.importorskip("reportlab", reason="reportlab is in the extra 'examples'")
pytestmark = pytest.mark.skipif(not FONT.exists(), reason="fonts-dejavu is not installed")

SWAPS = [*own_swaps(), *shared_swaps()]
CASES = [
    pytest.param(swap, (5 * at) % len(people()), FORMATS[at % 3], id=f"{swap.name} ({FORMATS[at % 3]})")
    for at, swap in enumerate(SWAPS)
]


@pytest.mark.parametrize(("swap", "number", "form"), CASES)
def test_a_swap_moves_nothing(swap, number, form):
    """By every bundled rubric points, levels, states, items, kinds of evidence and their worth stay as they were."""
    assert differences(swap, number, form) == []


def test_there_are_twenty_cvs_and_every_swap_of_the_shared_list():
    """A list that was not found would hold trivially."""
    assert len(people()) >= 20
    assert len(own_swaps()) >= 10
    assert bool(shared_swaps()) == SHARED.exists()


@pytest.mark.parametrize("form", FORMATS)
def test_the_cvs_say_something(form):
    """Scores of nobody would be equal, too."""
    results = [outcomes(number, Slots(), form) for number in range(0, len(people()), 5)]
    assert len(lenses()) >= 5
    for rubric in lenses():
        totals = [result[rubric].total for result in results]
        assert min(totals) >= 0
        assert max(totals) > 500_000, rubric


def test_every_look_of_a_cv_reads_as_the_same_evidence():
    """A name at the end of a narrow column's line has the same company as on a wide page."""
    number = [person["id"] for person in people()].index("nwankwo")
    for look in ("two-columns", "letter", "text", "docx"):
        assert differences(Swap(look, Slots(), Slots(), ("pdf", look)), number, look) == []
