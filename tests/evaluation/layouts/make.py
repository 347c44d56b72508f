"""Draw one person and one layout, and have a program set it."""

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from .check import missing
from .compose import compose
from .design import Design, draw_design
from .families import choose_family
from .latex import write_latex
from .people import draw_person
from .report_file import write_reportlab, write_text
from .sheet import Sheet
from .typst_file import write_typst
from .web import page, print_chromium, print_weasyprint
from .word_file import write_word
from .words import Draw, languages

ENGINES = {
    "chromium": 40,
    "docx": 12,
    "docx_pdf": 8,
    "weasyprint": 8,
    "latex": 20,
    "typst": 10,
    "reportlab": 3,
    "text": 2,
    "markdown": 1,
}
SUFFIX = {"docx": "docx", "text": "txt", "markdown": "md"}


def make_one(draw: Draw, out: Path, number: int, engines: list[str]) -> tuple[dict[str, Any], Path, list[str]]:
    """Write one file; return its gold line, its path and what of the gold it lacks."""
    engine = draw.random.choices(engines, [ENGINES[one] for one in engines])[0]
    code = "en" if draw.chance(0.25) else draw.random.choice(languages(draw.blind))
    person = draw_person(code, draw)
    design = choose_family(_fit(draw_design(code, draw), engine), engine, draw)
    sheet = compose(person, design, draw)
    path = out / "files" / f"{number:03d}_{code}_{engine}.{SUFFIX.get(engine, 'pdf')}"
    _set(sheet, design, draw, engine, path)
    provenance = f"made up; {engine}, {design.family or design.structure}, {design.work}, {design.study}"
    line = {
        "file": f"files/{path.name}",
        **sheet.gold,
        "layout": f"{engine}-{design.family or design.structure}",
        "provenance": provenance,
    }
    return line, path, missing(line, path, sheet.spans)


def _fit(design: Design, engine: str) -> Design:
    """Leave out what a program cannot set."""
    if engine in ("reportlab", "text", "markdown"):
        link_form = "bare" if design.link_form in ("word", "handle") else design.link_form
        heading = replace(design.heading, mark="")
        return replace(
            design,
            structure="single",
            link_form=link_form,
            heading=heading,
            contact="line" if design.contact == "words" else design.contact,
        )
    if engine in ("docx", "docx_pdf", "typst") and design.structure in (
        "cards",
        "timeline",
        "headrail",
        "banner",
        "flow",
        "runin",
    ):
        return replace(design, structure="single")
    return design


def _set(sheet: Sheet, design: Design, draw: Draw, engine: str, path: Path) -> None:
    if engine == "chromium":
        print_chromium(page(sheet, design, draw), path)
    elif engine == "weasyprint":
        print_weasyprint(page(sheet, design, draw), path)
    elif engine == "latex":
        write_latex(sheet, design, draw, path)
    elif engine == "typst":
        write_typst(sheet, design, draw, path)
    elif engine == "reportlab":
        write_reportlab(sheet, design, draw, path)
    elif engine in ("text", "markdown"):
        write_text(sheet, design, path)
    elif engine == "docx":
        write_word(sheet, design, draw, path)
    elif engine == "docx_pdf":
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / f"{path.stem}.docx"
            write_word(sheet, design, draw, source)
            convert(source, path.parent)


def convert(source: Path, folder: Path) -> None:
    """Have LibreOffice print a file as PDF into a folder."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{profile}",
            "--convert-to",
            "pdf",
            "--outdir",
        ]
        subprocess.run([*command, str(folder), str(source)], check=True, capture_output=True, timeout=120)
