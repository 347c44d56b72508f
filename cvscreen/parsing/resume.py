"""Document → Resume: the plot of parsing."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.resume import (
    DateRange,
    Education,
    Language,
    PartialDate,
    Resume,
    Section,
    SectionKind,
    SkillGroup,
    Value,
    Work,
)
from cvscreen.model.span import Span
from cvscreen.parsing.doubts import doubted_job, doubted_study
from cvscreen.parsing.education.education import find_education
from cvscreen.parsing.education.schooling import right_edges
from cvscreen.parsing.languages import find_languages, is_language_row
from cvscreen.parsing.lines.cut_rows import cut_rows
from cvscreen.parsing.lines.entries import Entry, split_entries
from cvscreen.parsing.lines.forms import names_employer_by_label
from cvscreen.parsing.lines.pieces import title_weight
from cvscreen.parsing.lines.rows import Row, flow_of, make_value
from cvscreen.parsing.listed import (
    find_awards,
    find_certificates,
    find_interests,
    find_projects,
    find_publications,
    find_volunteering,
    highlights,
)
from cvscreen.parsing.person.contact import find_contact
from cvscreen.parsing.sections.blocks import (
    WORK_KINDS,
    content_of,
    mastheads,
    section_of,
    with_headless_work,
    with_prose,
    with_training,
)
from cvscreen.parsing.sections.content import with_mastheads, with_told_kinds
from cvscreen.parsing.sections.headless import with_headless_studies
from cvscreen.parsing.sections.sections import find_headings, split_blocks
from cvscreen.parsing.sections.unheaded import with_headless_sections
from cvscreen.parsing.skills import find_skills
from cvscreen.parsing.work.absences import is_no_job
from cvscreen.parsing.work.roles import Role, find_roles
from cvscreen.text.tokens import flatten
from cvscreen.vocabulary.headings import heading_kind

_INTERN = re.compile(
    r"\b(?:intern|internship|trainee|praktikant\w*|praktikum|werkstudent\w*|stagiaire|stage|becari[oa]|pasante|"
    r"practicas|tirocinante|"
    r"stagista|tirocinio|estagiari[oa]|estagio|stagiair|stazyst\w*|praktykant\w*|placement|alternance|"
    r"alternant\w*|co-op)\b|实习|實習|インターン|인턴"
)
_RUN_IN = re.compile(r"^([^:：\t]{3,40})\s*[:：]\s*\S")


class _Found(NamedTuple):
    """What was found so far, by section number."""

    sections: list[Section]
    work: list[Work]
    education: list[Education]
    skills: list[SkillGroup]
    languages: list[Language]
    rest: dict[str, list[Any]]


def parse_resume(document: Document, *, today: PartialDate | None = None) -> Resume:
    """Understand a CV.

    Args:
        document: The CV as it was read.
        today: The month in which the CV is looked at; only to tell an end that lies ahead. None: nothing is assumed.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="0" * 64, size_bytes=0)
        >>> parse_resume(Document(source=source, text="")).contact.name is None
        True
    """
    flow = flow_of(document)
    headed = with_told_kinds(with_mastheads(split_blocks(flow.body, find_headings(flow.body))))
    blocks = with_training(with_headless_studies(with_prose(with_headless_work(with_headless_sections(headed)))))
    found = _Found([], [], [], [], [], {})
    contact_rows: list[Row] = []
    for block in blocks:
        number = len(found.sections)
        found.sections.append(section_of(document, block))
        rows = content_of(block)
        if block.kind is SectionKind.CONTACT:
            contact_rows += rows
        _read_block(document, block.kind, rows, number, found=found)
    if flow.rest is not None:
        _keep_rest(document, flow.rest, found)
    if today is not None:
        _mark_expected(found, today)
    rest = found.rest
    return Resume(
        document=document,
        contact=find_contact(document, contact_rows, [*flow.margins, *mastheads(flow.body, contact_rows)]),
        summary=next(iter(rest.get("summary", [])), None),
        sections=tuple(found.sections),
        work=tuple(doubted_job(job) for job in found.work),
        education=tuple(doubted_study(study) for study in found.education),
        skills=tuple(found.skills),
        languages=tuple(found.languages),
        **{name: tuple(values) for name, values in rest.items() if name != "summary"},
    )


def _keep_rest(document: Document, lines: Span, found: _Found) -> None:
    """Keep the lines beyond what a CV can be as one section that is not understood."""
    span = Span(document.lines[lines.start].span.start, document.lines[lines.end - 1].span.end)
    found.sections.append(Section(kind=SectionKind.OTHER, heading=None, span=span, lines=lines, confidence=0.3))
    value = make_value(document, span, 0.3)
    found.rest.setdefault("other", []).extend([value] if value else [])


def _read_block(document: Document, kind: SectionKind, rows: list[Row], number: int, *, found: _Found) -> None:
    """Read a section by its kind into what was found."""
    if not rows:
        return
    rest = found.rest
    if kind in WORK_KINDS:
        found.work.extend(_work(document, rows, number, internship=kind is SectionKind.INTERNSHIP))
    elif kind is SectionKind.EDUCATION:
        found.education.extend(find_education(document, rows, number))
    elif kind is SectionKind.SKILLS:
        _read_skills(document, rows, number, found)
    elif kind is SectionKind.LANGUAGES:
        found.languages.extend(find_languages(document, rows, number))
    elif kind is SectionKind.SUMMARY:
        value = make_value(document, Span(rows[0].span.start, rows[-1].span.end), 0.9)
        rest.setdefault("summary", []).extend([value] if value else [])
    elif kind is SectionKind.INTERESTS:
        rest.setdefault("interests", []).extend(find_interests(document, rows))
    elif kind in _LISTED:
        name, reader = _LISTED[kind]
        rest.setdefault(name, []).extend(reader(document, rows, number))
    else:
        _read_other(document, rows, number, found, keep=kind is not SectionKind.CONTACT)


_LISTED: dict[SectionKind, tuple[str, Callable[[Document, Sequence[Row], int], Sequence[object]]]] = {
    SectionKind.PROJECTS: ("projects", find_projects),
    SectionKind.CERTIFICATES: ("certificates", find_certificates),
    SectionKind.AWARDS: ("awards", find_awards),
    SectionKind.PUBLICATIONS: ("publications", find_publications),
    SectionKind.VOLUNTEER: ("volunteer", find_volunteering),
}


def _read_skills(document: Document, rows: list[Row], number: int, found: _Found) -> None:
    """Read skills; a group that is labelled as spoken languages and holds them goes to the languages."""
    kept: list[Row] = []
    for row in rows:
        lead = _RUN_IN.match(row.text)
        match = heading_kind(lead[1]) if lead else None
        spoken = (match and match.kind is SectionKind.LANGUAGES) or is_language_row(row)
        languages = find_languages(document, [row], number) if spoken else []
        if languages:
            found.languages.extend(languages)
        else:
            kept.append(row)
    found.skills.extend(find_skills(document, kept, number))


def _read_other(document: Document, rows: list[Row], number: int, found: _Found, *, keep: bool) -> None:
    """Read a section of no known kind: labelled lines ("Skills: …") find their place, the rest is kept as it is."""
    for row in rows:
        lead = _RUN_IN.match(row.text)
        match = heading_kind(lead[1]) if lead else None
        if match is not None and match.exact and match.kind is SectionKind.SKILLS:
            found.skills.extend(find_skills(document, [row], number))
        elif (match is not None and match.exact and match.kind is SectionKind.LANGUAGES) or is_language_row(row):
            found.languages.extend(find_languages(document, [row], number))
        elif keep:
            value = make_value(document, row.span, 0.5)
            found.rest.setdefault("other", []).extend([value] if value else [])


def _work(document: Document, rows: list[Row], number: int, *, internship: bool) -> list[Work]:
    entries = [entry for entry in split_entries(rows, cut_rows(rows, right_edges(document))) if entry.head]
    jobs: list[Work] = []
    for entry, role in _named(entries, find_roles(document, entries)):
        told = (role.title and title_weight(role.title.text) > 0) or names_employer_by_label(entry.head)
        undated = entry.dates is None and not told
        if (role.title is None and role.organisation is None) or undated or is_no_job(entry):
            continue
        intern = internship or bool(role.title and _INTERN.search(flatten(role.title.text)))
        jobs.append(
            Work(
                span=entry.span, section=number, dates=_both_ends(entry.dates), location=role.location,
                highlights=highlights(document, entry), position=role.title, name=role.organisation, internship=intern,
                confidence=_confidence(entry, role.title, role.organisation),
            )
        )  # fmt: skip
    return jobs


def _named(entries: Sequence[Entry], roles: Sequence[Role]) -> list[tuple[Entry, Role]]:
    """Pair entries with their roles; a dated row that names neither title nor employer belongs to the entry above."""
    pairs: list[tuple[Entry, Role]] = []
    for entry, role in zip(entries, roles, strict=True):
        if pairs and role.title is None and role.organisation is None:
            above, own = pairs[-1]
            pairs[-1] = (above._replace(body=(*above.body, *entry.head, *entry.body)), own)
        else:
            pairs.append((entry, role))
    return pairs


def _both_ends(dates: DateRange | None) -> DateRange | None:
    """Give a job that states one date that date as start and end; a job that only says when it began goes on."""
    if dates is not None and dates.start is not None and dates.end is None and not dates.ongoing:
        return dates.model_copy(update={"ongoing": True, "confidence": 0.7})
    if dates is None or dates.start is not None or dates.end is None:
        return dates
    return dates.model_copy(update={"start": dates.end, "confidence": 0.7})


def _confidence(entry: Entry, *values: Value | None) -> float:
    """Say how sure an entry is: the mean of its fields, less when one is missing or it has no date."""
    sure = [value.confidence if value else 0.4 for value in values]
    return round(sum(sure) / len(sure) * (1.0 if entry.dates else 0.8), 3)


def _mark_expected(found: _Found, today: PartialDate) -> None:
    """Mark studies whose end lies after today as in progress."""
    for position, study in enumerate(found.education):
        end = study.dates.end if study.dates else None
        if end and (end.year, end.month or 12) > (today.year, today.month or 12):
            found.education[position] = study.model_copy(update={"in_progress": True})
