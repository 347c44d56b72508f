"""Scans: read where text recognition is installed, and a way to get it named where it is not."""

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from cvscreen.errors import ReadError
from cvscreen.limits import run_limited
from cvscreen.readers import ocr, read_document, reading

needs_ocr = pytest.mark.skipif(not ocr.is_installed(), reason="text recognition is in the extra 'ocr'")
LINES = ("Nora Lind", "Data engineer in Oslo", "Skills: Python, Kafka, PostgreSQL")


def scan() -> bytes:
    """Return a PDF whose one page is a picture of text."""
    picture = Image.new("RGB", (827, 1169), "white")
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(LINES):
        draw.text((100, 120 + 70 * number), line, "black", ImageFont.load_default(size=30))
    stream = io.BytesIO()
    picture.save(stream, "PDF", resolution=100)
    return stream.getvalue()


def test_without_recognition_the_message_says_how_to_get_it(monkeypatch):
    """A scan is unread at once, and what to install is said."""
    monkeypatch.setattr(reading, "is_installed", lambda: False)
    with pytest.raises(ReadError, match=r"pip install 'cvscreen\[ocr\]'") as caught:
        read_document(scan())
    assert "no-text" == caught.value.code


def test_recognition_can_be_declined():
    """Without leave no page is recognised, whatever is installed."""
    with pytest.raises(ReadError, match="no-text"):
        read_document(scan(), ocr=False)


@needs_ocr
@pytest.mark.filterwarnings("default")
def test_a_scan_is_read():
    """Its words have boxes and say how sure they are, and the document says how the page was read."""
    document = read_document(scan())
    assert "noralinddataengineerinoslo" in document.text.lower().replace(" ", "").replace("\n", "")
    assert all(word.box is not None and 0.5 <= (word.confidence or 0) <= 1 for word in document.words)
    assert (["ocr"], ()) == ([notice.code for notice in document.notices], document.unread)


@needs_ocr
@pytest.mark.filterwarnings("default")
def test_a_scan_is_read_alike():
    """The same picture gives the same document."""
    content = scan()
    assert read_document(content) == read_document(content)


def test_room_widens_the_limits():
    """What is given room may use more memory than other files."""
    work = lambda: bytes(400 * 2**20)[:1]  # noqa: E731
    assert ("memory", "done") == (run_limited(work).ending, run_limited(work, room=4).ending)
