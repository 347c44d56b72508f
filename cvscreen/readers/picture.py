"""Pictures of a PDF's pages with what was read drawn on them: for people who wonder why a CV was read as it was.

Every word has a box in its column's colour, every line the number of its turn; headings stand in thick boxes, and what
nobody sees in red ones.
"""

import io
from collections.abc import Collection, Sequence
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from cvscreen.errors import ReadError
from cvscreen.model import Box, Document, Page, Span

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

SCALE = 1.4
"""Pixels a point: 100 dpi, on which print of 6 pt can be read."""
MAX_SIDE_PT = 2_000.0
"""Larger pages (0.7 m) are drawn smaller."""
COLUMN_COLORS = ("#1f6fd0", "#0b8a5a", "#8a3fc0", "#a06a00")
"""By column; more columns begin again."""
HEADING_COLOR, HIDDEN_COLOR, TURN_COLOR = "#e07000", "#d01010", "#c01060"
SHADES = 96
"""Colours of a picture: text and thin lines need few, and a third of the bytes."""

_Draw: TypeAlias = "ImageDraw.ImageDraw"


def draw_pages(content: bytes, document: Document, *, headings: Collection[Span] = ()) -> tuple[bytes, ...]:
    """Return a PNG of each page that was read, in order.

    Args:
        content: The bytes that the document was read from.
        document: What was read.
        headings: Places in its text that are headings.

    Raises:
        ReadError: unsupported, when the format has no pages.

    Example:
        >>> from cvscreen.readers import read_document
        >>> draw_pages(b"# Ada", read_document(b"# Ada"))
        Traceback (most recent call last):
            ...
        cvscreen.errors.ReadError: unsupported: a file of the format markdown has no pages that could be drawn; ...
    """
    form = document.source.format
    if form != "pdf":
        message = f"a file of the format {form} has no pages that could be drawn"
        raise ReadError("unsupported", message, mend="save it as PDF, or use the format json")
    from cvscreen.readers.pdf.painting import paint_pages

    sizes = {page.number: SCALE * min(1.0, MAX_SIDE_PT / max(page.width_pt, page.height_pt)) for page in document.pages}
    pictures = paint_pages(content, sizes)
    return tuple(
        _draw_page(pictures[page.number], document, page, sizes[page.number], headings)
        for page in document.pages
        if page.number in pictures
    )


def _draw_page(
    picture: "Image.Image", document: Document, page: Page, scale: float, headings: Collection[Span]
) -> bytes:
    from PIL import ImageDraw, ImageFont

    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=10)
    turns = count(1)
    for line in document.lines:
        if line.page != page.number or line.box is None:
            continue
        color = COLUMN_COLORS[line.column % len(COLUMN_COLORS)]
        for word in document.words[line.words.start : line.words.end]:
            _outline(draw, word.box, scale, color=color)
        mark = str(next(turns))
        x, y = max(scale * line.box.x0 - draw.textlength(mark, font) - 4, 1), scale * line.box.top
        draw.rectangle(draw.textbbox((x, y), mark, font), fill="white")
        draw.text((x, y), mark, TURN_COLOR, font)
    for box in (box for heading in headings for box in document.boxes_of(heading) if box.page == page.number):
        _outline(draw, box, scale, color=HEADING_COLOR, width=2, room=2)
    for hidden in document.hidden:
        if hidden.page == page.number:
            _outline(draw, hidden.box, scale, color=HIDDEN_COLOR, width=2)
    stream = io.BytesIO()
    picture.quantize(SHADES).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _outline(draw: _Draw, box: Box | None, scale: float, *, color: str, width: int = 1, room: int = 0) -> None:
    if box is None:
        return
    x0, top, x1, bottom = (round(scale * edge) for edge in box[1:])
    corners: Sequence[int] = (x0 - room, top - room, max(x1, x0) + room, max(bottom, top) + room)
    draw.rectangle(corners, outline=color, width=width)
