"""Fill the moderncv class, which orders entries itself."""

from collections.abc import Callable

from .design import Design
from .latex_body import escape
from .looks import fill
from .sheet import Block, Bullets, Entry, Items, Pairs, Para, Section, Sheet
from .words import Draw

RAIL_LETTERS = 15  # so many fit into the rail at 11 points


def moderncv(sheet: Sheet, design: Design, draw: Draw, fonts: str) -> str:
    """Return the source of a moderncv document."""
    program = "pdflatex" if "inputenc" in fonts else "xelatex"
    given, _, surname = sheet.name[0].rpartition(" ") if len(sheet.name) == 1 else (sheet.name[0], "", sheet.name[1])
    values = {
        "size": str({9: 10, 9.5: 10, 10: 11, 10.5: 11}.get(design.size, 12)),
        "paper": "a4paper",
        "family": draw.one("sans | roman"),
        "style": design.family.removeprefix("modern-"),
        "colour": draw.one("blue | green | grey | black | burgundy || red | purple | orange"),
        "fonts": fonts,
        "scale": draw.one("0.75 | 0.8 | 0.85"),
        "given": escape(given, program),
        "surname": escape(surname, program),
        "personal": _personal(sheet, program),
        "body": "\n".join(_section(one, program) for one in sheet.main),
    }
    return fill("moderncv.tex", values)


def _personal(sheet: Sheet, program: str) -> str:
    lines = [rf"\title{{{escape(sheet.headline, program)}}}"] if sheet.headline else []
    for one in sheet.contacts:
        shown = escape(one.shown, program)
        if one.kind == "link" and "linkedin" in one.uri:
            lines.append(rf"\social[linkedin]{{{shown}}}")
        elif one.kind == "link" and "github" in one.uri:
            lines.append(rf"\social[github]{{{shown}}}")
        else:
            command = {"link": "homepage", "phone": "phone[mobile]", "email": "email", "address": "address"}[one.kind]
            lines.append(rf"\{command}{{{shown}}}")
    return "\n".join(lines)


def _section(one: Section, program: str) -> str:
    return rf"\section{{{escape(one.title, program)}}}" + "\n" + "\n".join(_block(part, program) for part in one.blocks)


def _block(part: Block, program: str) -> str:
    def text(words: str) -> str:
        return escape(words, program)

    match part:
        case Entry():
            return _entry(part, program)
        case Para():
            return rf"\cvitem{{{text(part.label)}}}{{{text(part.text)}}}"
        case Bullets():
            return "\n".join(rf"\cvlistitem{{{text(item)}}}" for item in part.items)
        case Pairs():
            if part.look == "stack":
                return "\n".join(rf"\cvitemwithcomment{{{text(a)}}}{{{text(b)}}}{{}}" for a, b in part.pairs)
            return "\n".join(_pair(a, b, text) for a, b in part.pairs)
        case Items():
            names = [text(item) for item in part.items]
            pairs = zip(names[::2], [*names[1::2], ""], strict=False)
            return "\n".join(rf"\cvlistdoubleitem{{{a}}}{{{b}}}" if b else rf"\cvlistitem{{{a}}}" for a, b in pairs)
    return ""


def _pair(label: str, value: str, text: Callable[[str], str]) -> str:
    """Return a label in the rail, or before the value where it is too long for the rail."""
    if len(label) > RAIL_LETTERS:
        return rf"\cvitem{{}}{{\textbf{{{text(label)}:}} {text(value)}}}"
    return rf"\cvitem{{{text(label)}}}{{{text(value)}}}"


def _entry(part: Entry, program: str) -> str:
    facts = {key: escape(value, program) for key, value in part.facts}
    what, where = (facts.get("T") or facts.get("G", "")), (facts.get("E") or facts.get("I", ""))
    notes = []
    for one in part.body:
        if isinstance(one, Para):
            label = rf"\textbf{{{escape(one.label, program)}:}} " if one.label else ""
            notes.append(label + escape(one.text, program))
        else:
            items = "".join(rf"\item {escape(item, program)}" for item in one.items)
            notes.append(rf"\begin{{itemize}}{items}\end{{itemize}}")
    return rf"\cventry{{{facts['D']}}}{{{what}}}{{{where}}}{{{facts.get('P', '')}}}{{}}{{" + _join(notes) + "}"


def _join(notes: list[str]) -> str:
    """Part notes by line ends, but not behind a list, where LaTeX has no line to end."""
    out = ""
    for note in notes:
        out += (r"\newline " if out and not out.endswith(r"\end{itemize}") else "") + note
    return out
