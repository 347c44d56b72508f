"""What the tagger sees of words, and what it adds up."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.judging import traits_in
from cvscreen.deriving.tagged import NOWHERE, TAG_FIGURES, Tagged, figures_of_tags
from cvscreen.deriving.tagging import (
    MULTIPLIER_BITS,
    REACH,
    STRENGTHS,
    TAGS,
    Layer,
    Tagger,
    Whole,
    around,
    columns_of,
    fingerprint,
    load_tagger,
)
from cvscreen.deriving.wordtraits import Word, words_in
from cvscreen.model.span import Span

TEXT = "Baker\n\nRequirements\n- Rye bread is essential\n- No lifting: machines do it\n"


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> list[Word]:
    """The words of a text."""
    path = tmp_path_factory.mktemp("role") / "role.txt"
    path.write_text(TEXT, encoding="utf-8")
    heard = hear_texts([path])
    found = traits_in(heard.contexts[0], heard.said)
    return words_in(heard.contexts[0].text.document.text, found.language, [one for one, _ in found.candidates])


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    """The one that is shipped."""
    return load_tagger()


def word(words: list[Word], flat: str) -> Word:
    return next(one for one in words if one.flat == flat)


def test_words_and_signs_stand_in_the_order_of_the_text(words: list[Word]):
    """Each is one place of the network."""
    assert [one.flat for one in words if one.flat.isalpha()] == TEXT.casefold().replace("-", "").replace(
        ":", ""
    ).split()
    assert ":" in [one.flat for one in words]


@pytest.mark.parametrize(
    ("flat", "trait"),
    [
        ("essential", "in a cue"),
        ("rye", "sense asked bullet True"),
        ("rye", "begins said own"),
        ("bread", "said own"),
        ("lifting", "counts True negated True"),
        ("requirements", "no block"),
        ("bread", "gap blank"),
        (":", "gap none"),
    ],
)
def test_a_word_shows_where_it_stands(words: list[Word], flat: str, trait: str):
    """Its clause, its block, and what the rules say of it."""
    assert trait in word(words, flat).traits


def test_words_that_were_not_learned_are_one_word():
    """A new word is known by its traits alone."""
    known = {fingerprint("bread")}
    columns = {flat: columns_of(Word(Span(0, 1), flat, ("shape small",)), known) for flat in ("bread", "qux", "zot")}
    assert (columns["qux"] == columns["zot"], columns["bread"] == columns["qux"]) == (True, False)
    assert columns["bread"][2:] == columns["qux"][2:]


def test_all_that_is_added_up_is_whole(words: list[Word], tagger: Tagger):
    """So it is the same in whatever order a machine adds."""
    found = tagger.weigh(words)
    assert found.shape == (len(words), len(TAGS) + len(STRENGTHS))
    assert (found == np.round(found)).all()


def test_sums_are_exact(words: list[Word], tagger: Tagger):
    """Added up in whole numbers without a bound they are the same."""
    few = words[:6]

    def whole(array: Whole) -> NDArray[np.object_]:
        return array.astype(np.int64).astype(object)

    def passed(layer: Layer, given: NDArray[np.object_]) -> NDArray[np.object_]:
        sums = given @ whole(layer.weights) * whole(layer.multipliers)
        found: NDArray[np.object_] = (sums >> MULTIPLIER_BITS) + whole(layer.starts)
        return found

    rows = np.array([whole(tagger.table)[columns_of(word, tagger.known)].sum(axis=0) for word in few])
    units = np.maximum(passed(tagger.entry, rows), 0)
    for layer, reach in zip(tagger.layers, REACH, strict=True):
        units = units + np.maximum(passed(layer, around(units, reach)), 0)
    assert (passed(tagger.last, units) == tagger.weigh(few).astype(np.int64)).all()


def test_a_word_far_away_is_not_seen(words: list[Word], tagger: Tagger):
    """The layers look so far together, and no farther."""
    far = [*words, *[Word(Span(0, 0), "", ("shape sign",))] * (sum(REACH) + 1)]
    changed = [far[0]._replace(flat="something", traits=("shape number",)), *far[1:]]
    near, other = tagger.weigh(far), tagger.weigh(changed)
    assert (near[sum(REACH) + 1 :] == other[sum(REACH) + 1 :]).all()
    assert (near[: sum(REACH)] != other[: sum(REACH)]).any()


def told(*shares: tuple[float, ...]) -> Tagged:
    """Words of two characters and a blank, with how likely each tag is: outside, begins, goes on, and taken back."""
    starts = [3 * at for at in range(len(shares))]
    return Tagged(starts, [at + 2 for at in starts], np.array(shares), np.full((len(shares), 4), 0.25))


OUT = (0.97, 0.01, 0.01, 0.005, 0.005)
BEGIN = (0.1, 0.8, 0.09, 0.005, 0.005)
ON = (0.1, 0.05, 0.84, 0.005, 0.005)
BACK = (0.1, 0.05, 0.05, 0.7, 0.1)


def figures(seen: Tagged | None, first: int, end: int, polarity: str = "+") -> dict[str, int]:
    """Return the figures of some words."""
    span = Span(3 * first, 3 * end - 1)
    return dict(zip(TAG_FIGURES, figures_of_tags(seen, span, polarity), strict=True))


def test_the_whole_of_what_is_asked_is_likelier_than_a_part_or_more():
    """Of "out BEGIN ON out" the middle two."""
    seen = told(OUT, BEGIN, ON, OUT)
    whole = {(first, end): figures(seen, first, end)["whole"] for first in range(4) for end in range(first + 1, 5)}
    assert max(whole, key=lambda span: whole[span]) == (1, 3)


def test_what_stands_beside_is_told_apart():
    """Whether it goes on behind, whether something stands before, whether another begins within."""
    seen = told(BEGIN, ON, BEGIN, OUT)
    first, long, second = figures(seen, 0, 2), figures(seen, 0, 3), figures(seen, 2, 3)
    assert (first["goes on behind"] < 0, figures(seen, 0, 1)["goes on behind"] > 0) == (True, True)
    assert (long["begins within"] > 0, first["begins within"] < 0) == (True, True)
    assert (second["inside before"] > 0, first["inside before"]) == (True, NOWHERE)


def test_what_is_taken_back_is_another_thing():
    """The same words asked for, and taken back."""
    seen = told(OUT, BACK, OUT)
    assert figures(seen, 1, 2, "-")["begins"] > 0 > figures(seen, 1, 2)["begins"]
    assert figures(seen, 1, 2)["the other way"] > 0 > figures(seen, 1, 2, "-")["the other way"]


def test_the_last_word_of_a_text_ends_it():
    """Nothing goes on behind."""
    found = figures(told(OUT, BEGIN), 1, 2)
    assert (found["goes on behind"], found["whole"] < 0) == (NOWHERE, True)


def test_without_a_tagger_nothing_is_sure():
    """Its figures say so."""
    assert set(figures(None, 0, 1).values()) == {NOWHERE}


def test_a_strength_stays_as_told_unless_another_is_surer_by_far():
    """The rules know strong words; the tagger knows how a text tells it without them."""
    sure, unsure = (0.02, 0.03, 0.05, 0.9), (0.1, 0.3, 0.2, 0.4)
    for shares, found in ((sure, "required"), (unsure, "stated")):
        seen = told(BEGIN, ON)._replace(strengths=np.array([shares, shares]))
        assert seen.strength_of(Span(0, 5), "stated") == found
        assert seen.strength_of(Span(0, 5), "context") == "context"


def test_what_is_taken_back_begins_anew_where_the_tagger_says():
    """Two parts side by side are two."""
    on = (0.1, 0.05, 0.05, 0.1, 0.7)
    assert list(told(OUT, BACK, on, BACK, OUT, BACK).taken_back()) == [Span(3, 8), Span(9, 11), Span(15, 17)]
