"""Make the evaluation corpus: every file of ``files.yaml``, and ``gold/gold.jsonl``.

    python making/make_corpus.py                  # all files and the gold
    python making/make_corpus.py --only timeline  # the files whose name matches, and the gold of all
    python making/make_corpus.py --check          # look for the gold in the committed files; write nothing

A file whose text lacks a string of its gold, or has another number of pages, is reported, and the exit code is 1.
"""

import argparse
import importlib
import itertools
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from making.gold import headings_out_of_order, make_gold, missing_dates, missing_strings
from making.view import CORPUS, load_files, load_person, make_view
from making.words import difference, link_uris, page_count, text_of, thumbnail

SIZE_LIMIT = 120_000
ALIKE = 2.0
ENGINES = {
    "chromium": ("html_pdf", "print_with_chromium"),
    "weasyprint": ("html_pdf", "print_with_weasyprint"),
    "wkhtmltopdf": ("html_pdf", "print_with_wkhtmltopdf"),
    "latex": ("latex_pdf", "set_with_latex"),
    "groff": ("latex_pdf", "set_with_groff"),
    "typst": ("typst_pdf", "set_with_typst"),
    "rendercv": ("typst_pdf", "set_with_rendercv"),
    "docx": ("office", "make_docx"),
    "office": ("office", "make_pdf_with_libreoffice"),
    "odt": ("office", "make_pdf_from_markdown"),
    "fpdf": ("drawn_pdf", "draw_with_fpdf"),
    "reportlab": ("drawn_pdf", "draw_with_reportlab"),
}


def main() -> int:
    """Make the files, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="make the files whose name matches this pattern")
    parser.add_argument("--check", action="store_true", help="make nothing; check the committed files")
    arguments = parser.parse_args()
    golds, faults = [], []
    for spec in load_files():
        person = load_person(spec["person"])
        view = make_view(person, spec)
        path = CORPUS / "cvs" / spec["file"]
        if not arguments.check and re.search(arguments.only, spec["file"]):
            try:
                path.write_bytes(_make(spec, view))
            except (RuntimeError, subprocess.CalledProcessError) as error:
                faults.append(f"{spec['file']}: {error}")
        if not path.exists():
            faults.append(f"{spec['file']}: not made")
            continue
        content = path.read_bytes()
        golds.append(make_gold(person, spec, view))
        if path.suffix == ".pdf":
            golds[-1]["link_uris"] = link_uris(content)
        faults += _faults(golds[-1], content)
        lost = missing_dates(view, spec, text_of(spec["file"], content))
        faults += [f"{spec['file']}: not in the text: {dates!r}" for dates in lost]
    faults += _twins() + _shared()
    if not arguments.check:
        lines = "".join(json.dumps(gold, ensure_ascii=False) + "\n" for gold in golds)
        (CORPUS / "gold" / "gold.jsonl").write_text(lines, encoding="utf-8")
    sys.stdout.write("\n".join([*faults, f"{len(golds)} files, {len(faults)} faults", ""]))
    return min(len(faults), 1)


def _make(spec: dict, view: dict) -> bytes:
    module, function = ENGINES[spec["engine"]]
    return getattr(importlib.import_module(f"making.{module}"), function)(view, spec["template"])


def _faults(gold: dict, content: bytes) -> list[str]:
    name = gold["file"]
    text = text_of(name, content)
    faults = [f"{len(content)} bytes is too large"] if len(content) > SIZE_LIMIT else []
    faults += [f"not in the text: {string!r}" for string in missing_strings(gold, text)]
    if gold["columns"] == 1 and gold["sections_order_known"]:
        faults += [f"heading out of order: {heading!r}" for heading in headings_out_of_order(gold, text)]
    if gold["pages"] and page_count(content) != gold["pages"]:
        faults.append(f"{page_count(content)} pages, not {gold['pages']}")
    return [f"{name}: {fault}" for fault in faults]


def _shared() -> list[str]:
    """Return the layouts and people that stand in both halves: there must be none."""
    seen = {half: [s for s in load_files() if s["half"] == half] for half in ("dev", "held-out")}
    return [
        f"{value!r} stands in both halves"
        for key in ("family", "template", "person")
        for value in sorted({s[key] for s in seen["dev"]} & {s[key] for s in seen["held-out"]})
    ]


def _twins() -> list[str]:
    pictures = {path.name: thumbnail(path.read_bytes()) for path in sorted((CORPUS / "cvs").glob("*.pdf"))}
    pairs = itertools.combinations(pictures, 2)
    return [f"{a} and {b} look alike" for a, b in pairs if difference(pictures[a], pictures[b]) < ALIKE]


if __name__ == "__main__":
    sys.exit(main())
