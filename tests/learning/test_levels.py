"""CVs as a table of levels."""

import numpy as np
import pytest
from sklearn.pipeline import make_pipeline

from cvscreen import Screener
from cvscreen.learning.calibrator import RubricCalibrator
from cvscreen.learning.levels import RubricLevels
from cvscreen.rubric import load_rubric

RUBRIC = load_rubric("ml-engineer")
ADA = b"Ada Example\n\nExperience\nML Engineer, Northwind Ltd\n2019 - 2021\n- Trained PyTorch models.\n"
BEN = b"Ben Example\n\nExperience\nCook, Harbour Inn\n2019 - 2021\n- Baked bread and cakes for the town.\n"


@pytest.fixture(scope="module")
def cards():
    """Return two scorecards, made in this process."""
    screener = Screener(RUBRIC, isolate=False)
    return [screener.screen(cv, filename="cv.txt") for cv in (ADA, BEN)]


def test_a_row_holds_the_levels_of_the_scorecard(cards):
    """In the rubric's order, 0..1000."""
    table = RubricLevels(RUBRIC).fit().transform(cards)
    assert table.shape == (2, len(RUBRIC.criteria()))
    assert table[0].tolist() == [line.level for line in cards[0].contributions]


def test_columns_are_called_by_their_criteria():
    """The names that a frame shows."""
    names = RubricLevels(RUBRIC).get_feature_names_out()
    assert names.tolist() == [criterion.id for criterion in RUBRIC.criteria()]


def test_files_and_scorecards_give_the_same_row(cards, tmp_path):
    """A path, the bytes or what was made of them."""
    (tmp_path / "ada.txt").write_bytes(ADA)
    table = RubricLevels(RUBRIC).transform([cards[0], ADA, tmp_path / "ada.txt"])
    assert (table == table[0]).all()


def test_what_cannot_be_read_is_no_row_of_zeros():
    """Unknown is not zero."""
    with pytest.raises(ValueError, match="CV 0 has no levels"):
        RubricLevels(RUBRIC).transform([b""])


@pytest.mark.parametrize("kind", ["pandas", "polars"])
def test_a_frame_is_given_where_it_is_asked_for(cards, kind):
    """``set_output`` as in all of scikit-learn."""
    pytest.importorskip(kind, reason=f"{kind} is not installed")
    frame = RubricLevels(RUBRIC).fit().set_output(transform=kind).transform(cards)
    assert list(frame.columns) == [criterion.id for criterion in RUBRIC.criteria()]


def test_levels_and_calibrator_make_a_pipeline(cards):
    """From CVs to a probability."""
    pipeline = make_pipeline(RubricLevels(RUBRIC), RubricCalibrator(RUBRIC))
    pipeline.fit(cards * 12, [1, 0] * 12)
    assert pipeline.predict(cards).tolist() == [1, 0]


def test_one_cv_is_no_list_of_cvs():
    """The letters of a path are no files."""
    with pytest.raises(TypeError, match="give a list of CVs"):
        RubricLevels(RUBRIC).transform("ada.pdf")


def test_what_cannot_be_read_is_named_or_nan(tmp_path):
    """The message says which file; who asks for it gets a row of NaN."""
    missing = tmp_path / "gone.pdf"
    with pytest.raises(ValueError, match=r"CV 0 \(.*gone.pdf\)"):
        RubricLevels(RUBRIC).transform([missing])
    assert np.isnan(RubricLevels(RUBRIC, on_unreadable="nan").transform([missing])).all()


def test_a_calibrator_takes_a_rubrics_name(cards):
    """As everything that takes a rubric does."""
    rows = RubricLevels("ml-engineer").transform(cards * 12)
    labels = [1, 0] * 12
    by_name, loaded = (RubricCalibrator(one).fit(rows, labels).points_ for one in ("ml-engineer", RUBRIC))
    assert by_name.tolist() == loaded.tolist()
