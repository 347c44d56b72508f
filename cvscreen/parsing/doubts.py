"""How sure the fields of jobs and studies are: what speaks against a value lowers its confidence.

A value begins as sure as a known word makes it. Each doubt takes some of that away: a text that is cut off, that reads
like a description, that names two things, that is a place, and an entry that lacks its other half or its date.
"""

import re

from cvscreen.model.resume import Education, Value, Work
from cvscreen.parsing.lines.leaning import is_description, is_legal_form, leaning
from cvscreen.text.dates import find_dates
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.study_words import school_words
from cvscreen.vocabulary.titles import is_place, word_count

KNOWN, UNKNOWN, AGAINST = 0.97, 0.85, 0.6
"""Confidence of a value whose words speak for its field, say nothing, speak against it.
Basis: default; measured in docs/accuracy.md."""

STRONG, WEAK = 0.4, 0.15
"""What a strong doubt and a weak one take away; basis: default, one strong doubt leaves less than 0.7."""

LEAST = 0.1
"""No value that was found is less sure."""

LONGEST_TITLE_WORDS, LONGEST_NAME_WORDS, LONGEST_AREA_WORDS = 8, 9, 9
"""Words beyond which a title, a name and a subject are rare."""

_CUT_END = re.compile(
    r"(?:[&,(/–—-]|\b(?:and|und|et|y|e|of|for|the|in|at|de|des|du|la|do|da|di|del|van|von|och|og|ve|w|v|na))$",
    re.IGNORECASE,
)
_CUT_START = re.compile(r"^(?:at|in|of|from|chez|bei|presso|hos|på|na|w|v)\s|^[^\w«\"“„(¿¡']")
_ODD = re.compile(r"[~%●○★☆|Ł]|\bł\b|\([^)]*$|[0-9]{5,}|\S@\S")
_WIDE_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def doubted_job(job: Work) -> Work:
    """Give a job with the confidence of its title and its employer, and the entry's, which is their mean.

    Example:
        >>> from cvscreen.model import Span, Value, Work
        >>> span = Span(0, 5)
        >>> job = Work(span=span, section=0, position=Value(text="Nurse", span=span), name=Value(text="&", span=span))
        >>> doubted_job(job).name.confidence < 0.5 < doubted_job(job).position.confidence
        True
    """
    lone = job.position is None or job.name is None
    shared = WEAK * (lone + (job.dates is None) * 2)
    position = job.position and _sure(job.position, _title_doubt(job.position.text) + shared)
    name = job.name and _sure(job.name, _employer_doubt(job.name.text) + shared)
    return job.model_copy(update={"position": position, "name": name, "confidence": _mean(position, name)})


def doubted_study(study: Education) -> Education:
    """Give a course of study with the confidence of its school, degree and subject, and the entry's.

    Example:
        >>> from cvscreen.model import Education, Span, Value
        >>> study = Education(span=Span(0, 9), section=0, institution=Value(text="University", span=Span(0, 10)))
        >>> doubted_study(study).institution.confidence < 0.7
        True
    """
    shared = WEAK * ((study.institution is None) + (study.dates is None))
    school = study.institution and _sure(study.institution, _school_doubt(study.institution.text) + shared)
    degree = study.study_type and _sure(study.study_type, _degree_doubt(study.study_type.text) + shared)
    area = study.area and _sure(study.area, _area_doubt(study.area.text) + shared)
    changed = {"institution": school, "study_type": degree, "area": area, "confidence": _mean(school, degree)}
    return study.model_copy(update=changed)


def _title_doubt(text: str) -> float:
    lean = leaning(text)
    doubt = 1 - (KNOWN if lean > 0 else UNKNOWN if lean == 0 else AGAINST)
    doubt += _form_doubt(text, LONGEST_TITLE_WORDS)
    if school_words(text) or (word_count(text, "organisations") and lean < 1) or _names_degree(text) or is_place(text):
        doubt += STRONG
    return doubt + (STRONG if _begins_with_place(text) or (is_description(text) and lean < 1) else 0.0)


def _employer_doubt(text: str) -> float:
    lean = leaning(text)
    doubt = 1 - (KNOWN if lean < 0 else UNKNOWN if lean == 0 else AGAINST)
    doubt += _form_doubt(text, LONGEST_NAME_WORDS)
    lone_word = len(text.split()) == 1 and word_count(text, "institutions") > 0 and not text.isupper()
    if is_place(text) or is_legal_form(text) or lone_word or (len(text) == 1 and text not in "XQ"):
        doubt += STRONG
    return doubt + (STRONG if is_description(text) else 0.0)


def _school_doubt(text: str) -> float:
    schools = school_words(text)
    doubt = 1 - (KNOWN if schools else 0.7)
    doubt += _form_doubt(text, LONGEST_NAME_WORDS)
    if len(text.split()) <= 1 and schools and not text.isupper() and not _WIDE_SCRIPT.search(text):
        doubt += STRONG
    return doubt + (STRONG if re.search(r"\s(?:at|@)\s|^(?:Sixth|High)\b", text) or is_place(text) else 0.0)


def _degree_doubt(text: str) -> float:
    found = [match for match in find_degrees(text) if match.kind != "none"]
    if not found:
        return 1 - 0.65 + _form_doubt(text, LONGEST_NAME_WORDS)
    doubt = 1 - (UNKNOWN if found[0].short or found[0].kind == "other" else KNOWN)
    if found[0].start > 0 and (_WIDE_SCRIPT.search(text) and " " in text):
        doubt += STRONG
    return doubt + _form_doubt(text, LONGEST_NAME_WORDS)


def _area_doubt(text: str) -> float:
    doubt = 1 - UNKNOWN + _form_doubt(text, LONGEST_AREA_WORDS)
    if is_place(text) or school_words(text) or find_dates(text):
        doubt += STRONG
    if len(text) <= 3 and not text.isupper() and not _WIDE_SCRIPT.search(text):
        doubt += STRONG
    return doubt + (STRONG if text[:1].islower() and len(text.split()) <= 2 else 0.0)


def _form_doubt(text: str, longest: int) -> float:
    """Doubt what is cut off, holds odd signs, or has more words than such a field has."""
    doubt = STRONG if _CUT_END.search(text) or _CUT_START.search(text) or _ODD.search(text) else 0.0
    doubt += STRONG if len(text) == 1 else 0.0
    return doubt + (WEAK * 2 if len(text.split()) > longest else 0.0)


def _begins_with_place(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and "," not in text and word_count(words[0], "places") > 0 and leaning(text) > 0


def _names_degree(text: str) -> bool:
    return any(match.kind not in ("none", "other") and not match.short for match in find_degrees(text))


def _sure(value: Value, doubt: float) -> Value:
    return value.model_copy(update={"confidence": round(max(LEAST, 1 - doubt), 3)})


def _mean(*values: Value | None) -> float:
    """Give the mean of the fields' confidence; a missing one counts 0.4."""
    return round(sum(value.confidence if value else 0.4 for value in values) / len(values), 3)
