"""Title and employer that stand in one part: "Data Engineer, Blue Pine Labs", "Księgowa w Biuro Saldo"."""

from cvscreen.model.span import Span
from cvscreen.parsing.lines.leaning import leaning
from cvscreen.parsing.lines.pieces import comma_spans, split_employer
from cvscreen.vocabulary.titles import is_place, word_count

AHEAD_CHARS = 40
"""Characters behind a comma in which an ampersand shows that the list of names goes on."""

DIRECTION_CAP = 1.5
"""The other heads' order counts by at most this."""


def employer_named(text: str, span: Span) -> tuple[Span, Span] | None:
    """Split at a preposition before an employer; a town after a comma stays with the employer."""
    commas = comma_spans(text, span)
    both = split_employer(text, commas[0]) if commas else None
    if both is None or len(commas) == 1:
        return both
    tail = text[commas[1].start : commas[-1].end]
    employer = word_count(text[slice(*both[1])], "organisations") + word_count(text[slice(*both[1])], "institutions")
    whole = Span(both[1].start, span.end)
    return (both[0], whole) if employer or is_place(tail) or leaning(text[slice(*whole)]) < 0 else None


def split_commas(text: str, span: Span, direction: float) -> tuple[Span | None, Span | None]:
    """Split "Data Engineer, Blue Pine Labs" or "Blue Pine Labs, Data Engineer"; a team after a title stays with it.

    ``direction`` is how far the section's heads begin with the title (above 0) or with the employer.
    """
    commas = comma_spans(text, span)
    if len(commas) == 1:
        return (span, None) if leaning(text[slice(*span)]) > 0 else (None, span)
    bias = max(-DIRECTION_CAP, min(DIRECTION_CAP, direction)) / 2
    best: tuple[float, Span | None, Span | None] = (0.0, None, None)
    for cut in range(1, len(commas)):
        left, right = Span(commas[0].start, commas[cut - 1].end), Span(commas[cut].start, commas[-1].end)
        difference = leaning(text[slice(*left)]) - leaning(text[slice(*right)]) + bias
        later = _is_later(text, left, right) and abs(difference) >= best[0] - 0.01 and difference > 0
        if (
            best[1] is not None
            and best[1].start == left.start
            and difference > 0
            and not later
            and _is_name(text, left)
        ):
            continue
        if abs(difference) > best[0] + 0.01 or (later and best[1] is not None):
            best = (abs(difference), left, right) if difference > 0 else (abs(difference), right, left)
    strength, title, organisation = best
    if title is None or organisation is None or strength < 0.5:
        return (span, None) if leaning(text[slice(*span)]) > 0 else (None, span)
    words = text[slice(*organisation)].split()
    if title.start < organisation.start and word_count(text[slice(*organisation)], "teams") >= len(words):
        return span, None
    return title, organisation


def _is_name(text: str, left: Span) -> bool:
    """Say whether the last piece before a cut begins a firm's name: "Quintela", before "Barros & Associados"."""
    added = text[slice(*comma_spans(text, left)[-1])]
    return (
        leaning(added) == 0
        and added[:1].isupper()
        and not is_place(added)
        and "&" in text[left.end : left.end + AHEAD_CHARS]
    )


def _is_later(text: str, left: Span, right: Span) -> bool:
    """Say whether a cut after more than the title is the better one: what it adds to the title is no name alone."""
    added = text[slice(*comma_spans(text, left)[-1])]
    return leaning(text[slice(*right)]) < 0 and (leaning(added) > 0 or word_count(added, "teams") > 0)
