"""The gold fields of a person as a design prints them."""

from typing import cast

from . import dates
from .contacts import contact_fields
from .design import SIDED, Design
from .record import Person
from .sheet import Section


def gold_fields(person: Person, design: Design, ordered: list[Section]) -> dict[str, object]:
    """Return the gold fields but the name."""
    beside = design.structure in (*SIDED, "flow")
    return {
        **contact_fields(person, design),
        "education": _gold_studies(person, design), "experience": _gold_jobs(person, design),
        "skills": _gold_skills(person, design),
        "languages": [
            {"language": one, "level": None if design.spoken in ("bars", "dots", "stars", "names") else level}
            for one, level in person.spoken
        ],
        "sections": [one.title for one in ordered if one.title], "columns": 2 if beside else 1, "lang": person.lang,
        "sections_order_known": not beside, "text_layer": True, "unannotated": _unannotated(design), "note": None,
    }  # fmt: skip


def printed_spans(person: Person, design: Design) -> tuple[str, ...]:
    """Return the dates of all posts and studies as printed."""
    jobs = [dates.span(job.start, job.end, design.dates)[0] for job in person.jobs]
    studies = [dates.study_span(study, design.dates, only_end=design.only_end)[0] for study in person.studies]
    return (*jobs, *studies)


def _unannotated(design: Design) -> list[str]:
    out = []
    if design.heading.mark == "number" or not design.headings:
        out.append("sections")  # with the number or without it: both are right
    if design.name == "comma":
        out.append("name")  # "SURNAME, Given" or turned round: both are right
    if design.skills == "sentence":
        out.append("skills")
    if design.link_form == "word" and design.contact == "words":
        out.append("emails")
    return out


def _gold_studies(person: Person, design: Design) -> list[dict[str, str | None]]:
    out: list[dict[str, str | None]] = []
    for study in person.studies:
        _, start, end = dates.study_span(study, design.dates, only_end=design.only_end)
        if start and start == end and study.start != study.end:  # one year printed
            start = None
        out.append({
            "institution": study.institution, "degree": study.degree, "field": study.field or None,
            "level": study.level, "start": start, "end": end,
        })  # fmt: skip
    return out


def _gold_jobs(person: Person, design: Design) -> list[dict[str, str | None]]:
    out = []
    for job in person.jobs:
        _, start, end = dates.span(job.start, job.end, design.dates)
        out.append({"title": job.title, "organisation": job.employer, "start": start, "end": end})
    return cast(list[dict[str, str | None]], out)


def _gold_skills(person: Person, design: Design) -> list[str]:
    items = [item for _, items in person.skills for item in items]
    return items + (list(person.soft) if design.shuffled else [])
