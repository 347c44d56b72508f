"""Set a sheet by ReportLab, as web services that export PDF do; and as plain text or Markdown."""

from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, HRFlowable, Paragraph, SimpleDocTemplate, Table

from .design import Design, strong_roles
from .sheet import Block, Bullets, ContactBlock, Entry, Items, Pairs, Para, Row, Rows, Section, Sheet, Spans
from .words import Draw

NO_PADDING = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
FONT_FILES = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans{}.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-{}.ttf",
)


def write_reportlab(sheet: Sheet, design: Design, draw: Draw, out: Path) -> None:
    """Write the sheet as PDF by ReportLab, in one column."""
    dejavu = draw.chance(0.5)
    pdfmetrics.registerFont(TTFont("Body", FONT_FILES[0].format("") if dejavu else FONT_FILES[1].format("Regular")))
    pdfmetrics.registerFont(
        TTFont("BodyBold", FONT_FILES[0].format("-Bold") if dejavu else FONT_FILES[1].format("Bold"))
    )
    size = design.size - (1 if dejavu else 0)
    plain = ParagraphStyle("plain", fontName="Body", fontSize=size, leading=size * 1.35)
    story = _top(sheet, design, plain)
    for one in sheet.main:
        story += _story(one, design, plain)
    edge = {"leftMargin": 20 * mm, "rightMargin": 20 * mm, "topMargin": 16 * mm, "bottomMargin": 16 * mm}
    SimpleDocTemplate(str(out), pagesize=A4, **edge).build(story)


def _top(sheet: Sheet, design: Design, plain: ParagraphStyle) -> list[Flowable]:
    place = 1 if design.centred else 0
    name = ParagraphStyle("name", parent=plain, fontName="BodyBold", fontSize=22, leading=26, alignment=place)
    centred = ParagraphStyle("centred", parent=plain, alignment=place)
    shown = [one.shown if design.contact != "labels" else f"{one.label}: {one.shown}" for one in sheet.contacts]
    contact = [" | ".join(shown)] if design.contact in ("line", "words", "grid", "foot") else shown
    lines: list[Flowable] = [Paragraph(_escape(line), name) for line in sheet.name]
    return [*lines, *(Paragraph(_escape(line), centred) for line in [sheet.headline, *contact] if line)]


def _story(one: Section, design: Design, plain: ParagraphStyle) -> list[Flowable]:
    story: list[Flowable] = []
    size, ink = plain.fontSize, HexColor(design.ink)
    heading = ParagraphStyle(
        "heading",
        parent=plain,
        fontName="BodyBold",
        fontSize=size + 2.5,
        leading=size * 2,
        spaceBefore=7,
        textColor=ink,
    )
    if one.title:
        story.append(Paragraph(_escape(one.title), heading))
        if design.heading.decoration in ("rule", "double", "overline", "sideline"):
            story.append(HRFlowable(width="100%", thickness=0.6, color=ink, spaceAfter=3))
    for line in _lines(one, design):
        if "\t" in line:
            left, right = line.split("\t")
            cells = [[Paragraph(left, plain), Paragraph(right, ParagraphStyle("right", parent=plain, alignment=2))]]
            story.append(Table(cells, colWidths=["70%", "30%"], style=NO_PADDING))
        else:
            story.append(Paragraph(line, plain))
    return story


def _escape(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(one: Section, design: Design, *, marks: bool = True) -> list[str]:
    return [line for part in one.blocks for line in _block(part, design, marks=marks)]


def _block(part: Block, design: Design, *, marks: bool) -> list[str]:
    escape = _escape if marks else str
    match part:
        case Entry():
            rows = [_row(row, design, marks=marks) for row in part.rows]
            if part.rail:
                rows.insert(0, escape(part.rail))
            return [*rows, *(line for inner in part.body for line in _block(inner, design, marks=marks))]
        case Para():
            return [escape(f"{part.label}: {part.text}" if part.label else part.text)]
        case Bullets():
            return [escape(f"{design.glyph} {item}") for item in part.items]
        case Pairs():
            return [escape(f"{a}: {b}") for a, b in part.pairs]
        case Items():
            return [escape(item) for item in part.items] if part.look != "tags" else [escape(" | ".join(part.items))]
        case Rows():
            return [escape(" | ".join(row)) for row in part.rows]
        case ContactBlock():
            return [escape(one.shown) for one in part.items]
    return []


def _row(row: Row, design: Design, *, marks: bool) -> str:
    left = _spans(row.left, design, marks=marks)
    return f"{left}\t{_spans(row.right, design, marks=marks)}" if row.right else left


def _spans(parts: Spans, design: Design, *, marks: bool) -> str:
    strong = strong_roles(design)
    if not marks:
        return "".join(words for _, words in parts)
    return "".join(
        f'<font name="BodyBold">{_escape(words)}</font>' if role in strong or role == "house" else _escape(words)
        for role, words in parts
    )


def write_text(sheet: Sheet, design: Design, out: Path) -> None:
    """Write the sheet as plain text, or as Markdown for a name that ends so."""
    markdown = out.suffix == ".md"
    lines = [("# " if markdown else "") + " ".join(sheet.name)]
    lines += [line for line in (sheet.headline, *(one.shown for one in sheet.contacts)) if line]
    for one in sheet.main:
        mark = "## " if markdown else ""
        lines += ["", mark + one.title] + (
            [] if markdown or not one.title or not design.centred else ["-" * len(one.title)]
        )
        for part in one.blocks:
            for line in _block(part, design, marks=False):
                lines += [line.replace("\t", "    "), *([""] if markdown and not isinstance(part, Bullets) else [])]
            if isinstance(part, Entry):
                lines.append("")
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
