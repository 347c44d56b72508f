"""The texts from which the judge of statements learns, as the rules read them."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.judging import FEWEST_WORDS, traits_in
from cvscreen.deriving.model import Said
from cvscreen.model.span import Span
from tests.evaluation.roles import ROLES, Row
from tests.evaluation.seeds import SEEDS

TUNED = (ROLES, ROLES / "own", ROLES / "second", ROLES / "fourth", ROLES / "fifth")
SIXTH = ROLES / "sixth"
"""The texts of odd number are learned from; those of even number only measure."""
SEVENTH = ROLES / "seventh"
FRESH = (ROLES / "ninth", ROLES / "eleventh", ROLES / "twelfth", ROLES / "sixteenth")


class Source(NamedTuple):
    """A text: where it lies, and what it is annotated to say."""

    path: Path
    rows: tuple[Row, ...]


class Seen(NamedTuple):
    """A possible statement as the judge sees it."""

    one: Candidate
    traits: frozenset[str]

    @property
    def said(self) -> Said:
        """The statement that it would be."""
        return self.one.said

    @property
    def source(self) -> str:
        """Who proposes it."""
        return self.one.source

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.one.span


class Reading(NamedTuple):
    """A text as it is read: what may be said in it, its words and rows; ``beside`` is said whatever a judge says."""

    seen: tuple[Seen, ...]
    words: str
    rows: tuple[Row, ...]
    language: str = "en"
    beside: tuple[Said, ...] = ()


def tuned() -> list[Source]:
    """Return the texts by which the rules were mended."""
    return [source for folder in TUNED for source in _sources(folder)]


def unseen() -> list[Source]:
    """Return those of the texts that few rules were mended by, without those that only measure."""
    odd = [one for one in _sources(SIXTH) if int(one.rows[0]["doc"][1:]) % 2]
    return [*odd, *_sources(SEVENTH)]


def fresh() -> list[Source]:
    """Return the texts that were written to be learned from; by the first eighteen rules were mended, too."""
    return [source for folder in FRESH for source in _sources(folder)]


def seeds() -> list[Source]:
    """Return the three documents of the bundled rubric; their rows name criteria."""
    from cvscreen.rubric.find import bundled_folder

    with (bundled_folder() / "ml-engineer.requirements.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [
        Source(path, tuple(row for row in rows if row["doc"] == key))
        for key, path in zip("ABC", sorted(SEEDS.glob("*.txt")), strict=True)
    ]


def read(source: Source) -> Reading:
    """Return a text as the rules read it."""
    heard = hear_texts([source.path])
    context = heard.contexts[0]
    found, language = traits_in(context, heard.said)
    words = context.text.document.text
    short = len(words.split()) < FEWEST_WORDS
    within = {one.said for one, _ in found}
    beside = tuple(one for one in heard.said if short or one not in within)
    seen = () if short else tuple(Seen(one, traits) for one, traits in found)
    return Reading(seen, words, source.rows, language, beside)


def _sources(folder: Path) -> Iterator[Source]:
    with (folder / "requirements.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for file in sorted({row["file"] for row in rows}):
        yield Source(folder / "texts" / file, tuple(row for row in rows if row["file"] == file))
