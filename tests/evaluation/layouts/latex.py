"""Set a sheet by LaTeX: the moderncv class, or an article that imitates how well-known public templates look."""

import re
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from .design import Design
from .latex_body import body, escape
from .looks import fill, parts
from .moderncv import moderncv
from .sheet import Sheet
from .words import Draw

UNICODE_ONLY = ("pl", "cs", "tr", "ro", "ru", "el", "zh", "ja", "hu")
CJK = {"zh": "Noto Sans CJK SC", "ja": "Noto Sans CJK JP"}


def write_latex(sheet: Sheet, design: Design, draw: Draw, out: Path) -> None:
    """Write the sheet as PDF by pdfLaTeX, XeLaTeX or LuaLaTeX."""
    program = (
        "xelatex"
        if sheet.lang in UNICODE_ONLY or _far_letters(sheet) or draw.chance(0.55)
        else draw.one("pdflatex | pdflatex | lualatex")
    )
    if design.family == "modern-fancy":  # its fonts want pdfLaTeX
        if program != "pdflatex" and (sheet.lang in UNICODE_ONLY or _far_letters(sheet)):
            design = replace(design, family="modern-banking")
        else:
            program = "pdflatex"
    if design.family.startswith("modern-"):
        source = moderncv(sheet, design, draw, _fonts(sheet, design, program, modern=True))
    else:
        source = _article(sheet, design, draw, program)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cv.tex").write_text(source, encoding="utf-8")
        command = [program, "-interaction=nonstopmode", "-halt-on-error", "cv.tex"]
        for _ in range(2):
            run = subprocess.run(command, cwd=folder, capture_output=True, timeout=180)
        if run.returncode:
            log = run.stdout.decode("utf-8", "replace")
            raise RuntimeError(
                design.family + " " + (" ".join(re.findall(r"(?m)^!.*$|^l\.[0-9]+.*$", log)) or log[-400:])
            )
        (Path(folder) / "cv.pdf").replace(out) if out.parent == Path(folder) else out.write_bytes(
            (Path(folder) / "cv.pdf").read_bytes()
        )


def _far_letters(sheet: Sheet) -> bool:
    return any(
        ord(letter) > 0x24F and letter not in "–—’“”•…" for line in (*sheet.name, sheet.headline) for letter in line
    )


def _fonts(sheet: Sheet, design: Design, program: str, *, modern: bool = False) -> str:
    if program == "pdflatex":
        extra = r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{lmodern,textcomp,amssymb}"
        return extra + r"\newcommand{\symf}{}"
    font = CJK.get(sheet.lang) or ("Noto Sans" if sheet.lang in ("ru", "el") else design.font)
    if font == "Nimbus Sans Narrow":
        font = "Liberation Sans Narrow"
    lines = [r"\usepackage{fontspec}", rf"\setmainfont{{{font}}}", r"\newfontfamily\symf{DejaVu Sans}"]
    if modern:
        lines.append(rf"\setsansfont{{{font}}}")
    if sheet.lang in CJK and program == "xelatex":
        lines.append(r'\XeTeXlinebreaklocale "zh"\XeTeXlinebreakskip=0pt plus 1pt')
    return "\n".join(lines)


def _article(sheet: Sheet, design: Design, draw: Draw, program: str) -> str:
    dark = design.side_dark and design.family in ("sidebar", "twenty", "friggeri")
    rail = draw.random.choice([20, 24, 28])
    size = str({9: 10, 9.5: 10, 10: 10, 10.5: 11}.get(design.size, 11))
    running = ""
    if sheet.running:
        foot = escape(sheet.running, program)
        running = r"\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}"
        running += rf"\fancyfoot[C]{{\footnotesize {foot} — \thepage}}"
    values = {
        "size": size,
        "paper": "letterpaper" if sheet.lang == "en" and draw.chance(0.5) else "a4paper",
        "class": "article",
        "margin": draw.one("margin=2cm | margin=1.6cm | top=2cm,bottom=2cm,left=2.5cm,right=2.5cm | margin=1.3cm"),
        "fonts": _fonts(sheet, design, program),
        "ink": design.ink.lstrip("#"),
        "sidefill": design.ink.lstrip("#") if dark else "EEF0F3",
        "parskip": draw.one("0pt | 1.5pt | 3pt"),
        "pagestyle": draw.one("empty | plain | empty"),
        "running": running,
        "rail": f"0.{rail}",
        "stuff": f"0.{97 - rail}",
        "railfont": draw.one(r"\small | \itshape | \bfseries | \color{gray}"),
        "section": parts("sections.tex")[design.family],
        "body": body(sheet, design, draw, program),
    }
    return fill("article.tex", values)
