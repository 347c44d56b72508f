"""Pictures of what was read."""

import io

import pytest
from PIL import Image

from cvscreen.errors import ReadError
from cvscreen.readers import read_document
from cvscreen.readers.picture import HIDDEN_COLOR, draw_pages
from tests.readers.making import make_pdf, show


def colors_at(picture: bytes, x0: int, top: int, x1: int, bottom: int) -> set[str]:
    image = Image.open(io.BytesIO(picture)).convert("RGB").crop((x0, top, x1, bottom))
    return {f"#{color[0]:02x}{color[1]:02x}{color[2]:02x}" for _, color in image.getcolors(1 << 20) or ()}


def test_one_picture_a_page():
    """Each page is painted at its size, and the same bytes give the same picture."""
    content = make_pdf(show("Nora Lind", 72, 700))
    document = read_document(content)
    (picture,) = draw_pages(content, document)
    width, height = Image.open(io.BytesIO(picture)).size
    page = document.pages[0]
    assert (round(1.4 * page.width_pt), round(1.4 * page.height_pt)) == (width, height)
    assert (picture,) == draw_pages(content, document)


def test_hidden_words_stand_in_red():
    """What nobody sees is shown in another colour."""
    content = make_pdf(show("Nora Lind", 72, 700) + show("Keyword", 72, 600, before="3 Tr"))
    document = read_document(content)
    (picture,) = draw_pages(content, document)
    box = document.hidden[0].box
    around = colors_at(picture, *(round(1.4 * edge) for edge in box[1:]))
    red, green, blue = (int(HIDDEN_COLOR[at : at + 2], 16) for at in (1, 3, 5))
    near = [
        c for c in around if abs(int(c[1:3], 16) - red) + abs(int(c[3:5], 16) - green) + abs(int(c[5:], 16) - blue) < 60
    ]
    assert near


def test_text_has_no_pages():
    """Formats without pages are refused, and the message says so."""
    document = read_document(b"Ada\nPython", filename="ada.txt")
    with pytest.raises(ReadError, match="has no pages") as caught:
        draw_pages(b"Ada\nPython", document)
    assert "unsupported" == caught.value.code
