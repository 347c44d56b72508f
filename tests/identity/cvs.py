"""Made-up CVs with slots that a swap fills, as plain text, DOCX and PDF."""

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import yaml

PEOPLE = Path(__file__).parents[2] / "examples" / "people"
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
"""Debian's fonts-dejavu: it has the letters of every swapped name."""
FORMATS = ("text", "docx", "pdf")
DOCX_BODY = "word/document.xml"
SKIPPED_SECTIONS = ("keywords",)


class Slots(NamedTuple):
    """What a swap changes; everything else of a CV stays."""

    name: str = "Alex Sample"
    before_name: str = ""
    after_name: str = ""
    place: str = "Boston"
    detail: str = ""
    native: str = "English (native)"
    club: str = "Chess Society"
    degree: str = ""
    """Instead of the person's own first degree: degree and subject as one line."""
    degree_end: str = ""
    institution: str = ""
    title: str = ""
    """Instead of the title of the last job."""
    dates: tuple[str, ...] = ()
    """Instead of the dates of the jobs, the last job first."""
    bullet: str = ""
    gap: str = ""


def load_people() -> list[dict]:
    """Return the made-up people of the examples."""
    return [yaml.safe_load(path.read_text("utf-8")) for path in sorted(PEOPLE.glob("*.yaml"))]


def lines_of(person: dict, slots: Slots) -> list[tuple[str, str]]:
    """Return a CV as pairs of a kind (name, heading, text, bullet) and a line."""
    name = " ".join(part for part in (slots.before_name, slots.name, slots.after_name) if part)
    lines = [("name", name), ("text", f"{slots.place} | +1 617 555 0123 | a.sample@example.com")]
    lines += [("text", slots.detail)] if slots.detail else []
    for section in person["sections"]:
        if section["kind"] in SKIPPED_SECTIONS or section["kind"] == "languages":
            continue
        lines.append(("heading", section["heading"]))
        lines += _BODIES.get(section["kind"], _other)(section, slots)
    lines += [("heading", "Languages"), ("text", slots.native)]
    return [*lines, ("heading", "Interests"), ("bullet", slots.club)]


def _experience(section: dict, slots: Slots) -> list[tuple[str, str]]:
    lines = []
    for i, job in enumerate(section["items"]):
        title = slots.title if slots.title and i == 0 else job["title"]
        dates = slots.dates[i] if i < len(slots.dates) else f"{job['start']} - {job['end']}"
        lines.append(("text", f"{title}, {job['organisation']}"))
        lines.append(("text", dates))
        lines += [("bullet", bullet) for bullet in job.get("bullets", ())]
        lines += [("bullet", slots.bullet)] if slots.bullet and i == 0 else []
    return lines + ([("text", slots.gap)] if slots.gap else [])


def _education(section: dict, slots: Slots) -> list[tuple[str, str]]:
    lines = []
    for i, study in enumerate(section["items"]):
        degree = " ".join(part for part in (study.get("degree"), study.get("field")) if part)
        degree = slots.degree if slots.degree and i == 0 else degree
        institution = slots.institution if slots.institution and i == 0 else study.get("institution", "")
        end = slots.degree_end if i == 0 else f", {study.get('start')} - {study.get('end')}"
        lines.append(("text", f"{degree}{end}"))
        lines += [("text", institution)] if institution else []
    return lines


def _skills(section: dict, slots: Slots) -> list[tuple[str, str]]:  # noqa: ARG001
    groups = section.get("groups", ())
    return [("text", ": ".join(filter(None, (group.get("name"), ", ".join(group["items"]))))) for group in groups]


def _other(section: dict, slots: Slots) -> list[tuple[str, str]]:  # noqa: ARG001
    if "text" in section:
        return [("text", section["text"])]
    items = section.get("items") or section.get("lines") or ()
    return [("bullet", item if isinstance(item, str) else ", ".join(map(str, item.values()))) for item in items]


_BODIES = {"experience": _experience, "education": _education, "skills": _skills}


def render(lines: list[tuple[str, str]], form: str) -> tuple[bytes, str]:
    """Return a CV's bytes and file name in one of ``FORMATS``, or as "two-columns" or "letter"."""
    if form == "text":
        return _text(lines), "cv.txt"
    if form == "docx":
        return _docx(lines), "cv.docx"
    return _pdf(lines, letter=form == "letter", columns=2 if form == "two-columns" else 1), "cv.pdf"


def _text(lines: list[tuple[str, str]]) -> bytes:
    shown = {"name": "{}", "heading": "\n{}", "text": "{}", "bullet": "- {}"}
    return "\n".join(shown[kind].format(line) for kind, line in lines).encode()


@cache
def _blank_docx() -> dict[str, bytes]:
    """Return the parts of an empty document as python-docx makes it, by name."""
    from docx import Document

    buffer = io.BytesIO()
    Document().save(buffer)
    with zipfile.ZipFile(buffer) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def _docx(lines: list[tuple[str, str]]) -> bytes:
    styles = {"name": "Title", "heading": "Heading1", "text": "Normal", "bullet": "ListBullet"}
    paragraph = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
    body = "".join(paragraph.format(styles[kind], escape(line)) for kind, line in lines)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in _blank_docx().items():
            filled = content.replace(b"<w:body>", b"<w:body>" + body.encode(), 1) if name == DOCX_BODY else content
            archive.writestr(name, filled)
    return buffer.getvalue()


@cache
def _register_font() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Sample", str(FONT)))


def _pdf(lines: list[tuple[str, str]], *, letter: bool, columns: int) -> bytes:
    from reportlab.lib.pagesizes import A4, LETTER
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    _register_font()
    width, height = LETTER if letter else A4
    room = (width - 100 - 20 * (columns - 1)) / columns
    frames = [Frame(50 + i * (room + 20), 50, room, height - 100, 0, 0, 0, 0) for i in range(columns)]
    buffer = io.BytesIO()
    page = BaseDocTemplate(buffer, pagesize=(width, height), invariant=1)
    page.addPageTemplates(PageTemplate(frames=frames))
    sizes = {"name": 18, "heading": 13, "text": 9.5, "bullet": 9.5}
    story = []
    for kind, line in lines:
        style = ParagraphStyle(
            kind, fontName="Sample", fontSize=sizes[kind], leading=sizes[kind] * 1.3,
            spaceBefore=10 if kind == "heading" else 0, leftIndent=12 if kind == "bullet" else 0,
            bulletFontName="Sample", bulletFontSize=sizes[kind],
        )  # fmt: skip
        text = line.replace("&", "&amp;").replace("<", "&lt;")
        story.append(Paragraph(text, style, bulletText="•" if kind == "bullet" else None))
    page.build(story)
    return buffer.getvalue()
