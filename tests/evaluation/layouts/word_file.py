"""Set a sheet as a Word file: paragraphs with tabs, or tables for columns and rails."""

from html import escape
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .design import SIDED, Design
from .looks import base
from .sheet import Section, Sheet
from .word_blocks import Setter, fix_widths, shade
from .words import Draw

WIDTH = 174  # mm between the margins


def write_word(sheet: Sheet, design: Design, draw: Draw, out: Path) -> None:
    """Write the sheet as a .docx file."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin = page.bottom_margin = Mm(16)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = design.font, Pt(design.size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Sans CJK SC")
    setter = Setter(design, draw)
    if sheet.running:
        page.footer.paragraphs[0].text = sheet.running
    place: Any = document
    if draw.chance(0.15) and design.structure not in SIDED:
        place = page.header
        place.is_linked_to_previous = False
    numbers = {one: i for i, one in enumerate((*sheet.main, *sheet.side), 1)}
    if design.structure not in SIDED:
        _head(place, sheet, setter)
        for one in sheet.main:
            setter.section(document, one, WIDTH, numbers[one])
    else:
        _columns(document, sheet, setter, numbers)
    if design.contact == "foot" and sheet.contacts:
        made = page.footer.add_paragraph()
        _contact_line(made, sheet, setter)
    document.core_properties.author = ""
    document.save(str(out))


def _columns(document: Any, sheet: Sheet, setter: Setter, numbers: dict[Section, int]) -> None:
    design = setter.design
    if design.structure != "side":
        _head(document, sheet, setter)
    narrow = WIDTH * (0.48 if design.structure == "halves" else design.side_width / 100)
    widths = [WIDTH - narrow, narrow] if design.side_right else [narrow, WIDTH - narrow]
    if design.structure != "side" and not design.side_dark:
        _text_columns(document, sheet, setter, numbers=numbers, widths=widths)
        return
    table = document.add_table(1, 2)
    fix_widths(table, widths)
    cells = table.rows[0].cells
    side, main = reversed(cells) if design.side_right else cells
    if not design.side_dark:
        shade(side._element.get_or_add_tcPr(), "EEF1F4")
    if design.structure == "side":
        _head(main, sheet, setter)
    for cell, sections, width in ((side, sheet.side, narrow), (main, sheet.main, WIDTH - narrow)):
        for one in sections:
            setter.section(cell, one, width - 4, numbers[one])
        if not cell.paragraphs[0].text and len(cell.paragraphs) > 1:
            cell._element.remove(cell.paragraphs[0]._element)


def _text_columns(
    document: Any, sheet: Sheet, setter: Setter, *, numbers: dict[Section, int], widths: list[float]
) -> None:
    """Set both columns as text columns of a section, with a column break between them."""
    page = document.add_section(WD_SECTION.CONTINUOUS)
    columns = page._sectPr.find(qn("w:cols"))
    columns = columns if columns is not None else page._sectPr._add_cols()
    for key, value in (("num", "2"), ("equalWidth", "0"), ("space", "400")):
        columns.set(qn(f"w:{key}"), value)
    for width in widths:
        column = OxmlElement("w:col")
        column.set(qn("w:w"), str(round((width - 4) * 56.7)))
        column.set(qn("w:space"), "400")
        columns.append(column)
    both = (sheet.main, sheet.side) if setter.design.side_right else (sheet.side, sheet.main)
    for index, sections in enumerate(both):
        for one in sections:
            setter.section(document, one, widths[index] - 8, numbers[one])
        if index == 0:
            document.add_paragraph().add_run().add_break(WD_BREAK.COLUMN)


def _head(place: Any, sheet: Sheet, setter: Setter) -> None:
    design = setter.design
    centre = WD_ALIGN_PARAGRAPH.CENTER if design.centred else None
    lines = [(line, True) for line in sheet.name]
    if sheet.headline:
        lines = [(sheet.headline, False), *lines] if design.headline_first else [*lines, (sheet.headline, False)]
    if sheet.cv_word:
        lines = [(sheet.cv_word, False), *lines]
    size = setter.draw.random.choice([16, 20, 24, 28])
    for words, is_name in lines:
        made = setter.paragraph(place)
        run = made.add_run(words)
        if is_name:
            run.bold, run.font.size, run.font.color.rgb = True, Pt(size), setter.ink
            if setter.styled and place is not None and setter.draw.chance(0.3):
                made.style = "Title"
        made.alignment = centre
    if design.contact == "foot" or not sheet.contacts:
        return
    if design.contact in ("line", "words", "grid"):
        made = setter.paragraph(place)
        made.alignment = centre
        _contact_line(made, sheet, setter)
        return
    if design.contact in ("right", "split") and design.structure not in SIDED:
        _text_box(setter.paragraph(place), sheet)
        return
    for one in sheet.contacts:
        made = setter.paragraph(place)
        made.alignment = WD_ALIGN_PARAGRAPH.RIGHT if design.contact in ("right", "split") else centre
        setter.contact(made, one)


def _text_box(paragraph: Any, sheet: Sheet) -> None:
    """Put the contacts in a text box at the right, as Word writes it: a shape and its older twin."""
    look = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    font = '<w:rPr><w:sz w:val="17"/></w:rPr>'
    lines = "".join(f"<w:p>{look}<w:r>{font}<w:t>{escape(one.shown)}</w:t></w:r></w:p>" for one in sheet.contacts)
    paragraph._p.append(parse_xml(base("textbox.xml").replace("<content/>", lines)))


def _contact_line(made: Any, sheet: Sheet, setter: Setter) -> None:
    for index, one in enumerate(sheet.contacts):
        if index:
            made.add_run(setter.draw.one("{} | {}").format(" | ") if setter.design.side_width % 2 else "  •  ")
        setter.contact(made, one)
