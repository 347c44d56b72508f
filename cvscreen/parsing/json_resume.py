"""Resume ⇄ JSON Resume 1.0.0; what that schema has no place for stands in ``meta.cvscreen``.

Source: https://jsonresume.org/schema, version 1.0.0.
"""

from collections.abc import Sequence
from urllib.parse import quote

from cvscreen.model.resume import Contact, DateRange, Education, Entry, Resume, Value, Work

SCHEMA_URL = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
"""What ``$schema`` says."""


def to_json_resume(resume: Resume) -> dict[str, object]:
    """Write a resume as JSON Resume: dates as YYYY-MM or YYYY, what is unknown left out.

    An entry that goes on has no ``endDate``; its index stands in ``meta.cvscreen.current_work`` or
    ``current_education``.

    Example:
        >>> from cvscreen.model import Document, Resume, Source
        >>> source = Source(name="cv.txt", format="text", sha256="0" * 64, size_bytes=0)
        >>> to_json_resume(Resume(document=Document(source=source, text="")))["meta"]["cvscreen"]["unreadable"]
        True
    """
    body: dict[str, object] = {
        "$schema": SCHEMA_URL,
        "basics": _basics(resume),
        "work": [_work(job) for job in resume.work],
        "volunteer": [
            _clean(organization=_text(v.organization), position=_text(v.position), **_shared(v))
            for v in resume.volunteer
        ],
        "education": [_education(study) for study in resume.education],
        "awards": [
            _clean(title=_text(a.title), awarder=_text(a.awarder), date=_end(a.dates), summary=_summary(a))
            for a in resume.awards
        ],
        "certificates": [
            _clean(name=_text(c.name), issuer=_text(c.issuer), date=_end(c.dates)) for c in resume.certificates
        ],
        "publications": [
            _clean(name=_text(p.name), publisher=_text(p.publisher), releaseDate=_end(p.dates), summary=_summary(p))
            for p in resume.publications
        ],
        "skills": _skills(resume),
        "languages": [_clean(language=item.language.text, fluency=_text(item.fluency)) for item in resume.languages],
        "interests": [{"name": interest.text} for interest in resume.interests],
        "projects": [
            _clean(name=_text(project.name), url=_uri(project.url), **_shared(project)) for project in resume.projects
        ],
        "meta": {"version": "v1.0.0", "cvscreen": _meta(resume)},
    }
    return {key: value for key, value in body.items() if value not in ([], {})}


def _basics(resume: Resume) -> dict[str, object]:
    contact: Contact = resume.contact
    profiles = [_clean(network=p.network or "web", url=_uri(p.url)) for p in contact.profiles]
    return _clean(
        name=_text(contact.name),
        label=_text(contact.label),
        email=contact.emails[0].text if contact.emails else None,
        phone=contact.phones[0].text if contact.phones else None,
        summary=_text(resume.summary),
        location={"address": contact.location.text} if contact.location else None,
        profiles=profiles,
    )


def _skills(resume: Resume) -> list[dict[str, object]]:
    """Write the groups; a skill that stands in two is written once."""
    seen: set[str] = set()
    groups: list[dict[str, object]] = []
    for group in resume.skills:
        fresh = [keyword.text for keyword in group.keywords if keyword.text.casefold() not in seen]
        seen.update(text.casefold() for text in fresh)
        if fresh:
            groups.append(_clean(name=_text(group.name), keywords=fresh))
    return groups


def _work(job: Work) -> dict[str, object]:
    return _clean(position=_text(job.position), name=_text(job.name), location=_text(job.location), **_shared(job))


def _education(study: Education) -> dict[str, object]:
    return _clean(
        institution=_text(study.institution),
        studyType=_text(study.study_type),
        area=_text(study.area),
        startDate=_start(study.dates),
        endDate=_end(study.dates),
        score=_text(study.score),
        courses=[course.text for course in study.courses],
    )


def _shared(entry: Entry) -> dict[str, object]:
    return {
        "startDate": _start(entry.dates),
        "endDate": _end(entry.dates),
        "summary": _text(entry.summary),
        "highlights": [value.text for value in entry.highlights],
    }


def _meta(resume: Resume) -> dict[str, object]:
    """Give what JSON Resume has no place for."""
    contact = resume.contact
    return {
        "emails": [value.text for value in contact.emails],
        "phones": [value.text for value in contact.phones],
        "links": [value.text for value in contact.links],
        "levels": [study.level for study in resume.education],
        "sections": [section.heading.text for section in resume.sections if section.heading],
        "current_work": _ongoing(resume.work),
        "current_education": _ongoing(resume.education),
        "unreadable": not resume.document.text.strip(),
    }


def _ongoing(entries: Sequence[Entry]) -> list[int]:
    return [number for number, entry in enumerate(entries) if entry.dates and entry.dates.ongoing]


def _summary(entry: Entry) -> str | None:
    return " ".join(value.text for value in entry.highlights) or None


def _start(dates: DateRange | None) -> str | None:
    return dates.start.isoformat() if dates and dates.start else None


def _end(dates: DateRange | None) -> str | None:
    return dates.end.isoformat() if dates and dates.end and not dates.ongoing else None


def _text(value: Value | None) -> str | None:
    return value.text if value else None


def _uri(url: str | None) -> str | None:
    """Write an address as the schema's format ``uri`` wants it: with its scheme, nothing but a URI's characters."""
    if not url:
        return None
    return quote(url if "://" in url[:12] else f"https://{url}", safe="%:/?#[]@!$&'()*+,;=~-._")


def _clean(**fields: object) -> dict[str, object]:
    """Leave out what is unknown or empty."""
    return {name: value for name, value in fields.items() if value not in (None, [], {}, "")}
