"""Set a sheet by typst."""

import tempfile
from pathlib import Path

from .design import SIDED, Design, strong_roles
from .looks import fill, parts
from .sheet import Block, Bullets, Contact, ContactBlock, Entry, Items, Pairs, Para, Row, Rows, Section, Sheet, Spans
from .words import Draw


def write_typst(sheet: Sheet, design: Design, draw: Draw, out: Path) -> None:
    """Write the sheet as PDF by typst."""
    import typst

    looks = parts("headings.typ")
    kind = draw.random.choice([name for name in looks if name.startswith("kept") == draw.blind])
    footer = ""
    if sheet.running:
        page = '#counter(page).display("1 / 1", both: true)'
        footer = f", footer: context align(center, text(size: 7pt)[#{_string(sheet.running)} — {page}])"
    pieces = {
        "heading": looks[kind],
        "rail": draw.one("2.8cm | 3.4cm | 4cm"),
        "raillook": draw.one("rail | emph(rail) | strong(rail)"),
        "tag": draw.one("fill: luma(230) | stroke: 0.5pt + ink"),
    }
    source = fill(
        "base.typ",
        {
            "paper": "us-letter" if sheet.lang == "en" and draw.chance(0.5) else "a4",
            "margin": draw.one("1.5cm | 2cm | (x: 2.2cm, y: 1.6cm)"),
            "footer": footer,
            "fonts": f'"{design.font}", "Noto Sans", "Noto Sans CJK SC", "DejaVu Sans"',
            "size": str(design.size),
            "lang": sheet.lang,
            "leading": draw.one("0.55 | 0.65"),
            "spacing": draw.one("0.65 | 0.8"),
            "ink": design.ink,
            "soft": draw.one('style: "italic" | fill: luma(90) | size: 1em'),
            "defs": fill("defs.typ", pieces),
            "body": _body(sheet, design, fill("defs.typ", pieces)),
        },
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cv.typ"
        path.write_text(source, encoding="utf-8")
        typst.compile(str(path), output=str(out))


def _string(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _body(sheet: Sheet, design: Design, defs: str) -> str:
    """Return the body; a dark column takes the definitions anew, with a white ink and no light fills."""
    numbers = {one: i for i, one in enumerate((*sheet.main, *sheet.side), 1)}
    main = "\n".join(_section(one, design, numbers[one]) for one in sheet.main)
    head = _head(sheet, design)
    if design.structure not in SIDED:
        return head + main
    side = "\n".join(_section(one, design, numbers[one]) for one in sheet.side)
    width = 48 if design.structure == "halves" else design.side_width
    fill_in = "fill: ink" if design.side_dark else "fill: luma(240)"
    anew = (
        defs.replace("luma(232)", "luma(110)").replace("luma(230)", "luma(110)").replace("fill: ink", "fill: luma(90)")
    )
    anew = anew.replace("text(weight: 700, size: 1.1em, fill: luma(90)", "text(weight: 700, size: 1.1em, fill: white")
    anew = anew.replace("text(weight: 700, size: 1.25em, fill: luma(90)", "text(weight: 700, size: 1.25em, fill: white")
    white = f"#set text(fill: white)\n#let ink = white\n#let soft(it) = emph(it)\n{anew}\n" if design.side_dark else ""
    beside = f"block(width: 100%, {fill_in}, inset: 10pt, breakable: true)[{white}{side}]"
    top = ""
    if design.structure == "side":
        main = head + main
    else:
        top = head
    columns = f"(1fr, {width}%)" if design.side_right else f"({width}%, 1fr)"
    cells = f"[{main}], {beside}" if design.side_right else f"{beside}, [{main}]"
    return f"{top}\n#grid(columns: {columns}, column-gutter: 16pt, {cells})"


def _section(one: Section, design: Design, number: int) -> str:
    title = f"{number}. {one.title}" if design.heading.mark == "number" else one.title
    if design.heading.spaced and one.title:
        return f"#cvhead(text(tracking: 2pt, {_string(title)}))\n" + "".join(
            _block(part, design) for part in one.blocks
        )
    lead = f"#cvhead({_string(title)})\n" if one.title else "#v(8pt)\n"
    return lead + "".join(_block(part, design) for part in one.blocks)


def _block(part: Block, design: Design) -> str:
    match part:
        case Entry():
            return _entry(part, design)
        case Para():
            label = f"#strong({_string(part.label + ':')}) " if part.label else ""
            return f"{label}#{_string(part.text)}\n\n" if part.text else f"{label}\n\n"
        case Bullets():
            return "".join(f"#cvitem({_string(design.glyph)}, {_string(item)})\n" for item in part.items)
        case Pairs():
            return _pairs(part)
        case Items():
            return _items(part, design)
        case Rows():
            cells = ", ".join(_string(cell) for row in part.rows for cell in row)
            return f"#table(columns: (26%, 1fr, 1fr), stroke: 0.4pt + luma(170), {cells})\n"
        case ContactBlock():
            return "".join(f"#text(size: 0.8em)[{_contact(one, design)}]\n\n" for one in part.items)
    return ""


def _pairs(part: Pairs) -> str:
    if part.look in ("table", "tab"):
        stroke = "0.4pt + luma(180)" if part.look == "table" else "none"
        cells = ", ".join(f"{_string(a)}, {_string(b)}" for a, b in part.pairs)
        return f"#table(columns: (35%, 1fr), stroke: {stroke}, inset: 3pt, {cells})\n"
    if part.look == "stack":
        return "".join(f"#strong({_string(a)})\n\n#{_string(b)}\n\n" for a, b in part.pairs)
    return "".join(f"#strong({_string(a + ':')}) #{_string(b)}\n\n" for a, b in part.pairs)


def _items(part: Items, design: Design) -> str:
    if part.look == "tags":
        return " ".join(f"#cvtag({_string(item)})" for item in part.items) + "\n\n"
    if part.look in ("columns2", "columns3"):
        cells = ", ".join(_string(item) for item in part.items)
        return f"#grid(columns: (1fr,) * {part.look[-1]}, row-gutter: 5pt, {cells})\n"
    if part.look == "lines":
        return (
            _block(Bullets(part.items), design)
            if len(part.items) > 8
            else "".join(f"#{_string(i)}\n\n" for i in part.items)
        )
    out = []
    for item, value in zip(part.items, part.values, strict=True):
        sign = {
            "dots": "●" * value + "○" * (5 - value),
            "stars": "★" * value + "☆" * (5 - value),
            "percent": f"{value * 20}%",
        }.get(part.look)
        out.append(
            f"#cvsign({_string(item)}, {_string(sign)})\n" if sign else f"#cvbar({_string(item)}, {value * 20}%)\n"
        )
    return "".join(out)


def _entry(part: Entry, design: Design) -> str:
    rows = "".join(_row(row, design) for row in part.rows) + "".join(_block(one, design) for one in part.body)
    if part.rail:
        command = "cvrail" if part.rail_side == "left" else "cvrailright"
        return f"#{command}({_string(part.rail)}, [{rows}])\n#v(6pt)\n"
    return f"{rows}#v(5pt)\n"


def _row(row: Row, design: Design) -> str:
    if row.right:
        return f"#cvrow([{_spans(row.left, design)}], [{_spans(row.right, design)}])\n"
    return f"{_spans(row.left, design)}\n\n"


def _spans(parts: Spans, design: Design) -> str:
    strong = strong_roles(design)
    out = []
    for role, words in parts:
        if role in strong or role == "house":
            out.append(f"#strong({_string(words)})")
        elif role in ("title", "employer", "degree", "place", "about"):
            out.append(f"#soft({_string(words)})")
        else:
            out.append(f"#{_string(words)}")
    return ";".join(out)


def _contact(one: Contact, design: Design) -> str:
    shown = (
        f"#link({_string(one.uri)})[#{_string(one.shown)}]"
        if one.uri and design.link_form != "full"
        else f"#{_string(one.shown)}"
    )
    return f"#{_string(one.label + ': ')};{shown}" if design.contact == "labels" and one.label != one.shown else shown


def _head(sheet: Sheet, design: Design) -> str:
    size = {27: 18, 30: 22, 33: 26, 36: 30, 40: 34}[design.side_width]
    tracking = ", tracking: 5pt" if design.name == "spaced" else ""
    lines = [f"#text(size: {size}pt, weight: 700, fill: ink{tracking}, {_string(line)})" for line in sheet.name]
    if sheet.headline:
        lines.insert(0 if design.headline_first else len(lines), f"#text(size: 1.15em, {_string(sheet.headline)})")
    if sheet.cv_word:
        lines.insert(0, f"#{_string(sheet.cv_word)}")
    if sheet.contacts and design.contact in ("stack", "labels", "right", "split", "grid"):
        lines += [_contact(one, design) for one in sheet.contacts]
    elif sheet.contacts:
        lines.append(" #h(4pt) | #h(4pt) ".join(f"#box[{_contact(one, design)}]" for one in sheet.contacts))
    body = "\n\n".join(lines)
    place = "center" if design.centred else "right" if design.contact == "right" else "left"
    return f"#align({place})[{body}]\n"
