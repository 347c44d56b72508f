"""Write sheet blocks into a Word document or a cell of one of its tables."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .design import SIDED, Design, strong_roles
from .sheet import Block, Bullets, Contact, ContactBlock, Entry, Items, Pairs, Para, Row, Rows, Section, Spans
from .words import Draw

EMPTY = {"dots": ("●", "○"), "stars": ("★", "☆")}


class Setter:
    """Writes blocks into a document or a cell of one of its tables."""

    def __init__(self, design: Design, draw: Draw) -> None:
        self.design, self.draw = design, draw
        self.styled = draw.chance(0.5)
        self.list_style = draw.chance(0.5)
        self.rail_tabs = draw.chance(0.4)
        self.borders = draw.chance(0.3)
        self.soft = draw.one("italic | plain | colour")
        self.ink = RGBColor.from_string(design.ink.lstrip("#").upper())

    def paragraph(self, place: Any, words: str = "", *, bold: bool = False) -> Any:
        made = place.add_paragraph()
        made.paragraph_format.space_after = Pt(1)
        made.paragraph_format.space_before = Pt(0)
        if words:
            made.add_run(words).bold = bold
        return made

    def section(self, place: Any, one: Section, width: float, number: int) -> None:
        if one.title:
            self.heading(place, one, number)
        for part in one.blocks:
            self.block(place, part, width)

    def heading(self, place: Any, one: Section, number: int) -> None:
        design = self.design
        made = self.paragraph(place)
        if self.styled:
            made.style = "Heading 1" if self.draw.chance(0.7) else "Heading 2"
        made.paragraph_format.space_before = Pt(9)
        made.paragraph_format.space_after = Pt(3)
        made.paragraph_format.keep_with_next = design.structure not in SIDED
        words = f"{number}. {one.title}" if design.heading.mark == "number" else one.title
        run = made.add_run(words)
        run.bold, run.font.size = True, Pt(design.size + 2)
        run.font.color.rgb = self.ink
        if design.heading.case == "small":
            run.font.small_caps = True
        if design.heading.spaced:
            _attribute(run._element.get_or_add_rPr(), "w:spacing", "w:val", "50")
        made.alignment = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}.get(
            design.heading.align
        )
        if design.heading.decoration in ("rule", "double", "dotted", "sideline", "overline"):
            _rule(made, "top" if design.heading.decoration == "overline" else "bottom", design)
        elif design.heading.decoration in ("bar", "pill", "box"):
            colour = design.ink.lstrip("#") if design.heading.decoration == "bar" else "E3E7EC"
            shade(made._element.get_or_add_pPr(), colour)
            if design.heading.decoration == "bar":
                run.font.color.rgb = RGBColor(255, 255, 255)

    def block(self, place: Any, part: Block, width: float) -> None:
        match part:
            case Entry():
                self.entry(place, part, width)
            case Para():
                made = self.paragraph(place)
                if part.label:
                    made.add_run(part.label + ": ").bold = True
                made.add_run(part.text)
            case Bullets():
                self.bullets(place, part.items)
            case Pairs():
                self.pairs(place, part, width)
            case Items():
                self.items(place, part, width)
            case Rows():
                table = self.table(place, [width * 0.26, width * 0.37, width * 0.37], len(part.rows))
                for line, cells in zip(table.rows, part.rows, strict=True):
                    for cell, words in zip(line.cells, cells, strict=True):
                        cell.paragraphs[0].add_run(words)
            case ContactBlock():
                for one in part.items:
                    self.contact(self.paragraph(place), one)

    def bullets(self, place: Any, items: tuple[str, ...]) -> None:
        for item in items:
            made = self.paragraph(place)
            if self.list_style:
                made.style = "List Bullet"
                made.add_run(item)
            else:
                made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Mm(5), Mm(-4)
                made.add_run(f"{self.design.glyph} {item}")

    def pairs(self, place: Any, part: Pairs, width: float) -> None:
        if part.look == "table" and width > 80:
            table = self.table(place, [width * 0.3, width * 0.7], len(part.pairs))
            for row, (label, value) in zip(table.rows, part.pairs, strict=True):
                row.cells[0].paragraphs[0].add_run(label).bold = True
                row.cells[1].paragraphs[0].add_run(value)
            return
        for label, value in part.pairs:
            if part.look == "stack" or width <= 80:
                self.paragraph(place, label, bold=True)
                self.paragraph(place, value)
            else:
                made = self.paragraph(place)
                made.add_run(label + (":\t" if part.look == "tab" else ": ")).bold = True
                made.add_run(value)
                if part.look == "tab":
                    made.paragraph_format.tab_stops.add_tab_stop(Mm(width * 0.35))

    def items(self, place: Any, part: Items, width: float) -> None:
        if part.look in ("columns2", "columns3"):
            many = int(part.look[-1])
            rows = -(-len(part.items) // many)
            table = self.table(place, [width / many] * many, rows)
            for index, item in enumerate(part.items):
                table.cell(index // many, index % many).paragraphs[0].add_run(item)
            return
        if part.look == "tags":
            self.paragraph(place, "   ".join(part.items))
            return
        if part.look == "lines":
            self.bullets(place, part.items)
            return
        for item, value in zip(part.items, part.values, strict=True):
            made = self.paragraph(place)
            made.paragraph_format.tab_stops.add_tab_stop(Mm(width * 0.6))
            full, empty = EMPTY.get(part.look, ("■", "□"))
            made.add_run(
                f"{item}\t" + (f"{value * 20}%" if part.look == "percent" else full * value + empty * (5 - value))
            )

    def entry(self, place: Any, part: Entry, width: float) -> None:
        if part.rail and not (self.rail_tabs and part.rail_side == "left"):
            shares = [0.24, 0.76] if part.rail_side == "left" else [0.76, 0.24]
            table = self.table(place, [width * share for share in shares], 1)
            rail, stuff = table.rows[0].cells if part.rail_side == "left" else reversed(table.rows[0].cells)
            rail.paragraphs[0].add_run(part.rail)
            self.entry_body(stuff, part, width * 0.76, first=stuff.paragraphs[0])
            return
        first = self.paragraph(place)
        first.paragraph_format.space_before = Pt(3)
        if part.rail:
            first.add_run(part.rail + "\t")
            first.paragraph_format.tab_stops.add_tab_stop(Mm(width * 0.26))
        self.entry_body(place, part, width, first=first)

    def entry_body(self, place: Any, part: Entry, width: float, *, first: Any) -> None:
        for index, row in enumerate(part.rows):
            made = first if index == 0 else self.paragraph(place)
            if part.rail and self.rail_tabs and part.rail_side == "left":
                made.paragraph_format.left_indent = Mm(width * 0.26)
                if index == 0:
                    made.paragraph_format.first_line_indent = Mm(-width * 0.26)
            self.row(made, row, width)
        for one in part.body:
            self.block(place, one, width)

    def row(self, made: Any, row: Row, width: float) -> None:
        self.spans(made, row.left)
        if row.right and _length_mm(row, self.design.size) > width * 0.9:
            made.add_run().add_break()  # both do not fit on a line of a narrow column
            self.spans(made, row.right)
        elif row.right:
            made.paragraph_format.tab_stops.add_tab_stop(Mm(width - 3), WD_TAB_ALIGNMENT.RIGHT)
            made.add_run("\t")
            self.spans(made, row.right)

    def spans(self, made: Any, spans: Spans) -> None:
        strong = strong_roles(self.design)
        for role, words in spans:
            run = made.add_run(words)
            if role in strong or role == "house":
                run.bold = True
            elif role in ("title", "employer", "about", "degree") and self.soft == "italic":
                run.italic = True
            elif role in ("dates", "place") and self.soft == "colour":
                run.font.color.rgb = self.ink

    def contact(self, made: Any, one: Contact) -> None:
        if self.design.contact == "labels" and one.label != one.shown:
            made.add_run(one.label + ": ")
        if one.uri and self.design.link_form != "full":
            _link(made, one.shown, one.uri)
        else:
            made.add_run(one.shown)

    def table(self, place: Any, widths: list[float], rows: int) -> Any:
        made = place.add_table(rows, len(widths))
        fix_widths(made, widths)
        if self.borders:
            made.style = "Table Grid"
        return made


def _length_mm(row: Row, size_pt: float) -> float:
    """Return about how long a row is set: a letter is half as wide as high."""
    return sum(len(words) for _, words in (*row.left, *row.right)) * size_pt * 0.353 * 0.52


def fix_widths(table: Any, widths: list[float]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _link(paragraph: Any, words: str, uri: str) -> None:
    number = paragraph.part.relate_to(uri, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), number)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = words
    run.append(text)
    link.append(run)
    paragraph._p.append(link)


def _rule(paragraph: Any, side: str, design: Design) -> None:
    edges = OxmlElement("w:pBdr")
    edge = OxmlElement(f"w:{side}")
    kinds = {"double": "double", "dotted": "dotted"}
    for key, value in (
        ("val", kinds.get(design.heading.decoration, "single")),
        ("sz", "8"),
        ("space", "1"),
        ("color", design.ink.lstrip("#")),
    ):
        edge.set(qn(f"w:{key}"), value)
    edges.append(edge)
    paragraph._p.get_or_add_pPr().append(edges)


def shade(parent: Any, colour: str) -> None:
    made = OxmlElement("w:shd")
    made.set(qn("w:val"), "clear")
    made.set(qn("w:color"), "auto")
    made.set(qn("w:fill"), colour)
    parent.append(made)


def _attribute(parent: Any, tag: str, key: str, value: str) -> None:
    made = OxmlElement(tag)
    made.set(qn(key), value)
    parent.append(made)
