"""JSON Resume: out and in again."""

import re

from cvscreen.model import Source
from cvscreen.parsing import from_json_resume, parse_resume, to_json_resume
from tests.parsing.documents import document
from tests.parsing.test_resume import CLASSIC, hold

SOURCE = Source(name="cv.json", format="json-resume", sha256="0" * 64, size_bytes=2)
ISO = re.compile(r"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$")


def exported() -> dict[str, object]:
    """Export a CV made up for these tests."""
    return to_json_resume(parse_resume(document(CLASSIC)))


def dates_of(thing: object) -> list[str]:
    """Collect every date of an export."""
    if isinstance(thing, dict):
        own = [value for key, value in thing.items() if key in ("startDate", "endDate", "date", "releaseDate")]
        return own + [date for value in thing.values() for date in dates_of(value)]
    return [date for part in thing for date in dates_of(part)] if isinstance(thing, list) else []


def test_dates_are_as_the_schema_wants() -> None:
    """Every date is YYYY, YYYY-MM or YYYY-MM-DD."""
    dates = dates_of(exported())
    assert dates
    assert all(ISO.match(date) for date in dates)


def test_nothing_is_null() -> None:
    """What is unknown is left out."""
    assert "None" not in repr({key: value for key, value in exported().items() if key != "meta"})


def test_what_goes_on_has_no_end() -> None:
    """A present job has no endDate; its index stands in meta.cvscreen."""
    export = exported()
    assert "endDate" not in export["work"][0]
    assert export["meta"]["cvscreen"]["current_work"] == [0]


def test_levels_stand_beside_education() -> None:
    """One level an entry."""
    assert exported()["meta"]["cvscreen"]["levels"] == ["master"]


def test_an_empty_document_is_unreadable() -> None:
    """No text is said, never an empty CV."""
    assert to_json_resume(parse_resume(document("")))["meta"]["cvscreen"]["unreadable"] is True


def test_out_and_in_is_the_same() -> None:
    """Reading an export gives the same export, but for what JSON Resume has no place for."""
    export = exported()
    again = to_json_resume(from_json_resume(export, SOURCE))
    same = [name for name in ("work", "education", "skills", "languages") if again[name] == export[name]]
    assert same == ["work", "education", "skills", "languages"]


def test_what_is_read_points_into_its_text() -> None:
    """Each value's span gives its text."""
    hold(from_json_resume(exported(), SOURCE))


def test_wrong_types_are_left_out() -> None:
    """A JSON that is no JSON Resume is read as far as it is one."""
    resume = from_json_resume({"work": "none", "basics": 3, "skills": [7, {"keywords": [1, "Python"]}]}, SOURCE)
    assert [keyword.text for group in resume.skills for keyword in group.keywords] == ["Python"]
