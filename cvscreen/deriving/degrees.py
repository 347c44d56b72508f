"""Degrees that a role text asks for: the lowest level that does, and the subjects."""

import re
from functools import lru_cache

from cvscreen.deriving.catalogue import load_catalogue
from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.wording import phrases, word_list
from cvscreen.model.document import Document
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten
from cvscreen.vocabulary.degrees import find_degrees

LEVEL_CRITERION = "degree-level"
FIELD_CRITERION = "degree-field"
SUBJECT_WORDS = 6
RARE_CHARS = 4
"""Capitals of no more letters are mostly something else, where they are no usual form of a degree."""
_OF_A_SUBJECT = re.compile(r"\s(?:en|de|in|professionnelle)\s")
_STUDENT = re.compile(r"\s(?:students?|candidates?|program\w*|supervis\w+|level|studierende\w*|studenten)\b")
_MASTERY = re.compile(r"maitrises?\s(?:d'|de\s|du\s|des\s)")
# large language models, in texts about software
_MODEL = re.compile(r"LL\.?M\.?s?")
_EITHER = re.compile(
    r"(?:'s)?(?:\s?degrees?)?,?\s?(?:\b(?:or|oder|ou|o)\b|/)\s?(?:preferably\s)?(?:(?:an?|eine?n?)\s)?"
)
# "or another numerate subject", "oder eines verwandten Faches"
_RELATED = re.compile(
    rf"\b(?:or|oder|ou|o)\s(?:in\s)?({word_list('related').pattern}"
    r"(?:\s(?!experience\b|degree\b|qualification\b)[\w-]{2,20}){0,3}?"
    rf"(?:\s{word_list('study_field').pattern}|(?=\s?[.;,)]|\s?$))"
    r"|something (?:close|similar|like it)\b)"
)
LADDER = ("bachelor", "master", "doctorate")

_ANY_DEGREE = word_list("degree")
_HIGHER = word_list("higher_degree")
_SUBJECT_OF = word_list("subject_of")
_OF_SOMETHING = re.compile(
    r"(?:high|certain|large|great|some|any|hohen?|other)\s{1,2}degree of|to an? (?:\w{3,10} )?degree\b"
    r"|degree of (?!bachelor|master|doctor)"
)
_TOPICS = {"machine-learning": "machine-learning-degree", "artificial-intelligence": "machine-learning-degree"}


def degree_places(document: Document, clause: Clause) -> list[Span]:
    """Return the places of all degrees that a clause names."""
    words = document.text[clause.span.start : clause.span.end]
    return [
        Span(clause.span.start + m.start, clause.span.start + m.end) for m in find_degrees(words) if m.kind in LADDER
    ]


def degree_terms(document: Document, clause: Clause, *, technical: bool) -> list[Term]:
    """Return what a clause asks for by way of degrees: one level at most, and the subjects.

    Args:
        document: The document.
        clause: The clause.
        technical: Whether the texts are about software: the bundled vocabulary's subjects are those of that field.
    """
    words = document.text[clause.span.start : clause.span.end]
    flat = flatten(words.replace("\n", " "))
    if _OF_SOMETHING.search(flat) or clause.block.sense == "duty":
        return []
    terms: list[Term] = []
    levels = [one for one in _levels(words, flat) if not (technical and _MODEL.fullmatch(words[one[1] : one[2]]))]
    for item, start, end in levels:
        terms.append(Term(LEVEL_CRITERION, item, Span(clause.span.start + start, clause.span.start + end)))
    if technical and (levels or _listed_subject(clause, flat) or _background(flat)):
        terms += _fields(flat, clause)
    return terms


def _levels(words: str, flat: str) -> list[tuple[str, int, int]]:
    """Return the lowest level that a clause names, and the next one where either will do: "MSc or PhD"."""
    named = [
        (LADDER.index(m.kind), m.start, m.end)
        for m in find_degrees(words)
        if m.kind in LADDER and (not m.short or m.end - m.start >= 6) and not is_another(words, flat, m.start, m.end)
    ]
    generic = _HIGHER.search(flat)
    if generic:
        return [("master", generic.start(), generic.end())]
    if named:
        lowest = min(named)
        other = next((one for one in sorted(named) if one[0] > lowest[0] and _is_either(flat, lowest, one)), None)
        return [(LADDER[rank], start, end) for rank, start, end in ((lowest, other) if other else (lowest,))]
    degree = _ANY_DEGREE.search(flat)
    return [("bachelor", degree.start(), degree.end())] if degree else []


def _is_either(flat: str, one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Say whether nothing but "or" sets two levels apart; "a master's or doctoral degree" is one."""
    first, second = sorted((one, other), key=lambda level: level[1])
    if flat.startswith("doctoral", second[1]):
        return False
    return _EITHER.fullmatch(flat, first[2], second[1]) is not None


def is_another(words: str, flat: str, start: int, end: int) -> bool:
    """Say whether a degree's name is another word here: "MAG welding", "la maîtrise d'Excel"."""
    name = words[start:end]
    rare = name.isupper() and len(name) <= RARE_CHARS and word_list("degree_forms").fullmatch(name.casefold()) is None
    if word_list("no_degrees").fullmatch(name.casefold()) and not name[1:2].isupper():
        return _OF_A_SUBJECT.match(flat, end) is None
    if _STUDENT.match(flat, end):
        return True
    return (rare and _ANY_DEGREE.search(flat) is None) or _MASTERY.match(flat, start) is not None


def _listed_subject(clause: Clause, flat: str) -> bool:
    """Say whether a clause is an item of a list of subjects: short, below words about degrees."""
    return clause.block.bullet and clause.block.field == "education" and len(flat.split()) <= SUBJECT_WORDS


def _background(flat: str) -> bool:
    return "background in" in flat or "studied" in flat or "hintergrund in" in flat


def _fields(flat: str, clause: Clause) -> list[Term]:
    begins = _SUBJECT_OF.search(flat)
    start = 0 if _listed_subject(clause, flat) or not begins else begins.end()
    found: dict[str, Span] = {}
    for match in _subject_names().finditer(flat, start):
        item = _by_name().get(" ".join(match.group().split()))
        if item and item not in found:
            found[item] = Span(clause.span.start + match.start(), clause.span.start + match.end())
    related = _RELATED.search(flat, start) if found and "related-field" not in found else None
    if related:
        found["related-field"] = Span(clause.span.start + related.start(1), clause.span.start + related.end())
    return [Term(FIELD_CRITERION, item, span, "field") for item, span in found.items()]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    """Return the subjects by their flattened names; "machine learning" is one where a degree is spoken of."""
    items = load_catalogue().items
    names: dict[str, str] = {}
    for topic, subject in _TOPICS.items():
        names |= dict.fromkeys((flatten(name) for name in (items[topic].name, *items[topic].aliases)), subject)
    for key, item in items.items():
        if item.kind == "degree_field":
            names |= dict.fromkeys((flatten(name) for name in (item.name, *item.aliases)), key)
    for topic, subject in (("mathematics", "mathematics-degree"), ("statistics", "statistics-degree")):
        names |= {flatten(name): subject for name in (items[topic].name, *items[topic].aliases[:6])}
    names |= {"cs": "computer-science", "data science": "data-science-degree", "related field": "related-field"}
    return {name: item for name, item in names.items() if len(name) > 2 or name == "cs"}


@lru_cache(maxsize=1)
def _subject_names() -> re.Pattern[str]:
    return phrases(sorted(_by_name()))
