"""Whose duty is it? A text about one role also speaks of its neighbours: what they do is not asked here."""

import re
from typing import NamedTuple

from cvscreen.deriving.wording import word_list
from cvscreen.text.tokens import flatten

ROLE_NOUNS = (
    "engineers?|scientists?|architects?|analysts?|developers?|managers?|administrators?|researchers?|consultants?|designers?"
    "|technicians?|nurses?|doctors?|physicians?|teachers?|assistants?|specialists?|officers?|directors?|leads?"
)
CALLED_WORDS = 4
"""Words of a title that is a role and no sentence."""
_CALLS = re.compile(
    rf"^\s{{0,3}}(?:{word_list('call_label').pattern}\s?:\s{{0,3}})?(?:(?:we|wir)(?:'re|\u2019re|\sare)?\s"
    rf"{word_list('calling').pattern}(?:\s(?:an?|eine?n?)(?=\s))?\s{{0,3}})?",
    re.IGNORECASE,
)
_WANTED = re.compile(r"\s(?:wanted|gesucht|needed|required)\b[!.]?\s{0,3}$", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|for|with|from|to|in|on|at|von|fur|mit)\s")
_ROLE = re.compile(rf"((?:[a-z][a-z-]{{1,20}} ){{0,3}}(?:{ROLE_NOUNS}))\b")
# a role is whom a clause is about where it begins the clause and a verb may follow: no "analyst status"
_SUBJECT = re.compile(
    rf"(?:^|[,;:.–—]\s?|\s-\s)\s{{0,3}}(?:(?:an?|the|most|many|our|while|whereas|and|but)\s){{0,2}}"
    rf"((?:[a-z][a-z-]{{1,20}}\s){{0,3}}(?:{ROLE_NOUNS}))"
    rf"(?:(?<=s)(?=\s(?!and\b|or\b|to\b|in\b)[a-z])|(?<!s)(?=,?\s(?:{word_list('behind_a_role').pattern}|[a-z]{{2,16}}(?<![us])s)\b))"
)


class Subject(NamedTuple):
    """A role that a clause is about: from where on, and whether it is the role of the text."""

    start: int
    own: bool


def role_of(title: str) -> str:
    """Return the role that a title names, in the singular; "" where it names none.

    Example:
        >>> role_of("What is a Machine Learning Engineer?")
        'machine learning engineer'
    """
    found = _ROLE.findall(flatten(title))
    if not found:
        return ""
    words = [
        word
        for word in found[-1].split()
        if word not in ("a", "an", "the", "is", "what", "are", "senior", "junior", "for", "of")
    ]
    return _singular(" ".join(words))


def without_call(title: str) -> str:
    """Return a title without the words that only say that somebody is looked for.

    Example:
        >>> without_call("Subject: We're hiring an HR business partner"), without_call("Baker wanted")
        ('HR business partner', 'Baker')
    """
    left = _WANTED.sub("", _CALLS.sub("", title)).strip(" –-:!.")
    return left or title


def called(title: str) -> str:
    """Return what a short title calls the person, where it is no role that is known; "" where it is too long.

    Example:
        >>> called("Florist (part-time), Harbour Street"), called("Come and grow with us in the old town")
        ('florist', '')
    """
    words = re.split(r"[,(/|:–—]|\s-\s", flatten(title))[0].split()
    return _singular(" ".join(words)) if 1 <= len(words) <= CALLED_WORDS else ""


def is_people(flat: str) -> bool:
    """Say whether a name is one of people: who somebody works with is nothing to know.

    Example:
        >>> is_people("software engineers"), is_people("wound care")
        (True, False)
    """
    head = _OF.split(flat)[0].split()
    return bool(head) and word_list("people").fullmatch(head[-1]) is not None


def subjects_of(flat: str, own: str) -> tuple[Subject, ...]:
    """Return the roles that the clauses of a sentence are about, in order.

    Example:
        >>> subjects_of("a data engineer builds pipelines, a data scientist studies methods", "data engineer")
        (Subject(start=0, own=True), Subject(start=32, own=False))
    """
    if not own:
        return ()
    return tuple(Subject(found.start(), _same(found.group(1), own)) for found in _SUBJECT.finditer(flat))


def subject_at(subjects: tuple[Subject, ...], at: int) -> bool | None:
    """Say whether what stands at a place is said of the text's own role; None where no role is named before it."""
    before = [subject.own for subject in subjects if subject.start <= at]
    return before[-1] if before else None


def _same(role: str, own: str) -> bool:
    """Say whether two names are of one role: "ML engineers" and "engineers" are the machine learning engineer here."""
    shown = _singular(role)
    if shown == own or own.endswith(f" {shown}"):
        return True
    mine, other = own.split(), shown.split()
    if mine[-1] != other[-1]:
        return False
    initials = "".join(word[0] for word in mine[:-1])
    return other[0] == initials or other[-len(mine) :] == mine or len(other) == 1


def _singular(role: str) -> str:
    return role.removesuffix("s")
