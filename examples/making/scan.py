"""A scan: the picture of a page in a PDF, slightly turned and grainy, without a text layer."""

import io
import random

import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from making.typst_pdf import set_with_typst

DPI = 120
TURN_DEGREES = 0.7
PAPER = 246
SEED = 15


def make_scan(view: dict, template: str) -> bytes:
    """Set a view with typst, and return the picture of its first page as a PDF."""
    picture = io.BytesIO()
    _scanned(set_with_typst(view, template)).save(picture, "JPEG", quality=38)
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4, invariant=1)
    canvas.setTitle("Scan_0001")
    canvas.drawImage(ImageReader(picture), 0, 0, width=A4[0], height=A4[1])
    canvas.save()
    return content.getvalue()


def _scanned(pdf: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    turned = page.rotate(TURN_DEGREES, resample=Image.Resampling.BICUBIC, fillcolor=PAPER)
    soft = turned.filter(ImageFilter.GaussianBlur(0.5)).point([min(level, PAPER) for level in range(256)])
    chance = random.Random(SEED)
    dots = soft.load()
    for _ in range(900):
        x, y = chance.randrange(soft.width), chance.randrange(soft.height)
        dots[x, y] = chance.randrange(120, 220)
    return soft
