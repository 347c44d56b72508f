"""PDFs set by LaTeX (pdflatex, xelatex, lualatex) and by groff, from templates with ``<<``…``>>`` marks."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import jinja2

from making.view import HERE

SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
SPECIAL |= {mark: rf"\{mark}" for mark in "&%$#_{}"}
MADE_ON = "1767225600"


class Tex(str):
    """A string that is TeX already."""


def _tex(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Tex):
        return Tex(re.sub(r"[\\&%$#_{}~^]", lambda m: SPECIAL[m[0]], value))
    return "" if value is None else value


def _environment(folder: str, finalize) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates" / folder), finalize=finalize,
        variable_start_string="<<", variable_end_string=">>", block_start_string="<%", block_end_string="%>",
        comment_start_string="<#", comment_end_string="#>", trim_blocks=True, lstrip_blocks=True,
        undefined=jinja2.ChainableUndefined, extensions=["jinja2.ext.do"],
    )  # fmt: skip


def set_with_latex(view: dict, template: str) -> bytes:
    """Set a view with the program that the template's first line names ("% xelatex")."""
    environment = _environment("latex", _tex)
    environment.filters["raw"] = Tex
    source = environment.get_template(f"{template}.tex").render(cv=view, o=view["o"])
    program = source.split("\n", 1)[0].lstrip("% ").strip()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cv.tex").write_text(source, encoding="utf-8")
        for _ in range(2):
            run = subprocess.run(
                [program, "-interaction=nonstopmode", "-halt-on-error", "cv.tex"], cwd=folder, capture_output=True,
                timeout=180, env=os.environ | {"SOURCE_DATE_EPOCH": MADE_ON, "FORCE_SOURCE_DATE": "1"},
            )  # fmt: skip
            if run.returncode:
                complaint = run.stdout.decode("utf-8", "replace")
                raise RuntimeError("! " + complaint.partition("\n!")[2][:400])
        return Path(folder, "cv.pdf").read_bytes()


def set_with_groff(view: dict, template: str) -> bytes:
    """Set a view with groff's ms macros."""
    environment = _environment("groff", lambda value: "" if value is None else _roff(str(value)))
    source = environment.get_template(f"{template}.ms").render(cv=view, o=view["o"])
    run = subprocess.run(
        ["groff", "-k", "-ms", "-Tps", "-dpaper=a4", "-P-pa4"], input=source.encode(), capture_output=True, check=True
    )
    return subprocess.run(["ps2pdf", "-", "-"], input=run.stdout, capture_output=True, check=True).stdout


def _roff(text: str) -> str:
    return text.replace("\\", "\\e").replace("’", "\\[cq]").replace("–", "\\[en]")
