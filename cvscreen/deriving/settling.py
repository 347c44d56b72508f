"""Of all that was heard in a text: what is said once, what only names a list, what speaks against nothing."""

from collections.abc import Iterator, Sequence

from cvscreen.deriving.catalogue import load_catalogue
from cvscreen.deriving.model import OWN, STEPS, Block, Said
from cvscreen.deriving.relations import EXPERIENCE
from cvscreen.deriving.wording import word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten


def of_row(said: Sequence[Said], block: Block, label: Span | None) -> Iterator[Said]:
    """Yield statements of a table's row: the first cell is the class of the second, where that says anything."""
    end = block.span.start + label.end if label else 0
    body = [one for one in said if one.span.start >= end]
    yield from said if block.names_end is not None else body or said


def without_labels(said: Sequence[Said], block: Block, label: Span | None) -> Iterator[Said]:
    """Yield statements of a list item: its label counts where its body does not say the same; a body may gloss it."""
    if label is None:
        yield from said
        return
    end = block.span.start + label.end
    in_label = [one for one in said if one.span.start < end]
    body = [one for one in said if one.span.start >= end]
    spoken = {one.criterion for one in body}
    specific = [one for one in in_label if one.item and one.criterion not in spoken and not _is_own(one)]
    kept_label = [one for one in in_label if one.criterion not in spoken and (not body or one in specific)]
    yield from kept_label
    yield from body


def _is_own(one: Said) -> bool:
    return one.item.startswith(OWN)


def without_questions(said: Sequence[Said], words: str) -> Iterator[Said]:
    """Yield statements of a block; a question says nothing that its answer says itself."""
    for one in said:
        asked = words[one.sentence.start : one.sentence.end].rstrip().endswith("?")
        key = (one.criterion, one.item, one.polarity)
        if not asked or not any(
            key == (other.criterion, other.item, other.polarity) for other in said if other.sentence != one.sentence
        ):
            yield one


def without_repeats(said: Sequence[Said]) -> Iterator[Said]:
    """Yield each thing once a sentence, at its strongest; a purpose that repeats the main duty says nothing new."""
    best: dict[tuple[str, str, str, Span], Said] = {}
    main = {one.criterion for one in said if one.raised}
    for one in said:
        if one.purpose and one.criterion in main:
            continue
        key = (one.criterion, one.item, one.polarity, one.sentence)
        known = best.get(key)
        if known is None or STEPS.index(one.strength) > STEPS.index(known.strength):
            best[key] = one
    generic = {(one.criterion, one.sentence) for one in best.values() if one.item}
    for one in best.values():
        if not one.item and (one.criterion, one.sentence) in generic and not _asks_beside_list(one):
            continue
        yield one


def without_idle_denials(said: Sequence[Said]) -> Iterator[Said]:
    """Yield statements without denials of what nothing asks for: they say nothing against anything."""
    said = [_as_asked(one, said) for one in said]
    asked = {one.criterion for one in said if one.polarity == "+"}
    same = {(one.criterion, one.item) for one in said if one.polarity == "+"}
    for one in said:
        against = (one.criterion, one.item) in same or (one.criterion in asked and not _is_list(one.criterion))
        against = against or (one.criterion == EXPERIENCE and _asks_for_years(one, said))
        if one.polarity == "+" or against:
            yield one


def _asks_for_years(one: Said, said: Sequence[Said]) -> bool:
    """Say whether a text asks for years of anything, against what it says of experience."""
    lasting = word_list("lasting")
    return any(
        other.polarity == "+" and other.document == one.document and lasting.search(flatten(other.quote)) is not None
        for other in said
    )


def _as_asked(one: Said, said: Sequence[Said]) -> Said:
    """Return a denial under the name under which the same text asks for it, longer or shorter by less than half.

    "Key Stage 1" takes back "teaching in Key Stage 1".
    """
    if one.polarity == "+" or not _is_own(one):
        return one
    words = set(one.criterion.removeprefix(OWN).split())
    for other in said:
        asked = set(other.criterion.removeprefix(OWN).split())
        short, long = sorted((words, asked), key=len)
        alike = other.polarity == "+" and _is_own(other) and short < long and 2 * len(short) >= len(long)
        if alike and other.document == one.document:
            return one._replace(criterion=other.criterion, item=other.item)
    return one


def _is_list(criterion: str) -> bool:
    """Say whether a criterion is a list of things: that one of them is not asked says nothing against the others."""
    known = load_catalogue().criteria.get(criterion)
    return known is not None and known[1].combine in ("coverage", "count")


def _asks_beside_list(one: Said) -> bool:
    known = load_catalogue().criteria.get(one.criterion)
    return one.governed and known is not None and known[1].combine == "coverage"
