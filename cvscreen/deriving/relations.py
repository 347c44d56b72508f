"""How the terms of a clause stand to each other: alternatives, what leads up to what is said, experience in what."""

import re
from collections.abc import Iterator, Sequence

from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.overlapping import FIELDS
from cvscreen.deriving.wording import cues
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

EXPERIENCE = "practical-experience"
"""Where a text says experience in what, that is asked, and not experience by itself."""
LIST_GAP = 12
"""Characters between two members of a list: a comma, "or", an article."""
_EXPERIENCE = re.compile(r"experience|erfahrung|experiencia|praxis")
_OF_WHAT = re.compile(r"\s{0,2}(?:of|in|with|using|im|mit|en|avec|con|de)\s(?:\w{1,20}\s){0,3}")
_OPENS_LIST = re.compile(r"\s?\((?:e\.?g\.?|z\.?\s?b\.?|p\.?\s?ex\.?|such as|like|wie)?,?\s?")
_OR_SIMILAR = re.compile(
    r",?\s(?:or|oder|ou|o|of|and|und)\s(?:a\s)?(?:similar|equivalent|comparable|another|ahnlich|vergleichbar|gleichwertig|"
    r"equivalent|similaire|similar|equivalente|simile|vergelijkbaar)"
)
_INSTEAD = re.compile(
    r"\b(?:or|oder|ou|o)\s(?:an?\s)?(?:equivalent|comparable|similar|relevant|vergleichbare?|gleichwertige?|equivalente?)?\s?$"
)
_ONLY_GLUE = re.compile(r"[\s,/]{0,4}(?:(?:or|oder|ou|bzw|either|o)[.\s]{1,3})?(?:a|an)?\s?")
_BESIDES = ("in addition to", "besides", "beyond", "apart from", "aside from", "neben ", "zusatzlich zu",
            "outre", "ademas de")  # fmt: skip


def of_something(flat: str, clause: Clause, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return terms without experience where it is experience in one of them; in a whole field it is what is asked."""
    told = (
        term for term in terms if term.criterion == EXPERIENCE and _EXPERIENCE.search(_words_of(flat, clause, term))
    )
    experience = next(told, None)
    after = next((term for term in terms if experience and term.span.start >= experience.span.end), None)
    if experience is None or after is None:
        return terms
    between = flat[experience.span.end - clause.span.start : after.span.start - clause.span.start]
    if not _OF_WHAT.fullmatch(between):
        return terms
    less = after if after.item in FIELDS else experience
    return tuple(term for term in terms if term is not less)


def _words_of(flat: str, clause: Clause, term: Term) -> str:
    return flat[term.span.start - clause.span.start : term.span.end - clause.span.start]


def alternatives(flat: str, clause: Clause, terms: Sequence[Term]) -> Iterator[Term]:
    """Yield terms, those that nothing but commas and one "or" set apart under one key.

    What such a list stands in brackets behind is one of them: "a cloud (A, B or C)"; "A, B or similar" is one too.
    """
    runs: list[list[Term]] = []
    for term in terms:
        last = runs[-1][-1] if runs else None
        between = flat[last.span.end - clause.span.start : term.span.start - clause.span.start] if last else ""
        if last and len(between) <= LIST_GAP and _ONLY_GLUE.fullmatch(between):
            runs[-1].append(term)
        else:
            runs.append([term])
    either = [_is_either(flat, clause, run) for run in runs]
    for number, run in enumerate(runs):
        heads = number + 1 < len(runs) and either[number + 1] and len(run) == 1
        between = (
            flat[run[-1].span.end - clause.span.start : runs[number + 1][0].span.start - clause.span.start]
            if heads
            else ""
        )
        joined = either[number] or (heads and _OPENS_LIST.fullmatch(between) is not None)
        yield from (term._replace(joined=list_key(clause)) if joined else term for term in run)


def _is_either(flat: str, clause: Clause, run: Sequence[Term]) -> bool:
    begin, end = run[0].span.start - clause.span.start, run[-1].span.end - clause.span.start
    said = cues()["either"].search(flat, begin, end) is not None or _OR_SIMILAR.match(flat, end) is not None
    return len(run) > 1 and said


def list_key(clause: Clause) -> str:
    """Return the key of the alternatives of a clause."""
    return f"{clause.span.start}"


def is_instead(flat: str, clause: Clause, term: Term) -> bool:
    """Say whether a term is the other way to meet what stands before it: "a degree, or equivalent experience"."""
    return _INSTEAD.search(flat, 0, term.span.start - clause.span.start) is not None


def is_background(words: str, clause: Clause, span: Span) -> bool:
    """Say whether a term only leads up to what is said: "In addition to building models, …"."""
    before = flatten(words[clause.span.start : span.start].replace("\n", " ")).lstrip()
    return before.startswith(_BESIDES) and "," not in before


def is_compared(words: str, clause: Clause, span: Span) -> bool:
    """Say whether a term is what another is held against: "experience is as important as a degree"."""
    before = flatten(words[clause.span.start : span.start].replace("\n", " "))
    found = cues()["equal"].search(before)
    if found is not None and re.search(r",\s(?:and|but|und|aber)\s", before[found.end() :]):
        return False
    return found is not None and (
        found.group().endswith(" as") or re.search(r"\bas\b|\bwie\b", before[found.end() :]) is not None
    )
