"""Known terms of a text: items of the vocabulary, criteria by their own names, degrees, spoken languages."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.catalogue import NAMED, load_catalogue, load_matcher, load_namings
from cvscreen.deriving.comparing import is_lesser
from cvscreen.deriving.degrees import LEVEL_CRITERION, degree_places, degree_terms
from cvscreen.deriving.members import is_member, looks_proper
from cvscreen.deriving.model import OWN, Clause, Term, Text
from cvscreen.deriving.namesakes import each_by_name
from cvscreen.deriving.overlapping import FIELDS, TOOLS, each_once, is_studied
from cvscreen.deriving.telling import most_telling
from cvscreen.deriving.tongues import tongues_in
from cvscreen.deriving.wording import word_list
from cvscreen.matching import find_mentions
from cvscreen.model.mention import Mention
from cvscreen.model.resume import Resume
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten, fold

TECHNICAL_ITEMS = 3
"""From this many tools and methods on, a set of texts is about software; in others the bundled vocabulary's words for
practices ("documentation", "monitoring") mean something else. Chosen on made-up advertisements of ten trades."""

EVERYWHERE = ("excel", "sql", "power-bi", "tableau")
"""Items that advertisements of any trade mean by any of their names."""
_TOOL_KINDS = frozenset({"language", "framework", "database", "cloud", "algorithm", "architecture", "tool", "data"})
_OF_ANY_TRADE = frozenset(
    {"embedded", "crm", "excel", "power-bi", "tableau", "data-handling", "data-collection", "data-preparation"}
)
_TOPICS = frozenset({"machine-learning", "software-engineering", "ml-job", "software-job"})
_NAMED_KINDS = frozenset({"deployment", "software"})
_ALWAYS = TOOLS | {"data"}
_NAMED_WHOLE = frozenset({"maths", "topic", "method"})
_OCCUPATION = re.compile(
    r"(?:engineers|scientists|developers|analysts|architects|scientist|engineer|developer|analyst)$"
)
# "robotics engineers": what somebody is, not what is asked
_OF_SOMEBODY = re.compile(r"\s(?:engineer|scientist|developer|analyst|architect|specialist|consultant)s?\b")
FIELD_NAMES = frozenset({"data science", "algorithms", "algorithm", "data mining", "data scientist", "datascience"})
"""Names of a field or a team, which ask for nothing by themselves."""
_GOVERNS = word_list("knowledge")
PRACTICE_KINDS = frozenset({"software", "duty", "practice", "deployment", "data"})
GOVERNING_CHARS = 30
"""How far words of knowledge stand before what is known: "knowledge of various statistical"."""
MENTION_CHARS = 200
"""What a practice is told by is no longer."""
LIST_WORDS = 12
"""An item of a list of what is asked that is no longer than this needs no word of knowledge: it is what is asked."""


class Known(NamedTuple):
    """Known terms, and the places of all that is known."""

    terms: tuple[Term, ...]
    places: tuple[Span, ...]


def mentions_of(text: Text) -> tuple[Mention, ...]:
    """Return every place where a role text names an item or a criterion."""
    found = find_mentions(Resume(document=text.document), load_matcher())
    return tuple(one for one in found if not _is_field_name(text.document.text, one))


def is_technical(mentions: Sequence[Mention], role: str = "") -> bool:
    """Say whether texts are about software: then the bundled vocabulary's practices mean what they say there."""
    items = load_catalogue().items
    known = [(one, items[one.item]) for one in mentions if one.item in items]
    tools = {
        one.item
        for one, item in known
        if (item.kind in _TOOL_KINDS and one.item not in _OF_ANY_TRADE)
        or (item.kind in _NAMED_KINDS and looks_proper(one.text, first=True))
    }
    topics = {one.item for one in mentions if one.item in _TOPICS}
    called = word_list("technical_roles").search(role) is not None
    return len(tools) + len(topics) + called >= TECHNICAL_ITEMS


def known_terms(text: Text, clause: Clause, mentions: Sequence[Mention], *, technical: bool) -> Known:
    """Return the known terms of a clause, each once, and every place that is known."""
    words = flatten(text.document.text[clause.span.start : clause.span.end].replace("\n", " "))
    among = _mentions_in(clause, mentions)
    inside = [one for one in among if not _only_joins(one, among) and not _jumps(one, among)]
    shown = text.document.text[clause.span.start : clause.span.end]
    found = [_as_named(term, clause, shown) for one in inside for term in _term(one, clause, words, technical)]
    found = list(each_by_name(found, shown, clause))
    found += tongues_in(words, clause)
    if technical:
        found = _named(words, clause, found)
    found = [term for term in found if not _only_where(term, found, shown, clause)]
    found = most_telling(found, words, clause)
    degrees = degree_terms(text.document, clause, technical=technical)
    practices = [term.span for term in found if _is_practice(term)]
    if not any(term.criterion == LEVEL_CRITERION for term in degrees):
        degrees = [term for term in degrees if not any(term.span.overlaps(span) for span in practices)]
    found = [term for term in found if not is_studied(term, degrees, words, clause)]
    found = [term for term in found if not any(term.span.overlaps(one.span) for one in degrees)] + degrees
    places = [term.span for term in found if technical or term.criterion != LEVEL_CRITERION]
    places += [one.span for one in inside if _is_told(one, technical)] + (
        degree_places(text.document, clause) if technical else []
    )
    return Known(tuple(each_once(found, words, clause)), tuple(places))


def _mentions_in(clause: Clause, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that end in a clause, each from where on it stands in it: what is done stands at the end."""
    first = bisect_left(mentions, clause.span.start - MENTION_CHARS, key=_start)
    near = mentions[first : bisect_left(mentions, clause.span.end, key=_start)]
    return [
        one
        if one.span.start >= clause.span.start
        else one.model_copy(update={"span": Span(clause.span.start, one.span.end)})
        for one in near
        if clause.span.start < one.span.end <= clause.span.end
    ]


def item_named(name: str, span: Span, *, technical: bool) -> Term | None:
    """Return the item whose very name words are: in a list of what is asked "Rust" is the language.

    Example:
        >>> item_named("Rust", Span(0, 4), technical=True).criterion
        'programming-languages'
    """
    item = _tool_by_name().get(name) or (_topic_by_name().get(flatten(name)) if technical else None)
    item = item if technical or item in EVERYWHERE else None
    return Term(load_catalogue().by_item.get(item, item), item, span) if item else None


def names_knowledge(flat: str) -> bool:
    """Say whether words of knowledge or experience stand in a flattened text.

    Example:
        >>> names_knowledge("knowledge of wound care"), names_knowledge("we sell bread")
        (True, False)
    """
    return _GOVERNS.search(flat) is not None


def _term(mention: Mention, clause: Clause, words: str, technical: bool) -> Iterator[Term]:
    catalogue = load_catalogue()
    if mention.item.startswith(NAMED):
        criterion, item = mention.item.removeprefix(NAMED), ""
        if not technical and criterion != "practical-experience":
            return
    else:
        if not _is_told(mention, technical):
            return
        criterion, item = catalogue.by_item.get(mention.item, mention.item), mention.item
    named_weakly = criterion in catalogue.weak and (item == "" or item in FIELDS)
    if named_weakly and not _governed(clause, words, mention.span):
        return
    yield Term(criterion, item, mention.span)


def _only_joins(mention: Mention, among: Sequence[Mention]) -> bool:
    """Say whether a mention only joins two others: "data pipelines and machine learning infrastructure"."""
    before = any(one.span.start < mention.span.start < one.span.end < mention.span.end for one in among)
    after = any(mention.span.start < one.span.start < mention.span.end < one.span.end for one in among)
    return before and after


def _jumps(mention: Mention, among: Sequence[Mention]) -> bool:
    """Say whether loose words end in another thing's name behind a comma: "learning …, and convolutional networks"."""
    ends = (one for one in among if one.matched == "exact" and one.span.end == mention.span.end)
    return "," in mention.text and any(one.span.start > mention.span.start for one in ends)


def _only_where(term: Term, terms: Sequence[Term], shown: str, clause: Clause) -> bool:
    """Say whether "in production" only says where something else was done: "monitoring of pipelines in production"."""
    start = term.span.start - clause.span.start
    words = flatten(shown[max(0, start - 3) : term.span.end - clause.span.start])
    before = [
        one for one in terms if one.span.end <= term.span.start and one.span.end >= term.span.start - GOVERNING_CHARS
    ]
    return term.criterion == "production-deployment" and bool(before) and words.split()[-2:] == ["in", "production"]


def _as_named(term: Term, clause: Clause, shown: str) -> Term:
    """Return a term that names one of a family under its own name: "RabbitMQ", not "Caches and queues"."""
    catalogue = load_catalogue()
    item = catalogue.items.get(term.item)
    start = term.span.start - clause.span.start
    name = " ".join(shown[start : term.span.end - clause.span.start].split())
    if item is None or term.item in catalogue.by_item or not is_member(item, name, first=not shown[:start].strip()):
        return term
    return term._replace(criterion=OWN + fold(name), item=OWN + name, family=term.item)


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_told(mention: Mention, technical: bool) -> bool:
    """Say whether a mention means what the bundled vocabulary says."""
    if mention.item.startswith(NAMED):
        return technical
    kind = load_catalogue().items[mention.item].kind
    if kind in ("degree_level", "degree_field", "experience"):
        return mention.item in ("internship", "ml-project") and technical
    named = mention.matched == "exact" or (mention.matched == "alias" and looks_proper(mention.text, first=True))
    return technical or mention.item in EVERYWHERE or (kind in _ALWAYS and named)


def _is_practice(term: Term) -> bool:
    known = load_catalogue().items.get(term.item)
    return known is not None and known.kind in PRACTICE_KINDS


def _named(words: str, clause: Clause, found: Sequence[Term]) -> list[Term]:
    """Return terms with those that the catalogue's phrases name."""
    terms = list(found)
    for naming in load_namings():
        for match in naming.pattern.finditer(words):
            span = Span(clause.span.start + match.start(), clause.span.start + match.end())
            if naming.over:
                terms = [term for term in terms if not span.contains(term.span)]
            if span.start < span.end:
                terms.append(Term(naming.criterion, naming.item, span))
    overs = [
        term.span
        for term in terms
        if any(n.over and n.criterion == term.criterion for n in load_namings()) and not term.item
    ]
    return [term for term in terms if not any(span.contains(term.span) and span != term.span for span in overs)]


def _governed(clause: Clause, words: str, span: Span) -> bool:
    """Say whether words of knowledge or experience stand right before a term, or a list of what is asked holds it."""
    if clause.purpose is not None and span.start >= clause.purpose:
        return False
    at = span.start - clause.span.start
    if clause.block.bullet and clause.block.sense == "asked" and len(words.split()) <= LIST_WORDS:
        return True
    return _GOVERNS.search(words, max(0, at - GOVERNING_CHARS), at) is not None or is_lesser(words[:at])


def _is_field_name(text: str, mention: Mention) -> bool:
    shown = flatten(" ".join(text[mention.span.start : mention.span.end].split()))
    after = flatten(text[mention.span.end : mention.span.end + 24])
    if _OF_SOMEBODY.match(after) and not mention.item.startswith(NAMED):
        return True
    return shown in FIELD_NAMES or (_OCCUPATION.search(shown) is not None and not mention.item.startswith(NAMED))


@lru_cache(maxsize=1)
def _topic_by_name() -> dict[str, str]:
    return {flatten(one.name): key for key, one in load_catalogue().items.items() if one.kind in _NAMED_WHOLE}


@lru_cache(maxsize=1)
def _tool_by_name() -> dict[str, str]:
    named = ((item_id, item) for item_id, item in load_catalogue().items.items() if item.kind in _ALWAYS | _TOOL_KINDS)
    names: dict[str, str] = {}
    for item_id, item in named:
        spellings = (item.name,) if item.kind == "data" and item_id not in EVERYWHERE else (item.name, *item.aliases)
        names |= dict.fromkeys(spellings, item_id)
    return names
