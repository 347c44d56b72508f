"""The text and the look of a finished file, read plainly, to check the gold against it."""

import io
import zipfile

import pypdfium2
from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
THUMB = (48, 68)


def text_of(name: str, content: bytes) -> str:
    """Return a file's text, in whatever order the file holds it."""
    if name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [n for n in package.namelist() if n.startswith("word/") and n.endswith(".xml")]
            trees = [etree.fromstring(package.read(n)) for n in parts]
        paragraphs = [p for tree in trees for p in tree.iter(f"{WORD}p")]
        return "\n".join("".join(node.text or "" for node in p.iter(f"{WORD}t")) for p in paragraphs)
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def link_uris(content: bytes) -> list[str]:
    """Return the http addresses of a PDF's link annotations, page by page."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as document:
        marks = [mark for page in document.pages for mark in page.get("/Annots", [])]
        uris = [str(mark["/A"]["/URI"]) for mark in marks if "/URI" in mark.get("/A", {})]
    return list(dict.fromkeys(uri for uri in uris if uri.startswith("http")))


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(content) as document:
        return len(document)


def thumbnail(content: bytes) -> bytes:
    """Return a small grey picture of a PDF's first page, to see whether two files look alike."""
    with pypdfium2.PdfDocument(content) as document:
        page = document[0].render(scale=0.25, grayscale=True).to_pil().convert("L")
    return page.resize(THUMB).tobytes()


def difference(one: bytes, other: bytes) -> float:
    """Return the mean difference of two thumbnails, 0 to 255."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)
