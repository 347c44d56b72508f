"""How much of what role texts ask for is found? ``python -m tests.evaluation.roles [FOLDER] [--faults R1,R3]``.

A folder holds ``requirements.csv`` and ``texts``; without one it is the first six. Of a blind one only sums are shown.

A statement that is found matches an annotated one where both stand on the same line of the same text, have the same
polarity, and name the same thing: by the item or criterion, or, for words that no vocabulary knows, by at least half
of the words. Each is matched once, names before words, and as many as can be: until 30 November 2026 a match by name
was never moved for another one, which counted some .015 less of both.

Precision counts every statement of the draft, recall every annotated one that is scored; an annotated statement that is
not scored ("we offer", negations of nothing) is a false alarm when found.
"""

import csv
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cvscreen.deriving import Said, derive_rubric
from cvscreen.text.tokens import fold

ROLES = Path(__file__).parent / "roles"
OWN = ROLES / "own"
SECOND = ROLES / "second"
"""Blind until 30 November 2026; in sight since."""
BLIND: tuple[Path, ...] = tuple(
    ROLES / name for name in ("third", "eighth", "tenth", "thirteenth", "fourteenth", "fifteenth")
)
"""Folders of texts that nobody who works on the rules opens: they are known as sums alone."""
STRENGTHS = {"1": "required", "0.75": "expected", "0.5": "stated", "0.25": "optional", "0": "context"}
STEM = 5
"""Letters by which two forms of a word are one."""

Row = dict[str, str]


class Figures(NamedTuple):
    """Counts over texts: annotated, found by the draft, matched, and matched at the exact strength.

    ``told`` and ``apt`` count what matches anything, whether that has another match or not: a thing and its gloss told
    as one, or one told as two.
    """

    annotated: int
    found: int
    matched: int
    exact: int
    told: int = 0
    apt: int = 0

    @property
    def recall(self) -> float:
        return self.matched / max(1, self.annotated)

    @property
    def precision(self) -> float:
        return self.matched / max(1, self.found)

    @property
    def strength(self) -> float:
        return self.exact / max(1, self.matched)

    def __str__(self) -> str:
        shares = f"recall {self.recall:.3f}  precision {self.precision:.3f}  strength {self.strength:.3f}"
        freely = f"; freely {self.told / max(1, self.annotated):.3f}, {self.apt / max(1, self.found):.3f}"
        counts = f"{self.matched} of {self.annotated}, {self.found} found"
        return f"{shares}  ({counts}{freely if self.told else ''})"


class Compared(NamedTuple):
    """A text's figures, and what was missed or found in vain, for those who may look."""

    figures: Figures
    missed: tuple[str, ...]
    in_vain: tuple[str, ...]
    weighed: tuple[str, ...]


def measure_text(rows: Sequence[Row], path: Path) -> Compared:
    """Compare what is derived from one text with its annotation."""
    document = derive_rubric([path])
    return compare(rows, document.said)


def compare(rows: Sequence[Row], said: Sequence[Said]) -> Compared:
    """Match annotated rows with derived statements, names before words."""
    scored = [row for row in rows if row["scored"] == "yes"]
    by_name = {i: _candidates(row, said, same_name) for i, row in enumerate(scored)}
    by_words = {i: _candidates(row, said, same_words) for i, row in enumerate(scored)}
    either = {i: [*dict.fromkeys((*by_name[i], *by_words[i]))] for i in by_name}
    taken = _assign(either, _assign(by_name, {}))
    told, apt = sum(map(bool, either.values())), len({k for found in either.values() for k in found})
    exact = [i for i, k in taken.items() if said[k].strength == strength_of(scored[i])]
    figures = Figures(len(scored), len(said), len(taken), len(exact), told, apt)
    missed = [
        f"{row['line']}: {row['criterion']}/{row['item']} {row['quote']!r}"
        for i, row in enumerate(scored)
        if i not in taken
    ]
    vain = [f"{one.line}: {one.criterion}/{one.item} {one.polarity} {one.quote!r}"
            for k, one in enumerate(said) if k not in taken.values()]  # fmt: skip
    weighed = [f"{scored[i]['line']}: {scored[i]['item']} {strength_of(scored[i])} is {said[k].strength}"
               for i, k in taken.items() if i not in exact]  # fmt: skip
    return Compared(figures, tuple(missed), tuple(vain), tuple(weighed))


def strength_of(row: Row) -> str:
    return STRENGTHS[f"{float(row['strength']):g}"]


def same_name(row: Row, one: Said) -> bool:
    """Say whether a row and a statement name the same item or criterion."""
    names = {row["item"], *row["also"].replace(",", " ").replace(";", " ").split()} - {""}
    if (one.item and one.item in names) or one.criterion in names:
        return True
    return not one.item and one.criterion == row["criterion"]


def same_words(row: Row, one: Said) -> bool:
    """Say whether a row and a statement share half of the words of the shorter one."""
    own = one.item.removeprefix("own:")
    told = name_stems(own if one.item.startswith("own:") else f"{one.item} {one.criterion} {one.cue}")
    for words in (row["item"], row["quote"]):
        asked = name_stems(words)
        if told and asked and 2 * len(told & asked) >= min(len(told), len(asked)):
            return True
    return False


def _candidates(row: Row, said: Sequence[Said], agrees: Callable[[Row, Said], bool]) -> list[int]:
    """Return the statements that a row may be, those of the same strength and then the likest first."""
    found = [k for k, one in enumerate(said) if _same_place(row, one) and agrees(row, one)]
    return sorted(found, key=lambda k: (said[k].strength != strength_of(row), -_likeness(row, said[k])))


def _likeness(row: Row, one: Said) -> float:
    told, asked = stems(one.item.removeprefix("own:")), stems(row["item"])
    return len(told & asked) / max(1, len(told | asked))


def _assign(candidates: Mapping[int, Sequence[int]], taken: Mapping[int, int]) -> dict[int, int]:
    """Give each row a statement of its own, as many rows as can have one, by changing those they have.

    Args:
        candidates: The statements that each row may be, by its number.
        taken: What rows have already.
    """
    owner = {k: row for row, k in taken.items()}

    def find(row: int, seen: set[int]) -> bool:
        for k in candidates[row]:
            if k in seen:
                continue
            seen.add(k)
            if k not in owner or find(owner[k], seen):
                owner[k] = row
                return True
        return False

    for row in candidates:
        if row not in taken:
            find(row, set())
    return {row: k for k, row in owner.items()}


def _same_place(row: Row, one: Said) -> bool:
    return int(row["line"]) == one.line and row["polarity"] == one.polarity


def stems(words: str) -> set[str]:
    """Return the first letters of the words of a text."""
    return {word[:STEM] for word in fold(words.replace("-", " ")).split() if len(word) > 2 or word.isdigit()}


def name_stems(words: str) -> set[str]:
    """Return the stems of a name, or all of it where it is too short for them: "Go", "C1"."""
    return stems(words) or {fold(words)}


def add(parts: Sequence[Figures]) -> Figures:
    """Return the sums of figures."""
    return Figures(*(sum(values) for values in zip(*parts, strict=True)))


def measure_roles(folder: Path = ROLES) -> dict[str, Compared]:
    """Return the comparison of each text of a folder, by its name R1 … R6."""
    with (folder / "requirements.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    texts = sorted({(row["doc"], row["file"]) for row in rows}, key=lambda text: (len(text[0]), text))
    return {
        doc: measure_text([row for row in rows if row["doc"] == doc], folder / "texts" / file) for doc, file in texts
    }


def main(arguments: Sequence[str]) -> None:
    """Print the figures; faults on request, where they may be looked at."""
    folder = Path(arguments[0]) if arguments and not arguments[0].startswith("-") else ROLES
    found = measure_roles(folder)
    if folder.resolve() not in BLIND:
        for doc in arguments[-1].split(",") if "--faults" in arguments else ():
            _print_faults(doc, found[doc])
        for doc, one in found.items():
            print(f"{doc:4}", one.figures)  # noqa: T201
    print("all ", add([one.figures for one in found.values()]))  # noqa: T201


def _print_faults(doc: str, one: Compared) -> None:
    print(f"{doc} {one.figures}")  # noqa: T201
    for label, faults in (("missed", one.missed), ("in vain", one.in_vain), ("strength", one.weighed)):
        print(*(f"  {label} {fault}" for fault in faults), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
