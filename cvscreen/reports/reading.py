"""What a program reads in a CV, for the person whose CV it is: JSON Resume's fields as lines."""

from collections.abc import Mapping, Sequence

from cvscreen.reports.printable import printable

MOST_KEYWORDS = 40  # a longer list of skills is shown by its beginning
_Fields = Mapping[str, object]


def render_reading(resume: _Fields) -> str:
    """Render what was read as lines; what was not found is said, since that is what a candidate can mend.

    Args:
        resume: A CV in JSON Resume's form, with ``meta.cvscreen``.

    Example:
        >>> print(render_reading({"basics": {"name": "Ada Example", "email": "ada@example.org"}}))
        What a program reads in it
          name        Ada Example
          e-mail      ada@example.org
          phone       not found
          jobs        none found
          education   none found
          skills      none found
    """
    basics, meta = _fields(resume.get("basics")), _fields(_fields(resume.get("meta")).get("cvscreen"))
    ongoing = _numbers(meta.get("current_work")), _numbers(meta.get("current_education"))
    jobs = [_job(entry, i in ongoing[0]) for i, entry in enumerate(_entries(resume.get("work")))]
    studies = [_study(entry, i in ongoing[1]) for i, entry in enumerate(_entries(resume.get("education")))]
    lines = ["What a program reads in it"]
    lines += _row("name", [_text(basics.get("name")) or "not found"])
    lines += _row("e-mail", [_text(basics.get("email")) or "not found"])
    lines += _row("phone", [_text(basics.get("phone")) or "not found"])
    lines += _row("jobs", jobs or ["none found"])
    lines += _row("education", studies or ["none found"])
    lines += _row("skills", [_skills(resume)])
    if spoken := [_text(entry.get("language")) for entry in _entries(resume.get("languages"))]:
        lines += _row("languages", [", ".join(spoken)])
    if headings := [_text(heading) for heading in _sequence(meta.get("sections"))]:
        lines += _row("headings", [" · ".join(headings)])
    return "\n".join(lines)


def _row(label: str, values: Sequence[str]) -> list[str]:
    first, *rest = (printable(value) for value in values)
    return [f"  {label:11} {first}", *(f"  {'':11} {value}" for value in rest)]


def _job(entry: _Fields, ongoing: bool) -> str:
    who = ", ".join(filter(None, (_text(entry.get("position")), _text(entry.get("name")))))
    return f"{who or 'a job without title and employer'}{_dates(entry, ongoing)}"


def _study(entry: _Fields, ongoing: bool) -> str:
    what = (_text(entry.get(key)) for key in ("studyType", "area", "institution"))
    return f"{', '.join(filter(None, what)) or 'a course of study without its name'}{_dates(entry, ongoing)}"


def _dates(entry: _Fields, ongoing: bool) -> str:
    start, end = _text(entry.get("startDate")), _text(entry.get("endDate")) or ("present" if ongoing else "")
    if not start and not end:
        return " (no dates read)"
    return f" ({start} – {end})" if start else f" (until {end})"


def _skills(resume: _Fields) -> str:
    words: list[str] = []
    for group in _entries(resume.get("skills")):
        words += [_text(word) for word in _sequence(group.get("keywords"))] or [_text(group.get("name"))]
    shown = ", ".join(words[:MOST_KEYWORDS])
    return f"{shown}, and {len(words) - MOST_KEYWORDS} more" if len(words) > MOST_KEYWORDS else shown or "none found"


def _fields(value: object) -> _Fields:
    return value if isinstance(value, Mapping) else {}


def _sequence(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _entries(value: object) -> list[_Fields]:
    return [_fields(entry) for entry in _sequence(value)]


def _numbers(value: object) -> set[int]:
    return {number for number in _sequence(value) if isinstance(number, int)}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
