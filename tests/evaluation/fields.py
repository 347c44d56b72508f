"""Measure parsed fields against gold fields: precision, recall and F1 a field.

A gold line holds the fields of one file as printed (see examples/README.md). A field named in its ``unannotated``
is not counted; a file whose ``text_layer`` is false counts only in that it must be said to be unreadable.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cvscreen.errors import ReadError
from cvscreen.parsing import to_json_resume
from cvscreen.screening import read_resume
from cvscreen.text.fuzzy import similarity

ENOUGH = 92.0  # similarity from which two spellings of six letters and more are the same
Same = Callable[[Any, Any], bool]


class Count(NamedTuple):
    """Right, asked for, answered."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: "Count") -> "Count":  # type: ignore[override]
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0


def fold(text: object) -> str:
    plain = unicodedata.normalize("NFKD", str(text or ""))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return re.sub(r"[^\w+#]+", " ", plain).strip()


def same(gold: object, found: object) -> bool:
    a, b = fold(gold), fold(found)
    if not a or not b:
        return False
    if a.replace(" ", "") == b.replace(" ", "") or (len(a) >= 6 and similarity(a, b) >= ENOUGH):
        return True
    # a place behind an employer or school may stand in the string or not
    return fold(re.split(r"[,|–—(]", str(gold))[0]) == fold(re.split(r"[,|–—(]", str(found))[0]) != ""


def same_date(gold: object, found: object) -> bool:
    return bool(gold) and str(gold) == str(found)


def same_link(gold: object, found: object) -> bool:
    a, b = (re.sub(r"^(https?://)?(www\.)?", "", str(url).strip().lower()).rstrip("/") for url in (gold, found))
    return a == b


def same_phone(gold: object, found: object) -> bool:
    a, b = (re.sub(r"[^0-9]", "", str(phone)) for phone in (gold, found))
    return len(b) >= 6 and a.endswith(b[-8:])


def count_set(gold: Sequence[object], found: Sequence[object], equal: Same) -> Count:
    left, right = list(found), 0
    for wanted in gold:
        hit = next((one for one in left if equal(wanted, one)), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return Count(right, len(gold), len(found))


def count_entries(gold: Sequence[dict], found: Sequence[dict], keys: dict[str, Same]) -> Iterator[tuple[str, Count]]:
    """Pair entries by their best agreement, then count each key."""
    agreement = sorted(
        (-sum(equal(g.get(k), f.get(k)) for k, equal in keys.items()), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
    )
    pairs: dict[int, int] = {}
    for agreed, i, j in agreement:
        if agreed < 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    for key, equal in keys.items():
        right = sum(equal(gold[i].get(key), found[j].get(key)) for i, j in pairs.items())
        asked, answered = (sum(1 for one in side if one.get(key)) for side in (gold, found))
        yield key, Count(right, asked, answered)


STUDY = {
    "institution": same, "degree": same, "field": same, "level": lambda a, b: bool(a) and a == b,
    "start": same_date, "end": same_date,
}  # fmt: skip
JOB = {"title": same, "organisation": same, "start": same_date, "end": same_date}


def predict(path: Path) -> dict[str, Any] | None:
    """Return what was parsed in the gold's keys; None when the file is said to be unreadable."""
    try:
        resume: dict[str, Any] = to_json_resume(read_resume(path))
    except ReadError:
        return None
    meta = resume["meta"]["cvscreen"]
    now_work, now_study = set(meta["current_work"]), set(meta["current_education"])
    basics = resume.get("basics", {})
    # where no link is printed as one, what lies behind a word of the contact block stands in basics
    urls = [basics.get("url"), *(profile.get("url") for profile in basics.get("profiles", ()))]
    skills = [word for group in resume.get("skills", ()) for word in group.get("keywords") or [group.get("name")]]
    return {
        "name": [resume["basics"]["name"]] if resume.get("basics", {}).get("name") else [],
        "emails": meta["emails"],
        "phones": meta["phones"],
        "links": meta["links"] or [url for url in urls if url],
        "skills": skills,
        "languages": [one["language"] for one in resume.get("languages", ())],
        "sections": meta["sections"],
        "education": [
            {
                "institution": one.get("institution"), "degree": one.get("studyType"), "field": one.get("area"),
                "level": meta["levels"][i], "start": one.get("startDate"),
                "end": one.get("endDate") or ("present" if i in now_study else None),
            }
            for i, one in enumerate(resume.get("education", ()))
        ],
        "experience": [
            {
                "title": one.get("position"), "organisation": one.get("name"), "start": one.get("startDate"),
                "end": one.get("endDate") or ("present" if i in now_work else None),
            }
            for i, one in enumerate(resume.get("work", ()))
        ],
    }  # fmt: skip


def count_file(gold: dict[str, Any], found: dict[str, Any]) -> Iterator[tuple[str, Count]]:
    skipped = set(gold.get("unannotated") or ())
    known = set(gold.get("link_uris") or ())
    sets: dict[str, tuple[list, list, Same]] = {
        "name": ([gold["name"]] if gold.get("name") else [], found["name"], same),
        "emails": (gold["emails"], found["emails"], lambda a, b: a.lower() == b.lower()),
        "phones": (gold["phones"], found["phones"], same_phone),
        # the target of a link of the file is right too, but not asked for
        "links": (
            gold["links"],
            [
                url
                for url in found["links"]
                if any(same_link(one, url) for one in gold["links"]) or not any(same_link(one, url) for one in known)
            ],
            same_link,
        ),
        "skills": (gold["skills"], found["skills"], same),
        "languages": ([one["language"] for one in gold["languages"]], found["languages"], same),
        "sections": (gold["sections"], found["sections"], same),
    }
    for field, (wanted, answered, equal) in sets.items():
        if field not in skipped:
            yield field, count_set(wanted, answered, equal)
    for field, prefix, keys in (("education", "edu.", STUDY), ("experience", "work.", JOB)):
        if field not in skipped:
            for key, count in count_entries(gold[field], found[field], keys):
                yield prefix + key, count


class Measured(NamedTuple):
    """F1 a field, and the files that were answered wrongly: not at all, or although nothing can be read."""

    fields: dict[str, Count]
    unanswered: list[str]
    invented: list[str]

    @property
    def macro_f1(self) -> float:
        asked = [count.f1 for count in self.fields.values() if count.gold]
        return sum(asked) / len(asked)


def measure(gold_file: Path, *, part: str = "") -> Measured:
    """Measure every file of a gold file whose provenance holds ``part``; paths are relative to its grandparent."""
    root = gold_file.parent.parent
    fields: dict[str, Count] = {}
    unanswered: list[str] = []
    invented: list[str] = []
    for line in gold_file.read_text("utf-8").splitlines():
        gold = json.loads(line)
        if part not in (gold.get("provenance") or ""):
            continue
        found = predict(root / gold["file"])
        if gold.get("text_layer") is False:
            invented += [gold["file"]] if found is not None else []
            continue
        if found is None:
            unanswered.append(gold["file"])
            found = {key: [] for key in gold if isinstance(gold[key], list)} | {"name": []}
        for field, count in count_file(gold, found):
            fields[field] = fields.get(field, Count()) + count
    return Measured(fields, unanswered, invented)


def main(gold_file: str, part: str = "") -> None:
    """Print precision, recall and F1 a field: ``python -m tests.evaluation.fields GOLD_FILE [PART]``."""
    measured = measure(Path(gold_file), part=part)
    print(f"{'field':18} {'gold':>5} {'prec':>6} {'rec':>6} {'F1':>6}")  # noqa: T201
    for field, (right, gold, found) in measured.fields.items():
        shares = f"{right / max(1, found):6.3f} {right / max(1, gold):6.3f} {measured.fields[field].f1:6.3f}"
        print(f"{field:18} {gold:5} {shares}")  # noqa: T201
    print(f"macro F1 {measured.macro_f1:.3f}, no answer {measured.unanswered}, invented {measured.invented}")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
