"""Look for each string of a gold line in the text of its file, spaces, hyphens and case aside."""

import re
import subprocess
import unicodedata
from pathlib import Path
from typing import Any


def squeeze(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    plain = plain.replace("ß", "ss").replace("ς", "σ")
    return re.sub(r"[\s\u00ad\u2010-\u2015\u2212\u2019'’\u200b-]+", "", plain)


def file_text(path: Path) -> str:
    if path.suffix == ".pdf":
        raw = ["", "-layout", "-raw"]
        runs = [
            subprocess.run(["pdftotext", *([o] if o else []), str(path), "-"], capture_output=True, text=True)
            for o in raw
        ]
        return "\n".join(run.stdout for run in runs)
    if path.suffix == ".docx":
        import docx

        document = docx.Document(str(path))
        parts = [
            document.element.body,
            *(s.header._element for s in document.sections),
            *(s.footer._element for s in document.sections),
        ]
        return "".join(node.text or "" for part in parts for node in part.iter() if node.tag.endswith("}t"))
    return path.read_text(encoding="utf-8")


def strings(gold: dict[str, Any]) -> list[str]:
    out = [gold["name"], *gold["emails"], *gold["phones"], *gold["links"], *gold["sections"], *gold["skills"]]
    out += [one["language"] for one in gold["languages"]]
    out += [one[key] for one in gold["education"] for key in ("institution", "degree", "field") if one[key]]
    return out + [one[key] for one in gold["experience"] for key in ("title", "organisation") if one[key]]


def missing(gold: dict[str, Any], path: Path, spans: tuple[str, ...] = ()) -> list[str]:
    """Return the strings, years and spans of time of a gold line that its file does not have."""
    words = squeeze(file_text(path))
    skipped = set(gold["unannotated"])
    lost = [
        one
        for one in [*strings(gold), *spans]
        if squeeze(one) not in words and not ("emails" in skipped and "@" in one)
    ]
    years = [
        one[key] for part in ("education", "experience") for one in gold[part] for key in ("start", "end") if one[key]
    ]
    return lost + [year for year in years if year != "present" and year[2:4] not in words]
