"""What is known while a text is heard, and what of it became no statement."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cvscreen.deriving.bystanders import told_of_others
from cvscreen.deriving.model import Clause, Said, Text
from cvscreen.deriving.refusing import refused_in, shown_refusal
from cvscreen.deriving.wording import cues
from cvscreen.model.mention import Mention
from cvscreen.model.span import Span
from cvscreen.rubric.demands import find_demand
from cvscreen.text.tokens import flatten


class Beside(NamedTuple):
    """What became no statement, as it is heard."""

    soft: list[tuple[str, str]]
    refused: list[tuple[str, str]]
    missed: list[tuple[str, str]]


class Context(NamedTuple):
    """A text as it is heard: where its terms stand, whether it is about software, whose role it tells."""

    text: Text
    mentions: tuple[Mention, ...]
    technical: bool
    role: str
    beside: Beside

    def place(self, span: Span) -> tuple[str, str]:
        """Return where a part of the text stands, and its words."""
        words = self.text.document.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        return f"{self.text.key}:{self.text.line_of(start)}", " ".join(words.split())


def refuse(context: Context, clause: Clause) -> tuple[Span, ...]:
    """Return the parts of a clause that ask who somebody is, and take note of them."""
    shown = context.text.document.text[clause.span.start : clause.span.end]
    refused = tuple(refused_in(shown)) if find_demand(whole(context, clause)) else ()
    for one in refused:
        at, words = context.place(clause.span)
        context.beside.refused.append((at, shown_refusal(words, one)))
    begin = clause.span.start
    return tuple(Span(begin + one.span.start, begin + one.span.end) for one in refused)


def of_others(context: Context, clause: Clause) -> Iterator[Span]:
    """Yield the parts of a clause's sentence that tell what others do or are."""
    begin = clause.sentence.start
    for span in told_of_others(flatten(whole(context, clause).replace("\n", " ")), context.role):
        yield Span(begin + span.start, begin + span.end)


def whole(context: Context, clause: Clause) -> str:
    """Return the sentence of a clause."""
    return context.text.document.text[clause.sentence.start : clause.sentence.end]


def miss(context: Context, idle: Sequence[Clause], said: Sequence[Said]) -> None:
    """Take note of the clauses that ask for something and became nothing."""
    spoken = {one.sentence for one in said}
    for clause in idle:
        asks = clause.cue.start < clause.cue.end or (clause.block.bullet and clause.block.sense in ("asked", "duty"))
        shown = whole(context, clause)
        welcome = cues()["rights"].search(flatten(shown)) is not None
        if asks and clause.sentence not in spoken and not clause.negated and not welcome and shown.strip()[-1:] != ":":
            context.beside.missed.append(context.place(clause.sentence))
