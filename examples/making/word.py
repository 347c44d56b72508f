"""DOCX files as people make them in Word: with styles, with a layout table, with the contact in the page header."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

MADE_ON = dt.datetime(2026, 1, 1)
BLUE = RGBColor(0x1F, 0x3A, 0x5F)
RIGHT_TAB = Cm(16.5)


def make_docx(view: dict, template: str) -> bytes:
    """Return a DOCX in one of three layouts: styles, layout_table or header_part."""
    document = docx.Document()
    _set_page(document, view)
    {"styles": _styles, "layout_table": _layout_table, "header_part": _header_part}[template](document, view)
    buffer = io.BytesIO()
    document.save(buffer)
    return _without_clock(buffer.getvalue())


def _set_page(document: Document, view: dict) -> None:
    properties = document.core_properties
    properties.author, properties.title = view["name"], "CV"
    properties.created = properties.modified = MADE_ON
    properties.comments = ""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(1.8)
    style = document.styles["Normal"]
    style.font.name, style.font.size = view["options"].get("font", "Calibri"), Pt(10.5)
    style.paragraph_format.space_after = Pt(3)
    for name in ("Title", "Heading 1", "Heading 2"):
        # the theme's font would win over the name that python-docx sets
        fonts = document.styles[name].element.rPr.rFonts
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        document.styles[name].font.name = view["options"].get("font", "Calibri")


def _styles(document: Document, view: dict) -> None:
    document.add_paragraph(view["name"], style="Title")
    document.add_paragraph(view["headline"]).runs[0].italic = True
    document.add_paragraph(" | ".join(c["text"] for c in view["contact"]))
    for section in view["main"]:
        document.add_heading(section["heading"], level=1)
        _body(document.add_paragraph, section, _tabbed_entry)


def _header_part(document: Document, view: dict) -> None:
    header = document.sections[0].header
    name = header.paragraphs[0].add_run(view["name"])
    name.bold, name.font.size = True, Pt(18)
    header.add_paragraph(view["headline"])
    header.add_paragraph("\t".join(c["text"] for c in view["contact"])).runs[0].font.size = Pt(9)
    for section in view["main"]:
        heading = document.add_paragraph()
        heading.paragraph_format.space_before = Pt(12)
        run = heading.add_run(section["heading"])
        run.bold, run.font.size, run.font.color.rgb = True, Pt(12), BLUE
        _underline(heading)
        _body(document.add_paragraph, section, _stacked_entry)


def _layout_table(document: Document, view: dict) -> None:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    side, main = table.rows[0].cells
    side.width, main.width = Cm(5.4), Cm(11.6)
    _shade(side, "E4EBF0")
    name = side.paragraphs[0].add_run(view["name"])
    name.bold, name.font.size = True, Pt(20)
    side.add_paragraph(view["headline"])
    _bold(side.add_paragraph, view["contact_heading"])
    for contact in view["contact"]:
        side.add_paragraph(contact["text"])
    for cell, sections in ((side, view["side"]), (main, view["main"])):
        for section in sections:
            _bold(cell.add_paragraph, section["heading"])
            _body(cell.add_paragraph, section, _stacked_entry, one_a_line=cell is side)
    if not main.paragraphs[0].text:
        main._tc.remove(main.paragraphs[0]._p)


def _body(add: Callable, section: dict, entry: Callable, *, one_a_line: bool = False) -> None:
    if section["type"] == "text":
        add(section["text"])
    elif section["type"] == "entries":
        for item in section["items"]:
            entry(add, item)
    elif section["type"] == "groups":
        for group in section["groups"]:
            _group(add, group, one_a_line=one_a_line)
    elif section["type"] == "pairs":
        for pair in section["pairs"]:
            add(" – ".join(pair))
    else:
        for line in section["lines"]:
            add(line, style="List Bullet")


def _group(add: Callable, group: dict, *, one_a_line: bool) -> None:
    if one_a_line:
        for item in group["items"]:
            add(item).paragraph_format.space_after = Pt(0)
        return
    paragraph = add()
    if group["name"]:
        paragraph.add_run(f"{group['name']}: ").bold = True
    paragraph.add_run(", ".join(group["items"]))


def _tabbed_entry(add: Callable, item: dict) -> None:
    paragraph = add()
    paragraph.paragraph_format.tab_stops.add_tab_stop(RIGHT_TAB, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.add_run(item["head"]).bold = True
    paragraph.add_run(f"\t{item['dates']}")
    if item["sub"]:
        add(_place_line(item)).runs[0].italic = True
    _details(add, item)


def _stacked_entry(add: Callable, item: dict) -> None:
    paragraph = add()
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.add_run(item["head"]).bold = True
    if item["sub"]:
        paragraph.add_run(f", {item['sub']}")
    second = ", ".join(part for part in (item["place"], item["dates"]) if part)
    if second:
        add(second).runs[0].font.color.rgb = RGBColor(0x60, 0x60, 0x60)
    _details(add, item)


def _details(add: Callable, item: dict) -> None:
    if item["note"]:
        add(item["note"])
    for bullet in item["bullets"]:
        add(bullet, style="List Bullet")


def _place_line(item: dict) -> str:
    return ", ".join(part for part in (item["sub"], item["place"]) if part)


def _bold(add: Callable, heading: str) -> None:
    paragraph = add()
    paragraph.paragraph_format.space_before = Pt(12)
    run = paragraph.add_run(heading)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(12), BLUE


def _shade(cell: object, color: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), color)
    cell._tc.get_or_add_tcPr().append(shading)


def _underline(paragraph: object) -> None:
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "1F3A5F")):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    # the schema wants borders before spacing
    paragraph._p.get_or_add_pPr().insert(0, borders)


def _without_clock(content: bytes) -> bytes:
    """Write the package anew with fixed times, so that the same CV gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return buffer.getvalue()
