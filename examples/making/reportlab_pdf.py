"""PDFs drawn by reportlab: an office look, and the same with keywords in white 1 pt letters."""

import io
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, Paragraph, SimpleDocTemplate, Table, TableStyle

FONTS = Path("/usr/share/fonts/truetype/liberation")
"""Debian's fonts-liberation."""
TEXT_WIDTH = 17 * cm
PADDING = 6
"""Points that reportlab keeps free inside a page's frame and a table's cell, by its own default."""


def make_with_reportlab(view: dict, template: str) -> bytes:
    """Return a PDF in the office look; ``template`` is "office"."""
    assert template == "office"
    _register_fonts()
    buffer = io.BytesIO()
    layout = SimpleDocTemplate(
        buffer, pagesize=A4, leftMargin=2 * cm, rightMargin=2 * cm, topMargin=1.5 * cm, bottomMargin=1.5 * cm,
        title="Curriculum Vitae", author=view["name"], invariant=1,
    )  # fmt: skip
    layout.build(_story(view), onFirstPage=lambda canvas, _: _hide(canvas, view["options"].get("hidden", "")))
    return buffer.getvalue()


def _register_fonts() -> None:
    for style in ("Regular", "Bold", "Italic", "BoldItalic"):
        pdfmetrics.registerFont(TTFont(f"Sans-{style}", str(FONTS / f"LiberationSans-{style}.ttf")))
    pdfmetrics.registerFontFamily(
        "Sans-Regular", normal="Sans-Regular", bold="Sans-Bold", italic="Sans-Italic", boldItalic="Sans-BoldItalic"
    )


def _style(size: float = 10, **more: object) -> ParagraphStyle:
    settings = {"fontName": "Sans-Regular", "fontSize": size, "leading": size * 1.32, "spaceAfter": 3}
    return ParagraphStyle("text", **(settings | more))


def _story(view: dict) -> list[Flowable]:
    accent = colors.HexColor(view["options"].get("accent", "#3a4a2f"))
    name = Paragraph(f"<b>{escape(view['name'])}</b>", _style(20, textColor=accent, spaceAfter=5))
    headline = Paragraph(escape(view["headline"]), _style(11, textColor=colors.HexColor("#555555")))
    contact = [Paragraph(escape(c["text"]), _style(9, alignment=2, spaceAfter=1)) for c in view["contact"]]
    head = Table([[[name, headline], contact]], colWidths=[10.5 * cm, 6.5 * cm])
    head.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
    story: list[Flowable] = [head]
    for section in view["main"]:
        story.append(_heading(section["heading"], accent))
        story += _body(section)
    return story


def _heading(text: str, accent: colors.Color) -> Flowable:
    band = Table(
        [[Paragraph(f"<b>{escape(text)}</b>", _style(11, textColor=colors.white, spaceAfter=0))]], [TEXT_WIDTH]
    )
    band.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, -1), accent), ("TOPPADDING", (0, 0), (-1, -1), 2)]))
    band.spaceBefore, band.spaceAfter = 10, 6
    return band


def _body(section: dict) -> list[Flowable]:
    if section["type"] == "text":
        return [Paragraph(escape(section["text"]), _style())]
    if section["type"] == "entries":
        return [flowable for item in section["items"] for flowable in _entry(item)]
    if section["type"] == "groups":
        named = [(f"<b>{escape(g['name'])}:</b> " if g["name"] else "", g["items"]) for g in section["groups"]]
        return [Paragraph(name + escape(", ".join(items)), _style()) for name, items in named]
    if section["type"] == "pairs":
        return [Paragraph(escape(", ".join(": ".join(pair) for pair in section["pairs"])), _style())]
    return _bullets(section["lines"])


def _entry(item: dict) -> list[Flowable]:
    where = ", ".join(part for part in (item["sub"], item["place"]) if part)
    left = Paragraph(f"<b>{escape(item['head'])}</b>", _style(spaceAfter=0))
    right = Paragraph(escape(item["dates"]), _style(alignment=2, spaceAfter=0))
    first = Table([[left, right]], colWidths=[12 * cm, TEXT_WIDTH - 12 * cm - 2 * PADDING])
    first.setStyle(TableStyle([(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]))
    first.spaceBefore = 4
    flowables: list[Flowable] = [first]
    if where:
        flowables.append(Paragraph(f"<i>{escape(where)}</i>", _style()))
    if item["note"]:
        flowables.append(Paragraph(escape(item["note"]), _style()))
    return flowables + _bullets(item["bullets"])


def _bullets(items: list[str]) -> list[Flowable]:
    if not items:
        return []
    paragraphs = [Paragraph(escape(item), _style(spaceAfter=1)) for item in items]
    marks = {"bulletType": "bullet", "start": "•", "bulletFontName": "Sans-Regular", "bulletFontSize": 9}
    return [ListFlowable(paragraphs, leftIndent=12, **marks)]


def _hide(canvas: Canvas, words: str) -> None:
    """Write words in white, 1 pt high, at the foot of the page: what no reader sees and every parser does."""
    canvas.saveState()
    canvas.setFillColor(colors.white)
    canvas.setFont("Sans-Regular", 1)
    canvas.drawString(2 * cm, 1.0 * cm, words)
    canvas.restoreState()
