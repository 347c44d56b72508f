from cvscreen.readers.layout import mark_regions
from cvscreen.readers.pieces import Row
from tests.readers.making import words


def row(text: str, baseline: float, page: int) -> Row:
    pieces = [piece._replace(box=piece.box._replace(page=page)) for piece in words(text, 40, baseline) if piece.box]
    return Row((tuple(pieces),), page=page)


def regions(rows: list[Row]) -> list[str]:
    return [marked.region for marked in mark_regions(rows, {1: 842.0, 2: 842.0})]


def test_page_numbers():
    """A page number at the foot is a footer, in whatever words."""
    assert ["footer"] * 3 == regions([row("Page 1 of 2", 820, 1), row("2", 820, 2), row("Seite 1/2", 830, 1)])


def test_running_title():
    """What stands at the foot of several pages is a footer; what stands there once is text."""
    rows = [row("Nora Lind – 1/2", 820, 1), row("Nora Lind – 2/2", 820, 2), row("References on request", 800, 2)]
    assert ["footer", "footer", "body"] == regions(rows)


def test_name_at_the_top_of_the_first_page():
    """The first page's top line is text, even where later pages repeat it."""
    assert ["body", "header"] == regions([row("Nora Lind", 40, 1), row("Nora Lind", 40, 2)])


def test_body_text_is_body():
    """A short line in the middle of the page is text, a number too."""
    assert ["body", "body"] == regions([row("2", 400, 1), row("2", 400, 2)])


def test_dates_at_the_foot():
    """Dates of entries at the foot of two pages are text, though only their numbers differ."""
    assert ["body", "body"] == regions([row("2011-05-01 – 2013-12-31", 820, 1), row("1999-09-01 – 2003-05-31", 820, 2)])
