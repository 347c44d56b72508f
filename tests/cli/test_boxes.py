"""`parse -f boxes`: where the words stand, as numbers and drawn on the pages."""

import json
from pathlib import Path

from .making import STRONG, run

CV = Path(__file__).parents[2] / "examples" / "cvs" / "02-sidebar-left.pdf"


def test_boxes_as_json():
    """Every word has its box, and headings are marked."""
    made = json.loads(run("parse", CV, "-f", "boxes").stdout)
    word, box = made["lines"][0]["words"][0]
    assert (bool(word), len(box), any(line["heading"] for line in made["lines"])) == (True, 5, True)


def test_pictures_are_written(tmp_path):
    """A picture a page, under names of our own, which are printed."""
    ended = run("parse", CV, "-f", "boxes", "--png", tmp_path / "seen")
    (picture,) = (tmp_path / "seen").iterdir()
    assert (str(picture), "page-1.png") == (ended.stdout.decode().strip(), picture.name)
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_png_without_boxes(tmp_path):
    """`--png` with another format is a mistake that is named."""
    ended = run("parse", CV, "--png", tmp_path)
    assert (2, True) == (ended.returncode, b"add -f boxes" in ended.stderr)


def test_text_cannot_be_drawn(tmp_path):
    """A file without pages ends with a sentence, not with an empty folder."""
    cv = tmp_path / "ada.txt"
    cv.write_text(STRONG)
    ended = run("parse", cv, "-f", "boxes", "--png", tmp_path / "seen")
    assert (True, False) == (b"has no pages" in ended.stderr, (tmp_path / "seen").exists())
