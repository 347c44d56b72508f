"""How the Word files look: each function writes a view into a new document."""

from collections.abc import Callable

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor


def _page(document, *, side_mm: float = 22, font: str = "Calibri", size: float = 10.5, letter: bool = False) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(215.9), Mm(279.4)) if letter else (Mm(210), Mm(297))
    section.left_margin = section.right_margin = Mm(side_mm)
    section.top_margin = section.bottom_margin = Mm(18)
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    style.paragraph_format.space_after = Pt(2)


def _run(paragraph, text: str, *, bold: bool = False, size: float | None = None, color: str | None = None):
    run = paragraph.add_run(text)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    if color:
        run.font.color.rgb = RGBColor.from_string(color)
    return run


def flat_lines(section: dict, separator: str = ", ") -> list[str]:
    """Return the lines of a section that has no entries."""
    if section["type"] == "text":
        return [section["text"]]
    if section["type"] == "groups":
        return [(f"{g['name']}: " if g["name"] else "") + separator.join(g["items"]) for g in section["groups"]]
    if section["type"] in ("pairs", "facts"):
        return [f"{key}: {value}" if value else key for key, value in section[section["type"]]]
    return section["lines"]


def _where(item: dict) -> str:
    return ", ".join(part for part in (item["sub"], item["place"]) if part)


def _tabbed(document, view: dict) -> None:
    """Set a Word template's look: a title, styled headings with a rule, dates at a right tab."""
    o = view["o"]
    _page(document, font=o.get("font", "Calibri"))
    document.add_paragraph(view["name"], style="Title")
    document.add_paragraph(" | ".join(c["text"] for c in view["contact"]))
    for section in view["main"]:
        document.add_heading(section["heading"], 1)
        if "items" not in section:
            for line in flat_lines(section):
                document.add_paragraph(line, style=o.get("list_style", "List Bullet"))
            continue
        for item in section["items"]:
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(166), WD_TAB_ALIGNMENT.RIGHT)
            _run(paragraph, item["head"], bold=True)
            _run(paragraph, (f", {_where(item)}" if item["sub"] else "") + f"\t{item['dates']}")
            _details(document.add_paragraph, item)


def _details(add: Callable, item: dict, style: str | None = "List Bullet") -> None:
    if item["note"]:
        add(item["note"])
    for line in item["do"]:
        add(line, style=style) if style else add(f"- {line}")


def _cells(document, rows: int, widths: list[float], *, grid: bool = False):
    table = document.add_table(rows=rows, cols=len(widths))
    table.autofit = False
    if grid:
        table.style = "Table Grid"
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def _adder(cell) -> Callable:
    """Return a function that writes the next paragraph of a cell; the first one is there already."""
    unused = [cell.paragraphs[0]]

    def add(text: str = "", style: str | None = None):
        paragraph = unused.pop() if unused else cell.add_paragraph()
        if style:
            paragraph.style = style
        if text:
            paragraph.add_run(text)
        return paragraph

    return add


def _lebenslauf(document, view: dict) -> None:
    """Set a German tabular CV: a title word, dates left, borderless tables, place and date at the end."""
    _page(document, font=view["o"].get("font", "Arial"), size=10)
    title = document.add_paragraph()
    _run(title, view["o"].get("title", "Lebenslauf"), bold=True, size=18)
    _run(document.add_paragraph(), view["name"], size=13)
    document.add_paragraph(" · ".join(c["text"] for c in view["contact"]))
    for section in view["main"]:
        heading = document.add_paragraph()
        heading.paragraph_format.space_before = Pt(12)
        _run(heading, section["heading"], bold=True, size=12)
        rows = _rows(section)
        table = _cells(document, len(rows), [45, 121])
        for row, (left, item) in zip(table.rows, rows, strict=True):
            row.cells[0].paragraphs[0].add_run(left)
            add = _adder(row.cells[1])
            if isinstance(item, str):
                add(item)
                continue
            _run(add(), item["head"], bold=True)
            if item["sub"]:
                add(_where(item))
            _details(add, item, None)
    if view["closing"]:
        document.add_paragraph().add_run(f"\n\n{view['closing']}")


def _rows(section: dict) -> list[tuple[str, object]]:
    if "items" in section:
        return [(item["dates"], item) for item in section["items"]]
    if section["type"] in ("pairs", "facts"):
        return [(key, value or "") for key, value in section[section["type"]]]
    return [("", line) for line in flat_lines(section)]


def _labelled(document, view: dict) -> None:
    """Set a Word resume in a table: headings in the first column, their content in the second."""
    o = view["o"]
    _page(document, font=o.get("font", "Cambria"), size=10.5, letter=o.get("letter", False))
    name = document.add_paragraph()
    name.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _run(name, view["name"], size=24, color=o["accent"])
    for contact in view["contact"]:
        document.add_paragraph(contact["text"]).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    table = _cells(document, len(view["main"]), [38, 128])
    for row, section in zip(table.rows, view["main"], strict=True):
        _run(row.cells[0].paragraphs[0], section["heading"], bold=True, color=o["accent"])
        add = _adder(row.cells[1])
        for line in [] if "items" in section else flat_lines(section):
            add(line)
        for item in section.get("items", []):
            _run(add(), item["head"] + (f", {item['sub']}" if item["sub"] else ""), bold=True)
            _run(add(), " · ".join(part for part in (item["dates"], item["place"]) if part), color="666666")
            _details(add, item)


def _docs_dash(document, view: dict) -> None:
    """Set the word processor of a search company's look: "Employer, Place — Title", and dates in capitals below."""
    o = view["o"]
    _page(document, font=o.get("font", "Open Sans"), size=9.5, letter=o.get("letter", False))
    _run(document.add_paragraph(), view["name"], bold=True, size=26)
    for contact in view["contact"]:
        document.add_paragraph(contact["text"])
    for section in view["main"]:
        _docs_section(document.add_paragraph, section, o)


def _docs_section(add: Callable, section: dict, o: dict) -> None:
    heading = add()
    heading.paragraph_format.space_before = Pt(14)
    _run(heading, section["heading"], bold=True, size=10.5, color=o["accent"])
    for line in [] if "items" in section else flat_lines(section):
        add(line)
    for item in section.get("items", []):
        line = add()
        line.paragraph_format.space_before = Pt(5)
        where = ", ".join(part for part in (item["organisation"], item["place"]) if part)
        _run(line, where or item["title"], bold=True, size=11)
        if where:
            _run(line, " — ", size=11)
            _run(line, item["title"], size=11).italic = True
        _run(add(), item["dates"].upper(), size=8, color="666666")
        _details(add, item)


def _docs_columns(document, view: dict) -> None:
    """Set a letterhead table of two columns: the jobs left, the rest right."""
    o = view["o"]
    _page(document, side_mm=18, font=o.get("font", "Liberation Serif"), size=9.5, letter=o.get("letter", False))
    table = _cells(document, 2, [118, 56])
    left, right = (_adder(cell) for cell in table.rows[0].cells)
    _run(left(), view["name"], size=30)
    if view["headline"]:
        _run(left(), view["headline"], size=11)
    for contact in view["contact"]:
        _run(right(), contact["text"], bold=contact["kind"] != "place", size=8.5)
    for cell, sections in zip(table.rows[1].cells, (view["main"], view["side"]), strict=True):
        add = _adder(cell)
        for section in sections:
            if section["kind"] == "skills":
                _run(add(), section["heading"], bold=True, size=10.5, color=o["accent"])
                for line in (item for g in section["groups"] for item in g["items"]):
                    add(line)
            else:
                _docs_section(add, section, o)


def _rirekisho(document, view: dict) -> None:
    """Set a Japanese form: a grid of years, months and events."""
    _page(document, side_mm=20, font="IPAGothic", size=10.5)
    _run(document.add_paragraph(), "履歴書", bold=True, size=20)
    facts = [("氏名", view["name"]), ("生年月日", view["born"] or "")]
    facts += [({"place": "現住所", "phone": "電話", "email": "メール"}[c["kind"]], c["text"]) for c in view["contact"]]
    table = _cells(document, len(facts), [30, 140], grid=True)
    for row, (key, value) in zip(table.rows, facts, strict=True):
        row.cells[0].text, row.cells[1].text = key, value
    document.add_paragraph()
    rows: list[tuple[str, str, str]] = [("年", "月", "学歴・職歴")]
    headings = [section["heading"] for section in view["main"]]
    for section in view["main"]:
        if section["kind"] in ("education", "experience"):
            rows += [("", "", section["heading"]), *_events(section)]
    table = _cells(document, len(rows), [20, 14, 136], grid=True)
    for row, values in zip(table.rows, rows, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
        if values[2] in headings:
            row.cells[2].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for section in view["main"]:
        if section["kind"] not in ("education", "experience"):
            _run(document.add_paragraph(), section["heading"], bold=True)
            for line in flat_lines(section, "、"):
                document.add_paragraph(line)


def _events(section: dict) -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    for item in section["source"]["items"]:
        start, end = item["start"].split("-"), item["end"].split("-")
        if section["kind"] == "education":
            school = " ".join(part for part in (item["institution"], item["field"], item["degree"]) if part)
            rows.append((start[0], str(int(start[1])), f"{school} 入学"))
            rows.append((end[0], str(int(end[1])), f"{school} 卒業"))
            continue
        rows.append((start[0], str(int(start[1])), f"{item['organisation']} 入社　{item['title']}"))
        rows += [("", "", line) for line in item["do"]]
        last = ("", "", "現在に至る") if end[0] == "present" else _leaving(item, end)
        rows.append(last)
    return rows


def _leaving(item: dict, end: list[str]) -> tuple[str, str, str]:
    return end[0], str(int(end[1])), f"{item['organisation']} 退社"


def _boxed(document, view: dict) -> None:
    """Set a form with full borders: a heading row across, then rows of dates and facts."""
    _page(document, font=view["o"].get("font", "Times New Roman"), size=10.5)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(title, view["o"].get("title", "CURRICULUM VITAE"), bold=True, size=14)
    first = [("Name", view["name"])]
    labels = {"place": "Address", "phone": "Telephone", "email": "E-mail", "link": "Internet"}
    first += [(labels[c["kind"]], c["text"]) for c in view["contact"]]
    rows: list[tuple[str, object]] = list(first)
    for section in view["main"]:
        rows += [(section["heading"], None), *_rows(section)]
    table = _cells(document, len(rows), [44, 122], grid=True)
    for row, (left, item) in zip(table.rows, rows, strict=True):
        if item is None:
            merged = row.cells[0].merge(row.cells[1])
            _run(merged.paragraphs[0], left, bold=True)
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), "D9D9D9")
            merged._tc.get_or_add_tcPr().append(shade)
            continue
        row.cells[0].paragraphs[0].add_run(left)
        add = _adder(row.cells[1])
        if isinstance(item, str):
            add(item)
            continue
        add(item["head"])
        if item["sub"]:
            add(_where(item))
        _details(add, item, None)


LAYOUTS = {
    "tabbed": _tabbed, "lebenslauf": _lebenslauf, "labelled": _labelled, "docs_dash": _docs_dash,
    "docs_columns": _docs_columns, "rirekisho": _rirekisho, "boxed": _boxed,
}  # fmt: skip
