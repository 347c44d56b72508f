"""Make the example CVs and their truth from ``people/*.yaml`` and ``files.yaml``.

    python examples/make_cvs.py            # write cvs/, same_person/, truth/gold.jsonl and grades.csv
    python examples/make_cvs.py --check    # make all anew beside them, and compare

The same sources give the same bytes. Another release of a typesetter may draw otherwise: then ``--check``
compares the words instead, and says so.
"""

import argparse
import csv
import io
import json
import sys
from pathlib import Path

from making.plain import make_plain
from making.reportlab_pdf import make_with_reportlab
from making.scan import make_scan
from making.truth import make_truth, missing_strings
from making.typst_pdf import set_with_typst
from making.view import ROOT, load_files, load_person, make_view
from making.word import make_docx
from making.words import page_count, text_of

SIZE_LIMIT = 200_000
ENGINES = {
    "typst": set_with_typst,
    "word": make_docx,
    "plain": make_plain,
    "reportlab": make_with_reportlab,
    "scan": make_scan,
}


def make_all() -> dict[str, bytes]:
    """Return every file by its path below ``examples/``."""
    made: dict[str, bytes] = {}
    truths: list[dict] = []
    for spec in load_files():
        person = load_person(spec["person"])
        view = make_view(person, spec | {"lang": person["lang"]})
        content = ENGINES[spec.get("engine", "typst")](view, spec["template"])
        truth = make_truth(person, spec, view)
        _verify(truth, content)
        made[spec["file"]] = content
        truths.append(truth)
    made["truth/gold.jsonl"] = "".join(json.dumps(t, ensure_ascii=False) + "\n" for t in truths).encode()
    made["grades.csv"] = _grades()
    return made


def _verify(truth: dict, content: bytes) -> None:
    name = truth["file"]
    faults = [f"{len(content)} bytes is too large"] if len(content) > SIZE_LIMIT else []
    if truth["text_layer"]:
        faults += [f"not in the text: {string!r}" for string in missing_strings(truth, text_of(name, content))]
    if name.endswith(".pdf") and page_count(content) != truth["pages"]:
        faults.append(f"{page_count(content)} pages, not {truth['pages']}")
    if faults:
        raise SystemExit(f"{name}: " + "; ".join(faults))


def _grades() -> bytes:
    files: dict[str, list[str]] = {}
    for spec in load_files():
        files.setdefault(spec["person"], []).append(spec["file"])
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["file", "person", "grade", "why"])
    for person_id, paths in files.items():
        person = load_person(person_id)
        writer.writerows([path, person["name"], person["grade"], person["why"]] for path in paths)
    return table.getvalue().encode()


def check(made: dict[str, bytes]) -> int:
    """Compare what was made anew with what is committed; return the number of files that differ."""
    wrong = 0
    for name, content in made.items():
        path = ROOT / name
        committed = path.read_bytes() if path.exists() else b""
        if committed == content:
            continue
        same_words = bool(committed) and text_of(name, committed).split() == text_of(name, content).split()
        print(f"{name}: " + ("other bytes, same words" if same_words else "DIFFERS"))
        wrong += not same_words
    print(f"{len(made)} files, {wrong} differ")
    return wrong


def main() -> int:
    """Make the files, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the committed files; write nothing")
    arguments = parser.parse_args()
    made = make_all()
    if arguments.check:
        return min(check(made), 1)
    for name, content in made.items():
        path = Path(ROOT / name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    print(f"{len(made)} files written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
