"""What a text takes back of what it asks elsewhere: "If you have done one year, ring us", "SQL can be learned here"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.degrees import LEVEL_CRITERION
from cvscreen.deriving.durations import durations_in
from cvscreen.deriving.hearing import Context
from cvscreen.deriving.model import OWN, Clause, Said, Term
from cvscreen.deriving.parts import WORD, content_of, word_sets
from cvscreen.deriving.relations import EXPERIENCE
from cvscreen.deriving.statements import say
from cvscreen.deriving.waiving import Waived, waived_in
from cvscreen.deriving.wording import word_list
from cvscreen.deriving.yielding import Sentence, invites, yielded_years
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

SHORTEST_HEAD = 4
"""Letters of a word that may stand for a longer name: "the licence"."""
FEWEST_POINTING = 1
"""Characters of what only ends a sentence."""
MANY_SHARED = 2
"""Words of a name by which it is meant without its last: "the level 3"."""
NEAR_CHARS = 30
"""How far "only" stands before what is too little: "who know only Calc"."""
_ENDINGS = ("", "s", "es", "n", "en", "e", "r", "er")
_SOME_YEARS = re.compile(
    r"\b(?:several|some|many|a few|mehrere|einige|viele)\s(?:years?|jahre?n?)\b|\bmehrjahrig|\bexperience\b|erfahrung\b"
)
_OF = re.compile(r"\s(?:(?:experience\s)?(?:of|in|with|mit)\s)?")
UNCOUNTED_MONTHS = 12
"""What experience without a number is worth: less than a year of it may do."""


class Place(NamedTuple):
    """A sentence of a text: its clauses, and how it reads among its neighbours."""

    clauses: tuple[Clause, ...]
    above: Span
    sentence: Sentence

    @property
    def begin(self) -> int:
        """Where it begins in the text."""
        return self.clauses[0].sentence.start


def taken_back(
    context: Context, blocks: Sequence[Sequence[Clause]], said: Sequence[Said], named: Sequence[Said]
) -> Iterator[tuple[Clause, int, Said]]:
    """Yield what a text takes back, with its clause and the number of its block; its years once a block.

    Args:
        context: The text.
        blocks: The clauses of each of its blocks.
        said: What the rules say of it.
        named: All that may be said of it.
    """
    times = _times(context, blocks)
    asked = [one for one in said if one.polarity == "+"]
    known = [one for one in named if one.item and not _is_own(one)]
    for number, clauses in enumerate(blocks):
        if clauses and clauses[0].block.sense != "soft":
            years = False
            for place in _places(context, clauses, times):
                for clause, term in _of_sentence(context, place, asked, known):
                    if not (years and term.criterion == EXPERIENCE):
                        yield clause, number, say(context, clause, term, against=True)
                    years = years or term.criterion == EXPERIENCE


def named_again(
    context: Context, blocks: Sequence[Sequence[Clause]], said: Sequence[Said], named: Sequence[Said]
) -> Iterator[tuple[Clause, int, Said]]:
    """Yield what a sentence names that another one asks for, as if it were taken back there: a judge tells whether.

    Times and degrees wherever another sentence names any.

    Args:
        context: The text.
        blocks: The clauses of each of its blocks.
        said: What it may ask for.
        named: All that may be said of it.
    """
    times = _times(context, blocks)
    asked = [one for one in said if one.polarity == "+"]
    known = [one for one in named if one.item and not _is_own(one)]
    for number, clauses in enumerate(blocks):
        for place in _places(context, clauses, times):
            for term in _again(context, place, asked, known):
                clause = _clause_at(place, term.span)
                yield clause, number, say(context, clause, term, against=True)


def _again(context: Context, place: Place, asked: Sequence[Said], known: Sequence[Said]) -> Iterator[Term]:
    """Yield what a sentence names that is asked elsewhere: things, times and degrees."""
    sentence = place.clauses[0].sentence
    elsewhere = [one for one in asked if one.sentence != sentence]
    yield from named_in(context.text.document.text, sentence, elsewhere, known)
    if place.sentence.asked:
        for time in durations_in(place.sentence.flat):
            span = Span(place.begin + time.start, place.begin + time.end)
            yield _thing_of(context, place, span, asked, known) or Term(EXPERIENCE, "", span)
    if any(one.criterion == LEVEL_CRITERION for one in elsewhere):
        for degree in word_list("degree").finditer(place.sentence.flat):
            yield Term(LEVEL_CRITERION, "", Span(place.begin + degree.start(), place.begin + degree.end()))


def stands_in(one: Said, words: str) -> bool:
    """Say whether a thing of a vocabulary is what somebody has who is let in without another: "no Excel, but Tableau".

    Args:
        one: What is named in a sentence that takes something back.
        words: The text.
    """
    if _is_own(one) or one.criterion in (EXPERIENCE, LEVEL_CRITERION):
        return False
    before = _flat(words, Span(max(one.sentence.start, one.span.start - NEAR_CHARS), one.span.start))
    return invites(_flat(words, one.sentence)) and word_list("merely").search(before) is None


def _times(context: Context, blocks: Sequence[Sequence[Clause]]) -> Mapping[Span, int]:
    """Return for each sentence but of what is offered the longest time that it names, in months."""
    words = context.text.document.text
    spans = {clause.sentence for clauses in blocks for clause in clauses if clause.block.sense != "none"}
    return {span: _longest(_flat(words, span)) for span in spans}


def _longest(flat: str) -> int:
    some = UNCOUNTED_MONTHS if _SOME_YEARS.search(flat) else 0
    return max((one.months for one in durations_in(flat)), default=some)


def _places(context: Context, clauses: Sequence[Clause], times: Mapping[Span, int]) -> Iterator[Place]:
    words = context.text.document.text
    spans = sorted({clause.sentence for clause in clauses})
    flats = ["", *(_flat(words, span) for span in spans), ""]
    for number, span in enumerate(spans):
        longest = max((months for other, months in times.items() if other != span), default=0)
        sentence = Sentence(flats[number + 1], flats[number], flats[number + 2], longest)
        own = tuple(clause for clause in clauses if clause.sentence == span)
        yield Place(own, spans[max(0, number - 1)], sentence)


def _flat(words: str, span: Span) -> str:
    return flatten(words[span.start : span.end].replace("\n", " ").replace("’", "'"))


def _of_sentence(
    context: Context, place: Place, asked: Sequence[Said], known: Sequence[Said]
) -> Iterator[tuple[Clause, Term]]:
    years = yielded_years(place.sentence)
    if years:
        span = Span(place.begin + years.start, place.begin + years.end)
        thing = _thing_of(context, place, span, asked, known)
        yield _clause_at(place, span), thing or Term(EXPERIENCE, "", span)
    for waived in waived_in(place.sentence):
        for term in _waived(context, place, waived, asked, known):
            yield _clause_at(place, term.span), term


def _thing_of(context: Context, place: Place, years: Span, asked: Sequence[Said], known: Sequence[Said]) -> Term | None:
    """Return the asked thing whose years they are: "two years of Excel"; None where there is none."""
    words = context.text.document.text
    items = {one.item for one in asked if one.sentence != place.clauses[0].sentence}
    for one in known:
        behind = _OF.fullmatch(flatten(words[years.end : one.span.start])) if one.span.start > years.end else None
        before = one.span.end <= years.start and not words[one.span.end : years.start].strip()
        if one.item in items and (behind or before):
            return Term(one.criterion, one.item, one.span)
    return None


def _clause_at(place: Place, span: Span) -> Clause:
    return next((one for one in place.clauses if one.span.start <= span.start < one.span.end), place.clauses[0])


def _waived(
    context: Context, place: Place, waived: Waived, asked: Sequence[Said], known: Sequence[Said]
) -> Iterator[Term]:
    """Yield what is let go in a part of a sentence: what it names of what is asked elsewhere, or what it points at."""
    region = Span(place.begin + waived.span.start, place.begin + waived.span.end)
    elsewhere = [one for one in asked if one.sentence != place.clauses[0].sentence]
    own = [one for one in elsewhere if not waived.known or not _is_own(one)]
    shown = context.text.document.text
    found = list(named_in(shown, region, own, known))
    yield from found
    if not found and waived.above:
        above = [
            *named_in(shown, Span(place.begin, region.start), elsewhere, known),
            *named_in(shown, place.above, elsewhere, known),
        ]
        yield from above[:1] or _pointed_at(place, region, asked)


def named_in(shown: str, region: Span, elsewhere: Sequence[Said], known: Sequence[Said]) -> Iterator[Term]:
    """Yield what a part of a text names that is asked elsewhere, by a vocabulary or in part of its own words.

    Args:
        shown: The text.
        region: The part.
        elsewhere: What is asked elsewhere.
        known: What may be said of things of a vocabulary.
    """
    items = {one.item for one in elsewhere if one.item}
    level = any(one.criterion.startswith("degree") for one in elsewhere)
    spans: list[Span] = []
    for one in (one for one in known if region.contains(one.span)):
        degree = level and one.criterion == LEVEL_CRITERION and _names_any(one.words)
        if one.item in items or degree:
            spans.append(one.span)
            yield Term(one.criterion, one.item, one.span)
    words = [found for found in WORD.finditer(shown, region.start, region.end)
             if not any(span.start <= found.start() < span.end for span in spans)]  # fmt: skip
    flats = [flatten(found.group()) for found in words]
    begins = {flat[:SHORTEST_HEAD] for flat in flats}
    forms: dict[str, list[int]] = {}
    same = {one.span: one for one in elsewhere if not _is_own(one)}
    best: dict[int, tuple[int, Said]] = {}
    for one in filter(_is_own, elsewhere):
        content = _content(one.item)
        alike = [word for word in content if word[:SHORTEST_HEAD] in begins]  # as forms of one word do
        for word in alike:
            if word not in forms:
                forms[word] = [at for at, flat in enumerate(flats) if _is_form(flat, word)]
        shared = [words[at] for at in sorted({at for word in alike for at in forms[word]})]
        heads = [found for found in shared if _is_head(flatten(found.group()), content[-1])]
        heads = [
            found for found in heads if len(shared) >= MANY_SHARED or not _is_another(shown, region, found.start())
        ]
        if heads or len(shared) >= MANY_SHARED:
            at = (heads or shared)[-1].start()
            if at not in best or len(shared) > best[at][0]:
                best[at] = len(shared), same.get(one.span, one)
    for at, (_, one) in best.items():
        place = next(found for found in words if found.start() == at)
        yield Term(one.criterion, one.item, Span(place.start(), place.end()))


@lru_cache(maxsize=1 << 12)
def _content(item: str) -> tuple[str, ...]:
    """Return the words of a text's own name that say what it is, flattened."""
    return tuple(flatten(word) for word in content_of(item.removeprefix(OWN)))


def _names_any(words: str) -> bool:
    """Say whether words name a degree of any level."""
    return word_list("degree").search(flatten(words)) is not None


def _is_head(word: str, head: str) -> bool:
    return len(head) >= SHORTEST_HEAD and _is_form(word, head)


def _is_another(shown: str, region: Span, at: int) -> bool:
    """Say whether a word before a name's last one makes it another thing: "a lorry licence"."""
    before = WORD.findall(flatten(shown[region.start : at]))
    sets = word_sets()
    return (
        bool(before)
        and before[-1] not in sets["lead"] | sets["determiners"]
        and not word_list("preposition").fullmatch(before[-1])
    )


def _is_form(one: str, other: str) -> bool:
    """Say whether two words are forms of one: "licence" and "licences"."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS and (len(short) >= SHORTEST_HEAD or short == long)


def _pointed_at(place: Place, region: Span, asked: Sequence[Said]) -> Iterator[Term]:
    """Yield the first thing that is asked before words that only point at it, in its sentence or the one above."""
    sentence = place.clauses[0].sentence
    own = [one for one in asked if one.sentence == sentence and one.span.end <= region.start]
    above = [one for one in asked if one.sentence == place.above and place.above != sentence]
    first = min(own or above, key=lambda one: one.span.start, default=None)
    if first:
        yield Term(first.criterion, first.item, region if region.start + FEWEST_POINTING < region.end else first.span)


def _is_own(one: Said) -> bool:
    return one.item.startswith(OWN)
