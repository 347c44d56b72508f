"""Files that PDFium cannot open, as far as pdfplumber can."""

from cvscreen.model import Notice, Unread
from cvscreen.readers.draft import Draft, Sheet
from cvscreen.readers.layout import lay_out_page, mark_regions, order_pages
from cvscreen.readers.pdf.plumber import read_pages_again


def read_damaged(content: bytes) -> Draft | None:
    """Read a file that PDFium cannot open; None when nobody can."""
    pages = read_pages_again(content)
    if not any(words for _, words in pages):
        return None
    layouts = [lay_out_page([word.piece for word in words], page=frame.number) for frame, words in pages]
    sheets = [
        Sheet(frame.number, frame.width, frame.height, lay.columns)
        for (frame, _), lay in zip(pages, layouts, strict=True)
    ]
    rows = mark_regions(order_pages(layouts), {sheet.number: sheet.height_pt for sheet in sheets})
    notice = Notice("repaired", "the file is damaged; what could be read of it was read")
    # nobody could look at the pages themselves: what they show besides is not known
    unread = Unread(None, "corrupt", "the file is damaged: parts of it may be missing")
    return Draft(tuple(rows), tuple(sheets), unread=(unread,), notices=(notice,))
