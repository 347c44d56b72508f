import pytest

from cvscreen.integrity.rules.copied import find
from tests.integrity.making import PLAIN, case

ADVERT = (
    "We are looking for a baker. You will work at night. Experience with sourdough is required. Apply today!",
    "Bakers must have steady hands. Knowledge of flour types is essential, and a licence is a plus.\n"
    "Candidates are expected to rise early.",
    "Wir suchen eine Bäckerin. Ihr Profil: Erfahrung mit Teig.",
)


@pytest.mark.parametrize("text", ADVERT)
def test_an_advert_is_flagged(text):
    """Sentences about what a role needs are noticed, pasted in or sent as they are."""
    assert [flag.code for flag in find(case(f"{PLAIN}\n{text}"))] == ["rubric-copied"]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "I believe that knowledge of one's customers is essential.",
        "Led 12 engineers; responsible for hiring developers and for the build farm.",
        "Collected the skills required for the audit; wrote what candidates see.",
    ],
)
def test_what_a_person_did_is_not_flagged(text):
    """One sentence of conviction, or speaking of roles, is no advert."""
    assert find(case(text)) == ()
