"""Measure the matcher on spans of public job advertisements, labelled by someone who had not seen its spellings.

The advertisements are not part of this repository; without the folder beside the checkout there is nothing to measure.
The figures are of the first 300 spans that name an item, in the order they were drawn, and of each half of them: rules
may be mended with the spans of the odd lines in sight, those of the even lines are never looked at.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cvscreen.model import Mention
from cvscreen.vocabulary import load_vocabulary
from tests.matching.making import mentions

LABELS = Path(__file__).parent / "spans" / "spans.jsonl"
TEXTS = Path(__file__).parents[2] / ".." / "shared" / "data" / "text"
WANTED = 300
"""Spans with an item that are measured, after the promise this figure was made for."""


class Span(NamedTuple):
    """A labelled span: its number in the file, its sentence and place, and the items that it names."""

    number: int
    text: str
    start: int
    end: int
    items: frozenset[str]
    optional: frozenset[str]


class Figures(NamedTuple):
    """Items named and found in some spans, and the spans with an item missed."""

    named: int
    found: int
    missed: tuple[tuple[Span, frozenset[str]], ...]

    @property
    def recall(self) -> float:
        """Share of the items named that are found."""
        return self.found / self.named


@lru_cache(maxsize=4)
def sentences(name: str) -> tuple[str, ...]:
    """Return the sentences of a file of advertisements, in its order."""
    lines = (TEXTS / name).read_text("utf-8").split("\n")
    return tuple(json.loads(line)["text"] for line in lines if line.strip())


@lru_cache(maxsize=8192)
def mentions_in(text: str, section: str = "other") -> tuple[Mention, ...]:
    """Return what is found in a sentence; line ends and tabs count as spaces, and a dash in front is no bullet."""
    line = text.replace("\n", " ").replace("\t", " ")
    return mentions((section, "–" + line[1:] if line.startswith("-") else line))


@lru_cache(maxsize=1)
def degrees() -> frozenset[str]:
    """Return the items that count in education alone: a CV says there what an advertisement asks for anywhere."""
    items = load_vocabulary("ml").items.items()
    return frozenset(item_id for item_id, item in items if item.kind in ("degree_level", "degree_field"))


def spans() -> tuple[Span, ...]:
    """Return the first spans that name an item."""
    found: list[Span] = []
    for number, line in enumerate(LABELS.read_text("utf-8").splitlines()):
        label = json.loads(line)
        if label["items"] and len(found) < WANTED:
            text = sentences(label["file"])[label["line"] - 1]
            items, optional = frozenset(label["items"]), frozenset(label["optional"])
            found.append(Span(number, text, label["start"], label["end"], items, optional))
    return tuple(found)


def measure(chosen: tuple[Span, ...]) -> Figures:
    """Count the items of some spans that are found in their sentence at a place that touches the span."""
    missed: list[tuple[Span, frozenset[str]]] = []
    named = 0
    for span in chosen:
        named += len(span.items)
        found = mentions_in(span.text)
        if span.items & degrees():
            found += mentions_in(span.text, "education")
        touching = {m.item for m in found if m.span.start < span.end and m.span.end > span.start}
        if span.items - touching:
            missed.append((span, span.items - touching))
    return Figures(named, named - sum(len(items) for _, items in missed), tuple(missed))


def halves() -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the spans that may be looked at, and those that may not."""
    every = spans()
    return tuple(s for s in every if s.number % 2), tuple(s for s in every if not s.number % 2)


if __name__ == "__main__":
    seen, blind = halves()
    for name, chosen in (("all", spans()), ("seen half", seen), ("blind half", blind)):
        figures = measure(chosen)
        print(f"{name}: {figures.found} of {figures.named} items in {len(chosen)} spans, recall {figures.recall:.3f}")  # noqa: T201
