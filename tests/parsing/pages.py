"""Documents as they are read from a page: each line with its place and size."""

from cvscreen.model import Document
from cvscreen.readers.draft import Draft, Sheet, finish
from cvscreen.readers.layout import lay_out_page, order_pages
from tests.readers.making import words

from .documents import SOURCE


def page(*lines: tuple[str, float, float] | tuple[str, float, float, bool]) -> Document:
    """Build a page of lines, each a text, its left edge, its baseline, and whether it is bold."""
    pieces = [piece for text, x, y, *bold in lines for piece in words(text, x, y, bold=bool(bold and bold[0]))]
    rows = order_pages([lay_out_page(pieces, page=1, markers=())])
    return finish(Draft(tuple(rows), (Sheet(1, 595.0, 842.0, 1),)), SOURCE)
