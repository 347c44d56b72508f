"""Set a sheet as an HTML page in one of several structures, printed by Chromium or WeasyPrint."""

import subprocess
import tempfile
from html import escape
from pathlib import Path

from .design import SIDED, Design
from .looks import base, dollars, parts
from .marks import contact, section
from .sheet import Contact, Sheet
from .words import Draw

CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
)


def page(sheet: Sheet, design: Design, draw: Draw) -> str:
    """Return the whole HTML page."""
    css = dollars(base("base.css"), _style(design, draw)) + dollars(
        parts("headings.css")[design.heading.decoration], {"ink": design.ink}
    )
    css += _structure_css(design)
    if sheet.running:
        place = draw.one("bottom-center | bottom-right | top-right")
        pages = draw.one('counter(page) | counter(page) " / " counter(pages) | counter(page) " (" counter(pages) ")"')
        look = f'font: 7pt "{design.font}"; color: #777;'
        css += f'@page {{ @{place} {{ content: "{sheet.running} — " {pages}; {look} }} }}'
    return (
        f'<!DOCTYPE html><html lang="{sheet.lang}"><head><meta charset="utf-8"><title>{escape(sheet.name[0])}</title>'
        f"<style>{css}</style></head><body>{_body(sheet, design)}</body></html>"
    )


def _style(design: Design, draw: Draw) -> dict[str, object]:
    one, chance = draw.one, draw.chance
    full = design.structure in ("side", "band", "halves") and design.side_dark
    return {
        "paper": "letter" if design.dates.code == "en" and chance(0.4) else "A4",
        "margin": "0" if full else one("12mm 14mm | 15mm | 18mm 20mm | 20mm || 14mm 22mm | 10mm | 25mm 22mm"),
        "font": design.font,
        "size": design.size,
        "leading": one("1.25 | 1.35 | 1.5 || 1.2 | 1.45"),
        "name_size": one("20 | 24 | 28 | 34 || 18 | 30 | 40"),
        "name_weight": one("700 | 400 | 300 | 600"),
        "name_spacing": "6pt" if design.name == "spaced" else "0",
        "ink": design.ink,
        "head_align": "center" if design.centred else "left",
        "heading_size": one("1.05 | 1.2 | 1.35 | 1.5 || 1 | 1.25 | 1.6"),
        "heading_gap": one("8 | 11 | 14"),
        "heading_ink": one(f"{design.ink} | #222"),
        "heading_weight": one("700 | 600 | 400 | 700"),
        "heading_align": design.heading.align,
        "heading_spacing": "2.5pt" if design.heading.spaced else "0",
        "entry_gap": one("5 | 8 | 11"),
        "rail": one("26 | 32 | 38"),
        "rail_look": one("color: #555; | font-weight: 700; | font-style: italic; | font-size: 0.92em;"),
        "soft_look": one("font-style: italic; | color: #555; | font-weight: 400; | color: #333;"),
        "dates_look": one("color: #666; | font-style: italic; | font-weight: 600; | font-size: 0.92em;"),
        "cell": one("border: none; | border: 0.5pt solid #bbb; padding-left: 4pt; | border-bottom: 0.5pt solid #ddd;"),
        "tag": one(
            "border: 0.7pt solid #999; border-radius: 3pt; | background: #e8ecf1; border-radius: 8pt;"
            " | background: #444; color: #fff;"
        ),
    }


def _structure_css(design: Design) -> str:
    looks = parts("structures.css")
    if design.structure not in SIDED:
        return dollars(looks[design.structure], {"ink": design.ink})
    tinted = design.photo and not design.side_dark
    css = dollars(
        looks["sided"],
        {
            "columns": "48%" if design.structure == "halves" else f"{design.side_width}%",
            "side_order": "order: 2;" if design.side_right else "",
            "side_look": "background: #f0f2f4; padding: 3mm;" if tinted else "padding: 0;",
        },
    )
    tall = "292mm" if design.structure == "side" else "0"
    return css + (dollars(looks["dark"], {"ink": design.ink, "tall": tall}) if design.side_dark else "")


def _body(sheet: Sheet, design: Design) -> str:
    numbers = {one: i for i, one in enumerate((*sheet.main, *sheet.side), 1)}
    main = "".join(section(one, design, numbers[one]) for one in sheet.main)
    foot = (
        f'<div class="foot" style="margin-top:12pt;text-align:center">{_contacts(sheet.contacts, design)}</div>'
        if design.contact == "foot" and sheet.contacts
        else ""
    )
    if design.structure not in SIDED:
        return _head(sheet, design) + (f'<div class="flow">{main}</div>' if design.structure == "flow" else main) + foot
    side = "".join(section(one, design, numbers[one]) for one in sheet.side)
    photo = '<div class="photo"></div>' if design.photo else ""
    head = _head(sheet, design)
    if design.structure == "side":
        return _two(photo + side, head + main + foot, design)
    return f'<div class="bandhead">{head}</div>' + _two(photo + side, main, design) + foot


def _two(side: str, main: str, design: Design) -> str:
    beside, before = f'<div class="side">{side}</div>', f'<div class="main">{main}</div>'
    return f'<div class="two">{before + beside if design.side_right else beside + before}</div>'


def _head(sheet: Sheet, design: Design) -> str:
    word = f'<div class="word">{escape(sheet.cv_word)}</div>' if sheet.cv_word else ""
    headline = f'<div class="headline">{escape(sheet.headline)}</div>' if sheet.headline else ""
    name = "<h1>" + "<br>".join(escape(line) for line in sheet.name) + "</h1>"
    first = headline + name if design.headline_first else name + headline
    contacts = _contacts(sheet.contacts, design) if design.contact != "foot" else ""
    if design.contact in ("right", "split") and contacts:
        both = f'<div>{word}{first}</div><div style="text-align:right">{contacts}</div>'
        return f'<div class="head" style="display:flex;justify-content:space-between;gap:10mm">{both}</div>'
    return f'<div class="head">{word}{first}{contacts}</div>'


def _contacts(items: tuple[Contact, ...], design: Design) -> str:
    parts = [f'<span class="item">{contact(one, design)}</span>' for one in items]
    if design.contact in ("line", "foot", "words"):
        return f'<div class="contact">{f" {_bar(design)} ".join(parts)}</div>'
    if design.contact == "grid":
        return f'<div class="contact grid2">{"".join(f"<div>{part}</div>" for part in parts)}</div>'
    return '<div class="contact">' + "".join(f"<div>{part}</div>" for part in parts) + "</div>"


def _bar(design: Design) -> str:
    return {0: "|", 1: "•", 2: "·"}[design.side_width % 3] if design.side_width != 40 else "&nbsp;&nbsp;"


def print_chromium(html: str, out: Path) -> None:
    """Print a page by headless Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "cv.html"
        source.write_text(html, encoding="utf-8")
        command = [*CHROMIUM, f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=90)


def print_weasyprint(html: str, out: Path) -> None:
    """Print a page by WeasyPrint."""
    import weasyprint

    weasyprint.HTML(string=html).write_pdf(out)
