"""The compiled loops give what the Python gives for which they stand, bit for bit."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cvscreen.errors import ReadError
from cvscreen.model import Box
from cvscreen.readers import compose, kernels, read_document
from cvscreen.readers.layout import crossings, edges, lay_out_page, lines, rules, seating
from cvscreen.readers.layout.tables import Rule
from cvscreen.readers.pdf import around, words
from cvscreen.readers.pieces import Piece, Row
from tests.readers.making import make_pdf, show

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "cvs").glob("*.pdf"))
TEXTS = ("Ada", "•", "2019", "–", "J", "O", "·", "_", "Engineering,", "Führung", "SQL", "a", "-", "\ue0b7", "A/B")

pytestmark = pytest.mark.skipif(
    not kernels.COMPILED, reason="the inner loops are not compiled here: no compiler, or CVSCREEN_PURE=1"
)


@contextmanager
def plain_python() -> Iterator[None]:
    """Read without the compiled loops."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernels, "COMPILED", False)
        yield


def outcome(content: bytes) -> str:
    """Return all that is read of a file, each number to its last bit; or why it cannot be read."""
    try:
        return repr(read_document(content, filename="cv.pdf", ocr=False))
    except ReadError as error:
        return repr((error.code, str(error)))


def page_of(seed: int) -> list[Piece]:
    """Set words at random places of a page, most of them on lines, some in the way of others, some without a size."""
    draw = random.Random(seed)
    made = []
    for _ in range(draw.randint(1, 40)):
        x, y = draw.choice((50.0, 52.5, 300.0, 310.0)), draw.choice((1, 0.5)) * draw.randint(20, 400)
        size = draw.choice((9.0, 10.0, 10.5, 16.0))
        for _ in range(draw.randint(1, 9)):
            text = draw.choice(TEXTS)
            width = 0.5 * size * len(text)
            box = Box(1, x, y - 0.8 * size, x + width, y + 0.2 * size)
            own = draw.choice((size, size, size, None, 0.0, 20.0))
            made.append(Piece(text, box, own, bold=draw.random() < 0.2, baseline=y + draw.choice((0.0, 0.0, 0.3))))
            x += width + size * draw.choice((0.25, 0.25, 0.3, 0.5, 0.8, 1.0, 2.5, -0.7))
    draw.shuffle(made)
    return made


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_cvs_are_read_alike(path: Path):
    """Words, lines, boxes, links, hidden text and notices of every example CV are the same."""
    compiled = outcome(path.read_bytes())
    with plain_python():
        assert outcome(path.read_bytes()) == compiled


FORM = (
    "<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] /Matrix [.5 0 .1 .7 40 30] "
    "/Resources << /Font << /F1 5 0 R >> /XObject << /Again 7 0 R >> >> /Length {} >>\nstream\n{}\nendstream"
)
INSIDE = show("within a form", 20, 200) + "0 0 1 rg 10 10 200 2 re f 5 5 3 3 re f /Again Do\n"
DRAWINGS = {
    "nothing": "",
    "words": show("Ada Lovelace", 50, 780, size=18) + show("Analyst", 50, 760, font="F2") + show("2019", 480, 760),
    "twice": show("Skills", 50, 700) * 2 + show("Python", 50, 680),
    "colours": "1 0 0 rg " + show("red", 50, 700) + "1 g " + show("white", 50, 680) + show("x", 9, 9, before="1 Tr"),
    "tiny and off the page": show("tiny", 50, 700, size=1) + show("gone", 700, 900) + show("seen", 50, 650),
    "turned": "BT /F1 10 Tf 0 1 -1 0 40 300 Tm (sideways) Tj ET\n" + show("upright words here", 80, 300),
    "sheared": "BT /F1 10 Tf 1 0 .3 1 40 300 Tm (slanted) Tj ET\n" + show("upright words here", 80, 300),
    "mirrored": "BT /F1 9 Tf -1 0 0 1 300 300 Tm (wrong way) Tj ET\n" + show("upright words here", 80, 300),
    "clipped": "q 40 690 30 30 re W n " + show("Clipped words of a line", 50, 700) + "Q " + show("free", 50, 600),
    "boxes": "0 0 .5 rg 0 0 200 842 re f 1 g " + show("in a bar", 20, 700) + "0 g " + show("beside it", 230, 700),
    "rules": "220 600 300 1 re f 10 500 5 5 re S " + show("above", 230, 604) + show("item", 20, 501),
    "stated": "/Span << /ActualText (other words) >> BDC " + show("shown", 50, 700) + "EMC " + show("p", 50, 680),
    "layered": "/OC /None BDC " + show("in a layer", 50, 700) + "EMC /P BMC " + show("in none", 50, 650) + "EMC",
    "wide": "BT /F1 12 Tf 3 Tc 50 700 Td (PROFESSIONAL PROFILE) Tj ET\n" + show("J O R D A N", 50, 650),
    "lost spaces": "BT /F1 10 Tf 50 700 Td [(Data) -300 (Science,) -300 (Machine) -300 (Learning)] TJ ET\n",
    "forms within forms": "/Again Do " + show("outside", 50, 700),
    "letters beyond ASCII": show("Café · Führung – «un» • naïve ´e", 50, 700),
    "far away": show("far", 3e38, 3e38) + "9e37 0 0 9e37 0 0 cm " + show("further", 9e9, 9e9),
    "huge letters": "BT /F1 1 Tf 3e30 0 0 3e30 0 0 Tm (x) Tj ET " + show("small", 50, 700),
    "no size": show("none", 50, 700, size=0) + show("less", 50, 680, size=-10) + show("some", 50, 660),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawn_pages_are_read_alike(name: str):
    """What real CVs seldom hold, and what they should not, is read the same and fails the same."""
    for page in ("", "/Rotate 90", "/Rotate 180", "/Rotate 270"):
        objects = [FORM.format(len(INSIDE), INSIDE)]
        content = make_pdf(DRAWINGS[name], page=page, objects=objects, resources="/XObject << /Again 7 0 R >>")
        compiled = outcome(content)
        with plain_python():
            assert outcome(content) == compiled


@pytest.mark.parametrize("seed", range(30))
def test_pages_are_laid_out_alike(seed: int):
    """Words at random places come into the same lines, columns and rows; the numbers are the very same."""
    page = page_of(seed)
    bars = [Box(1, 40.0, 100.0, 400.0, 101.0), Box(1, 250.0, 0.0, 500.0, 800.0)]

    def laid_out() -> str:
        layout = lay_out_page(page, page=1, lines=bars[:1], backgrounds=bars[1:])
        rows = [row for part in layout.parts for column in part.columns for row in column]
        ruled = rules.mark_rules(rows, bars[:1], bars[1:])
        found = lines.find_strips(page)
        parts = crossings.lines_of(found, [Rule(40.0, 400.0, 100.0)], gutter_em=0.9)
        near = [parts.find_near(x, 2) for x in parts.edges()]
        others = edges.split_at_edges(found), list(seating.seat_bullets(page)), compose.compose(ruled)
        return repr((layout, ruled, found, parts.edges(), parts.find_gutters(2), near, others))

    compiled = laid_out()
    with plain_python():
        assert laid_out() == compiled


def test_words_of_a_text():
    """Blanks of every kind, control codes and long words are told alike."""
    draw = random.Random(1)
    for _ in range(300):
        text = "".join(draw.choice("ab \r\n\t\x00\x7f\x02é\xa0\ufffe\uffff😀") for _ in range(draw.randint(0, 30)))
        assert words._split_words(text, 4) == kernels.text.split_words(text, 4)


def test_what_stands_on_what():
    """Middles on an edge count, boxes without a place do not."""
    draw = random.Random(2)
    boxes = [Box(1, *(float(draw.randint(0, 9)) for _ in range(4))) if draw.random() < 0.9 else None for _ in range(99)]
    areas = [box for box in boxes if box is not None][:20]
    assert around._find_around(boxes, areas) == kernels.judge.find_around(boxes, areas)


def test_limits_of_a_text():
    """Empty words, bullets, long lines and long documents are cut off alike."""
    draw = random.Random(3)
    for _ in range(100):
        rows = [
            Row(((Piece("first"),), tuple(Piece(draw.choice((*TEXTS, ""))) for _ in range(draw.randint(0, 4)))))
            for _ in range(draw.randint(0, 6))
        ]
        limits = draw.randint(0, 6), draw.randint(0, 60), draw.randint(0, 20)
        assert kernels.compose.within_limits(rows, *limits) == compose._within_limits(rows, *limits)


def test_what_is_no_tuple_is_refused():
    """A wrong argument is an error, never a wrong read of memory."""
    for wrong in ([("text",)], [5], [Piece("a", (1, 2))], [Piece("a", Box(1, "x", 0, 0, 0))]):  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            kernels.lines.find_strips(wrong)


def test_they_can_be_turned_off():
    """With CVSCREEN_PURE=1 nothing compiled is used."""
    code = "from cvscreen.readers import kernels; print(kernels.COMPILED)"
    surroundings = {**os.environ, "CVSCREEN_PURE": "1"}
    run = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
