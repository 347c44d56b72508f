"""Every word of a CV is read: measured against what two of three other readers agree on."""

import shutil
from pathlib import Path

import pytest

from cvscreen.errors import ReadError
from tests.readers.recall import Count, compare, words_of

ROOT = Path(__file__).parents[2]
SETS = {
    "annotated": sorted((ROOT.parent / "shared" / "data" / "dev" / "pdf").glob("*.pdf")),
    "examples": sorted((ROOT / "examples" / "cvs").glob("*.pdf")),
    "corpus": sorted((ROOT / "tests" / "evaluation" / "corpus" / "cvs").glob("dev-*.pdf")),
}
LEAST_RECALL = 0.995
MOST_WRONG = 0.005


def total(paths: list[Path]) -> Count:
    """Return the counts of all files that can be read."""
    counted = Count(0, 0, 0, 0)
    for path in paths:
        try:
            counted = counted.plus(compare(path)[0])
        except ReadError as error:
            if error.code != "no-text":
                raise
    return counted


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("name", list(SETS))
def test_words_are_read_whole(name):
    """At least 99.5 % of the words are read, and at most 0.5 % are put together or apart."""
    pytest.importorskip("pypdf", reason="pypdf is in the extra 'test'")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not installed")
    if not SETS[name]:
        pytest.skip("the annotated CVs are not beside this checkout")
    counted = total(SETS[name])
    assert counted.asked > 1_000
    assert counted.found >= LEAST_RECALL * counted.asked, counted
    assert counted.glued + counted.split <= MOST_WRONG * counted.asked, counted


def test_one_way_of_writing():
    """Ligatures, hyphens, bullets and private glyphs are no difference; letters set wide are left out."""
    assert ["office", "well-known", "Ada"] == words_of("oﬃce \u2022 well\u2010known\u00ad J O R D A N \ue001Ada")
