"""PDFs drawn at fixed places by fpdf2 and reportlab, as web services do: words stand where they were put."""

import io

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = {
    "regular": "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
    "bold": "/usr/share/fonts/truetype/lato/Lato-Bold.ttf",
    "light": "/usr/share/fonts/truetype/lato/Lato-Light.ttf",
}
"""Debian's fonts-lato."""


def draw_with_fpdf(view: dict, template: str) -> bytes:
    """Draw a view with fpdf2: "grid" puts the right column down before the left one."""
    from fpdf import FPDF

    assert template == "grid"
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    for style, key in (("", "regular"), ("B", "bold")):
        pdf.add_font("Text", style, FONTS[key])
    pdf.add_page()
    accent = view["o"]["accent"]
    _fpdf_column(pdf, view["side"], {"x": 140, "y": 58, "width": 56, "accent": accent, "view": view, "contact": True})
    _fpdf_column(pdf, view["main"], {"x": 14, "y": 58, "width": 116, "accent": accent, "view": view})
    pdf.set_fill_color(*accent)
    pdf.rect(0, 0, 210, 46, style="F")
    pdf.set_text_color(255)
    pdf.set_font("Text", "B", 24)
    pdf.text(14, 24, view["name"])
    pdf.set_font("Text", "", 12)
    pdf.text(14, 34, view["headline"] or "")
    return bytes(pdf.output())


def _fpdf_column(pdf, sections: list[dict], at: dict) -> None:
    y = at["y"]

    def write(text: str, *, size: float = 9, bold: bool = False, color: tuple = (40, 40, 40), gap: float = 0) -> None:
        nonlocal y
        pdf.set_xy(at["x"], y)
        pdf.set_font("Text", "B" if bold else "", size)
        pdf.set_text_color(*color)
        pdf.multi_cell(at["width"], size * 0.46, text, align="L")
        y = pdf.get_y() + gap

    def heading(text: str) -> None:
        nonlocal y
        y += 3
        write(text, size=11, bold=True, color=at["accent"], gap=0.6)
        pdf.set_draw_color(*at["accent"])
        pdf.line(at["x"], y, at["x"] + at["width"], y)
        y += 1.6

    if at.get("contact"):
        heading(at["view"]["contact_heading"])
        for contact in at["view"]["contact"]:
            write(contact["text"], gap=0.6)
    for section in sections:
        heading(section["heading"])
        for item in section.get("items", []):
            write(item["head"], bold=True, size=9.6)
            if item["sub"]:
                write(item["sub"])
            write(item["dates"], size=8, color=(120, 120, 120), gap=0.8)
            for line in ([item["note"]] if item["note"] else []) + item["do"]:
                write(f"• {line}")
            y += 1.6
        for line in [] if "items" in section else _lines(section):
            write(line, gap=0.4)


def _lines(section: dict) -> list[str]:
    if section["type"] == "text":
        return [section["text"]]
    if section["type"] == "groups":
        return [item for g in section["groups"] for item in g["items"]]
    if section["type"] == "pairs":
        return [f"{key} ({value})" if value else key for key, value in section["pairs"]]
    return [f"• {line}" for line in section["lines"]]


def draw_with_reportlab(view: dict, template: str) -> bytes:
    """Draw a view with reportlab's canvas: "turned" sets each heading upright at the left of its part."""
    assert template == "turned"
    for key, path in FONTS.items():
        pdfmetrics.registerFont(TTFont(key, path))
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4, invariant=1)
    accent = HexColor(view["o"]["accent"])
    canvas.setFillColor(accent)
    canvas.setFont("light", 30)
    canvas.drawRightString(555, 780, view["name"])
    canvas.setFillColor(HexColor("#444444"))
    canvas.setFont("regular", 9)
    for number, contact in enumerate(view["contact"]):
        canvas.drawRightString(555, 762 - 12 * number, contact["text"])
    y = 762 - 12 * len(view["contact"]) - 14
    for section in view["main"]:
        y = _turned_section(canvas, section, y, accent)
    canvas.save()
    return content.getvalue()


def _turned_section(canvas: Canvas, section: dict, top: float, accent: HexColor) -> float:
    lines = _drawn_lines(section)
    height = max(13.0 * len(lines) + 8, pdfmetrics.stringWidth(section["heading"], "bold", 11) + 12)
    canvas.setFillColor(accent)
    canvas.rect(40, top - height, 20, height, stroke=0, fill=1)
    canvas.saveState()
    canvas.translate(54, top - height + 6)
    canvas.rotate(90)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setFont("bold", 11)
    canvas.drawString(0, 0, section["heading"])
    canvas.restoreState()
    y = top - 12
    for text, font, right in lines:
        canvas.setFillColor(HexColor("#222222"))
        canvas.setFont(font, 9.4)
        canvas.drawString(72, y, text)
        canvas.drawRightString(555, y, right)
        y -= 13
    return top - height - 10


def _drawn_lines(section: dict) -> list[tuple[str, str, str]]:
    lines: list[tuple[str, str, str]] = []
    for item in section.get("items", []):
        lines.append((item["head"], "bold", item["dates"]))
        where = ", ".join(part for part in (item["sub"], item["place"]) if part)
        lines += [(where, "regular", "")] if where else []
        lines += [(line, "regular", "") for text in item["do"] for line in _wrapped(f"– {text}")]
    if "items" in section:
        return lines
    if section["type"] == "groups":
        plain = [", ".join(g["items"]) for g in section["groups"]]
    elif section["type"] == "pairs":
        plain = [", ".join(f"{key} ({value})" if value else key for key, value in section["pairs"])]
    else:
        plain = _lines(section)
    return [(line, "regular", "") for text in plain for line in _wrapped(text)]


def _wrapped(text: str, width: float = 480) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if pdfmetrics.stringWidth(longer, "regular", 9.4) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
