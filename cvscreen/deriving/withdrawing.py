"""What a tagger sees to be taken back, in words that no rule knows: "the papers are not what decides"."""

from collections.abc import Iterator, Sequence

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.durations import durations_in
from cvscreen.deriving.model import OWN, Said, Term
from cvscreen.deriving.relations import EXPERIENCE
from cvscreen.deriving.retracting import Retracting
from cvscreen.deriving.tagged import Tagged
from cvscreen.deriving.taking import named_in
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten


def with_withdrawn(
    said: Sequence[Said],
    seen: Tagged,
    words: str,
    candidates: Sequence[Candidate],
    retracting: Retracting | None = None,
) -> list[Said]:
    """Return what a text says with what a tagger sees to be taken back; its words ask for nothing at that place.

    Args:
        said: What the text says.
        seen: Its words as the tagger sees them.
        words: The text.
        candidates: All that may be said.
        retracting: What tells whether a sentence takes something back.
    """
    asked = [one for one in said if one.polarity == "+"]
    known = [one.said for one in candidates if one.said.item and not one.said.item.startswith(OWN)]
    back = {(one.criterion, one.item, one.sentence) for one in said if one.polarity == "-"}
    found: list[Said] = []
    sentences = retracting.weigh_in(words, (one.said.sentence for one in candidates)) if retracting else {}
    for region in seen.taken_back(sentences):
        beside = [one.said for one in candidates if one.said.sentence.contains(region)]
        if not beside:
            continue
        near = min(beside, key=lambda one: (abs(one.span.start - region.start), one.span.end, one.item))
        elsewhere = [one for one in asked if one.sentence != near.sentence]
        for term in _named(region, words, elsewhere, known):
            key = (term.criterion, term.item, near.sentence)
            if key not in back:
                back.add(key)
                found.append(_denied(near, term, words))
    kept = [one for one in said if one.polarity == "-" or not any(one.span.overlaps(other.span) for other in found)]
    return [*kept, *found]


def _named(region: Span, words: str, elsewhere: Sequence[Said], known: Sequence[Said]) -> Iterator[Term]:
    """Yield what a part of a text names of what is asked elsewhere; its years, where it names nothing else."""
    found = list(named_in(words, region, elsewhere, known))
    yield from found
    if not found and any(durations_in(flatten(words[region.start : region.end].replace("\n", " ")))):
        yield Term(EXPERIENCE, "", region)


def _denied(near: Said, term: Term, words: str) -> Said:
    """Return the statement that takes a thing back, at the place of another of its sentence."""
    shown = " ".join(words[term.span.start : term.span.end].split())
    return near._replace(
        criterion=term.criterion, item=term.item, strength="stated", polarity="-", depth=None, cue="", span=term.span,
        open=False, purpose=False, raised=False, told=False, governed=False, joined="", words=shown, family="",
    )  # fmt: skip
