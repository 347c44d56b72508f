"""What a reader of one format returns, and how it becomes a Document."""

from typing import NamedTuple

from cvscreen.model import Document, HiddenText, Link, Notice, Page, Source, Span, Unread
from cvscreen.readers.compose import compose
from cvscreen.readers.oddities import notice_mixed_words
from cvscreen.readers.pieces import Row


class Sheet(NamedTuple):
    """A page as measured: number from 1, size in points, columns of body text."""

    number: int
    width_pt: float
    height_pt: float
    columns: int


FLOWING = Sheet(1, 0.0, 0.0, 1)
"""The one page of a format that knows no pages: nothing in it has a place or a size."""


class Draft(NamedTuple):
    """A document before its text is written."""

    rows: tuple[Row, ...]
    sheets: tuple[Sheet, ...] = (FLOWING,)
    links: tuple[Link, ...] = ()
    """Every link; those whose target is also a piece's ``uri`` take their place in the text from there."""
    hidden: tuple[HiddenText, ...] = ()
    unread: tuple[Unread, ...] = ()
    notices: tuple[Notice, ...] = ()


def finish(draft: Draft, source: Source) -> Document:
    """Write a draft's text and return the document."""
    made = compose(draft.rows)
    unread = draft.unread
    if made.cut:
        unread = (*unread, Unread(None, "limit", "the text is longer than what is read; the rest was left out"))
    pages = []
    for sheet in draft.sheets:
        of_page = [index for index, line in enumerate(made.lines) if line.page == sheet.number]
        lines = Span(of_page[0], of_page[-1] + 1) if of_page else Span(0, 0)
        pages.append(Page(sheet.number, sheet.width_pt, sheet.height_pt, sheet.columns, lines))
    return Document(
        source=source,
        text=made.text,
        words=made.words,
        lines=made.lines,
        pages=tuple(pages),
        links=_all_links(made.links, draft.links),
        hidden=draft.hidden,
        unread=unread,
        notices=(*draft.notices, *notice_mixed_words(made.text)),
    )


def _all_links(placed: tuple[Link, ...], given: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the links that lie on text, then those that lie on none (an icon, a picture)."""
    known = {link.uri for link in placed}
    return (*placed, *(link for link in dict.fromkeys(given) if link.uri not in known))
