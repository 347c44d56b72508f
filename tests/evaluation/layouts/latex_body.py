"""Turn sheet blocks into LaTeX."""

import re

from .design import SIDED, Design, strong_roles
from .sheet import Block, Bullets, Contact, ContactBlock, Entry, Items, Pairs, Para, Row, Rows, Section, Sheet, Spans
from .words import Draw

ESCAPES = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
FAR = re.compile("[●○★☆■□▪‣▸◆➤✓▶◦→✉☎⌂⚑]+")
PDF_SIGNS = {
    "●": r"$\bullet$",
    "○": r"$\circ$",
    "★": r"$\bigstar$",
    "☆": r"$\star$",
    "▪": r"$\blacksquare$",
    "‣": r"$\blacktriangleright$",
    "▸": r"$\blacktriangleright$",
    "◆": r"$\blacklozenge$",
    "➤": r"$\rhd$",
    "✓": r"$\checkmark$",
    "■": r"$\blacksquare$",
    "□": r"$\square$",
}
ICONS = {"email": r"\faEnvelope", "phone": r"\faPhone", "address": r"\faMapMarker", "link": r"\faGlobe"}
NETWORKS = {"linkedin": r"\faLinkedin", "github": r"\faGithub"}


def escape(words: str, program: str) -> str:
    out = "".join(ESCAPES.get(letter, letter) for letter in words).replace("--", "-{}-")
    if program == "pdflatex":
        return re.sub("|".join(map(re.escape, PDF_SIGNS)), lambda found: PDF_SIGNS[found[0]], out).replace("’", "'")
    return FAR.sub(lambda found: rf"{{\symf {found[0]}}}", out)


class Marker:
    """Writes the blocks of one sheet."""

    def __init__(self, design: Design, draw: Draw, program: str) -> None:
        self.design, self.program = design, program
        self.soft = draw.one(r"\itshape | \small | \color{gray} | \normalfont | \scshape")
        if program != "pdflatex" and "sc" in self.soft:
            self.soft = r"\itshape"

    def text(self, words: str) -> str:
        return escape(words, self.program)

    def section(self, one: Section, number: int) -> str:
        name = self.text(one.title)
        if self.design.heading.mark == "number":
            name = f"{number}.\\ {name}"
        if self.design.family == "friggeri" and len(one.title) > 4:
            name = rf"{{\color{{ink}}{self.text(one.title[:3])}}}{self.text(one.title[3:])}"
        title = rf"\cvsect{{{name}}}" if one.title else r"\bigskip"
        return title + "\n" + "\n".join(self.block(part) for part in one.blocks)

    def block(self, part: Block) -> str:
        match part:
            case Entry():
                return self.entry(part)
            case Para():
                label = rf"\textbf{{{self.text(part.label)}:}} " if part.label else ""
                return rf"\cvline{{{label}{self.text(part.text)}}}"
            case Bullets():
                glyph = self.text(self.design.glyph)
                items = "\n".join(rf"\item {{}}{self.text(item)}" for item in part.items)
                return rf"\begin{{itemize}}[label={{{glyph}}}]{items}\end{{itemize}}"
            case Pairs():
                return self.pairs(part)
            case Items():
                return self.items(part)
            case Rows():
                lines = "".join(" & ".join(self.text(cell) for cell in row) + r"\\\hline " for row in part.rows)
                widths = "|".join(
                    rf">{{\raggedright\arraybackslash}}p{{{share}\linewidth}}" for share in (0.24, 0.32, 0.32)
                )
                return rf"\noindent\begin{{tabular}}{{|{widths}|}}\hline {lines}\end{{tabular}}\par"
            case ContactBlock():
                return "\n".join(rf"\cvline{{{self.contact(one)}}}" for one in part.items)

    def pairs(self, part: Pairs) -> str:
        if part.look in ("table", "tab"):
            return "".join(rf"\cvrail{{{self.text(a)}}}{{{self.text(b)}}}" for a, b in part.pairs)
        if part.look == "stack":
            return "".join(rf"\cvline{{\textbf{{{self.text(a)}}}}}\cvline{{{self.text(b)}}}" for a, b in part.pairs)
        return "".join(rf"\cvline{{\textbf{{{self.text(a)}:}} {self.text(b)}}}" for a, b in part.pairs)

    def items(self, part: Items) -> str:
        names = [self.text(item) for item in part.items]
        if part.look == "tags":
            return r"\noindent " + "".join(rf"\cvtag{{{name}}}" for name in names) + r"\par"
        if part.look in ("columns2", "columns3"):
            many = int(part.look[-1])
            rows = [names[i : i + many] for i in range(0, len(names), many)]
            cells = "".join(" & ".join(row + [""] * (many - len(row))) + r"\\" for row in rows)
            form = rf"{{@{{}}*{many}{{p{{{0.9 / many:.2f}\linewidth}}}}}}"
            return rf"\noindent\begin{{tabular}}{form}{cells}\end{{tabular}}\par"
        if part.look == "lines":
            return (
                self.block(Bullets(part.items)) if len(names) > 8 else "".join(rf"\cvline{{{name}}}" for name in names)
            )
        out = []
        for name, value in zip(names, part.values, strict=True):
            if part.look == "bars":
                out.append(rf"\cvbar{{{name}}}{{{value}}}")
            else:
                full, empty = ("★", "☆") if part.look == "stars" else ("●", "○")
                sign = f"{value * 20}%" if part.look == "percent" else full * value + empty * (5 - value)
                out.append(rf"\cvsign{{{name}}}{{{self.text(sign)}}}")
        return "".join(out)

    def entry(self, part: Entry) -> str:
        rows = "".join(self.row(row) for row in part.rows) + "".join(self.block(one) for one in part.body)
        if part.rail:
            command = r"\cvrail" if part.rail_side == "left" else r"\cvrailright"
            return rf"{command}{{{self.text(part.rail)}}}{{{rows}}}\vspace{{3pt}}"
        return rows + r"\vspace{4pt}"

    def row(self, row: Row) -> str:
        if row.right:
            return rf"\cvrow{{{self.spans(row.left)}}}{{{self.spans(row.right)}}}"
        return rf"\cvline{{{self.spans(row.left)}}}"

    def spans(self, parts: Spans) -> str:
        strong = strong_roles(self.design)
        out = []
        for role, words in parts:
            shown = self.text(words)
            if role in strong or role == "house":
                shown = rf"\textbf{{{shown}}}"
            elif role in ("title", "employer", "degree", "place", "about"):
                shown = rf"{{{self.soft} {shown}}}"
            elif self.design.family == "alta" and role == "dates":
                shown = rf"\faCalendar\ {shown}"
            out.append(shown)
        return "".join(out)

    def contact(self, one: Contact) -> str:
        shown = self.text(one.shown)
        if one.uri and self.design.link_form != "full":
            shown = rf"\href{{{one.uri}}}{{{shown}}}"
        if self.design.icons != "none":
            icon = next((mark for name, mark in NETWORKS.items() if name in one.uri), ICONS[one.kind])
            return rf"{icon}\ {shown}"
        if self.design.contact == "labels" and one.label != one.shown:
            return f"{self.text(one.label)}: {shown}"
        return shown


def body(sheet: Sheet, design: Design, draw: Draw, program: str) -> str:
    """Return what stands between begin and end of the document."""
    marker = Marker(design, draw, program)
    numbers = {one: i for i, one in enumerate((*sheet.main, *sheet.side), 1)}
    main = sections(sheet.main, marker, numbers)
    if design.structure not in SIDED:
        return head(sheet, design, marker) + main + foot(sheet, design, marker)
    width = 48 if design.structure == "halves" else design.side_width
    first = 100 - width if design.side_right else width
    side = sections(sheet.side, marker, numbers)
    top = head(sheet, design, marker)
    dark = ""
    if design.family in ("sidebar", "twenty", "friggeri"):
        column = 1 if design.side_right else 0
        dark = rf"\backgroundcolor{{c[{column}](6pt,6pt)(6pt,6pt)}}{{sidefill}}"
        if design.side_dark:
            side = r"\color{white}\definecolor{ink}{HTML}{FFFFFF}" + side
    if design.structure == "side":
        main, top = top + main, ""
    left, right = (main, side) if design.side_right else (side, main)
    left, right = rf"\begingroup {left}\par\endgroup", rf"\begingroup {right}\par\endgroup"
    ratio = rf"\setlength{{\columnsep}}{{18pt}}\columnratio{{{first / 100:.2f}}}"
    return rf"{top}{ratio}{dark}\begin{{paracol}}{{2}}{left}\switchcolumn {right}\end{{paracol}}" + foot(
        sheet, design, marker
    )


def sections(ones: tuple[Section, ...], marker: Marker, numbers: dict[Section, int]) -> str:
    return "\n\n".join(marker.section(one, numbers[one]) for one in ones)


def foot(sheet: Sheet, design: Design, marker: Marker) -> str:
    return (
        rf"\vfill{{\centering {contact_line(sheet, marker)}\par}}"
        if design.contact == "foot" and sheet.contacts
        else ""
    )


def contact_line(sheet: Sheet, marker: Marker) -> str:
    bar = (r" \textbar{} ", r" $\cdot$ ", r"\quad ")[marker.design.side_width % 3]
    return bar.join(rf"\mbox{{{marker.contact(one)}}}" for one in sheet.contacts)


def head(sheet: Sheet, design: Design, marker: Marker) -> str:
    """Return name, job title and contacts."""
    size = {40: r"\Huge", 36: r"\huge", 33: r"\LARGE"}.get(design.side_width, r"\Huge")
    lines = [rf"{{{size}\bfseries {marker.text(line)}\par}}" for line in sheet.name]
    if design.family in ("awesome", "deedy") and len(sheet.name) == 1 and " " in sheet.name[0]:
        first, last = sheet.name[0].split(" ", 1)
        lines = [rf"{{{size} {marker.text(first)} \textbf{{{marker.text(last)}}}}}"]
    if sheet.headline:
        lines.insert(0 if design.headline_first else len(lines), rf"{{\large {marker.text(sheet.headline)}}}")
    if sheet.cv_word:
        lines.insert(0, marker.text(sheet.cv_word))
    if sheet.contacts and design.contact != "foot":
        if design.contact in ("stack", "labels"):
            lines += [marker.contact(one) for one in sheet.contacts]
        else:
            lines.append(contact_line(sheet, marker))
    place = r"\centering " if design.centred else ""
    return rf"{{{place}" + r"\par ".join(lines) + r"\par}\medskip " + "\n"
