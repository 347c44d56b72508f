"""The courses of study of an education section."""

from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Education
from cvscreen.parsing.education.schooling import names_degree, right_edges
from cvscreen.parsing.education.studies import Study, find_studies
from cvscreen.parsing.education.study_entries import split_studies
from cvscreen.parsing.lines.dating import ASIDE
from cvscreen.parsing.lines.entries import Entry
from cvscreen.parsing.lines.rows import Row
from cvscreen.parsing.listed import highlights
from cvscreen.text.tokens import flatten
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.study_words import school_words
from cvscreen.vocabulary.titles import word_count


def find_education(document: Document, rows: Sequence[Row], section: int) -> list[Education]:
    """Read an education section."""
    edges = right_edges(document)
    found: list[Education] = []
    entries = _studies_only(split_studies(rows, edges))
    for entry, studies in zip(entries, find_studies(document, entries, edges), strict=True):
        found += [_education(document, entry, study, section) for study in studies if _is_study(study, entry)]
    return found


def _is_study(study: Study, entry: Entry) -> bool:
    """Say whether something is known of a course of study: names that no list knows count only beside a date."""
    if study.institution is None and study.degree is None:
        return False
    known = study.level is not None or (study.institution and school_words(study.institution.text) > 0)
    return bool(known) or entry.dates is not None or (study.degree is not None and names_degree(study.degree.text))


def _education(document: Document, entry: Entry, study: Study, section: int) -> Education:
    ongoing = bool(entry.dates and (entry.dates.ongoing or entry.dates.expected))
    sure = [value.confidence if value else 0.4 for value in (study.degree, study.institution)]
    return Education(
        span=entry.span, section=section, dates=entry.dates, location=study.location,
        highlights=highlights(document, entry), institution=study.institution, study_type=study.degree,
        area=study.area, level=study.level, in_progress=study.in_progress or ongoing, score=study.score,
        confidence=round(sum(sure) / len(sure) * (1.0 if entry.dates else 0.8), 3),
    )  # fmt: skip


def _studies_only(entries: Sequence[Entry]) -> list[Entry]:
    """Join an entry that names no school and no degree ("Dean's List 2015 – 2017") to the one above it."""
    kept: list[Entry] = []
    for entry in entries:
        text = " ".join(row.text for row in entry.head)
        named = word_count(text, "institutions") or any(match.kind != "none" for match in find_degrees(text))
        if kept and not named and (ASIDE.match(flatten(text)) or (len(entry.head) == 1 and not entry.body)):
            kept[-1] = kept[-1]._replace(body=(*kept[-1].body, *entry.head, *entry.body))
        else:
            kept.append(entry)
    return kept
