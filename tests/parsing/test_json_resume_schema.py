"""An export is JSON Resume 1.0.0: the types, formats and names of that schema, written down by hand."""

import re

import pytest

from cvscreen.parsing import parse_resume, to_json_resume
from tests.parsing.documents import document
from tests.parsing.layouts import STUDY_LAYOUTS, WORK_LAYOUTS, render
from tests.parsing.people import PEOPLE

ISO8601 = re.compile(r"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$")
URI = re.compile(r"^[a-z][a-z0-9+.-]*://[A-Za-z0-9%:/?#\[\]@!$&'()*+,;=~._-]+$")
EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s.]+$")

TEXT, TEXTS = "text", "texts"
SPAN = {"startDate": ISO8601, "endDate": ISO8601}
SHAPES: dict[str, dict[str, object]] = {
    "work": {"name": TEXT, "location": TEXT, "description": TEXT, "position": TEXT, "url": URI, **SPAN, "summary": TEXT,
             "highlights": TEXTS},
    "volunteer": {"organization": TEXT, "position": TEXT, "url": URI, **SPAN, "summary": TEXT, "highlights": TEXTS},
    "education": {"institution": TEXT, "url": URI, "area": TEXT, "studyType": TEXT, **SPAN, "score": TEXT,
                  "courses": TEXTS},
    "awards": {"title": TEXT, "date": ISO8601, "awarder": TEXT, "summary": TEXT},
    "certificates": {"name": TEXT, "date": ISO8601, "url": URI, "issuer": TEXT},
    "publications": {"name": TEXT, "publisher": TEXT, "releaseDate": ISO8601, "url": URI, "summary": TEXT},
    "skills": {"name": TEXT, "level": TEXT, "keywords": TEXTS},
    "languages": {"language": TEXT, "fluency": TEXT},
    "interests": {"name": TEXT, "keywords": TEXTS},
    "references": {"name": TEXT, "reference": TEXT},
    "projects": {"name": TEXT, "description": TEXT, "highlights": TEXTS, "keywords": TEXTS, **SPAN, "url": URI,
                 "roles": TEXTS, "entity": TEXT, "type": TEXT, "summary": TEXT},
}  # fmt: skip
"""Properties of the entries of each list."""

BASICS: dict[str, object] = {
    "name": TEXT, "label": TEXT, "image": TEXT, "email": EMAIL, "phone": TEXT, "url": URI, "summary": TEXT,
}  # fmt: skip
PROFILE: dict[str, object] = {"network": TEXT, "username": TEXT, "url": URI}

EXTRAS = (
    "\nProjects\nBread oven\t2020 – 2021\n- Code at github.com/jroe-example/oven\n\nCertifications\nFirst aid, 2019\n"
    "\nPublications\nOn rye. Bakers' Weekly, 2018\n\nAwards\nBest loaf, Hexham Fair, 2017\n"
    "\nVolunteering\nTreasurer, Tin Kettle Club\t2012 – 2014\n\nInterests\nCycling, maps\n"
)


def fault(shape: dict[str, object], entry: dict[str, object]) -> list[str]:
    """List the properties that are none of the schema's, or of another type or format."""
    return [key for key, value in entry.items() if key not in shape or not fits(shape[key], value)]


def fits(kind: object, value: object) -> bool:
    if kind == TEXTS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str) and (not isinstance(kind, re.Pattern) or kind.match(value) is not None)


@pytest.fixture(params=PEOPLE)
def export(request) -> dict[str, object]:
    person = PEOPLE[request.param]
    text = render(person, work=WORK_LAYOUTS[0], study=STUDY_LAYOUTS[0])
    head, _, rest = text.partition("mail@example.org\n")
    links = "mail@example.org | github.com/jroe-example | www.jroe.example.org/über\n"
    return to_json_resume(parse_resume(document(head + links + rest + EXTRAS)))


def test_the_top_has_only_the_schemas_names(export):
    """Anything of our own stands in meta.cvscreen."""
    assert set(export) <= {"$schema", "basics", "meta", *SHAPES}


def test_every_entry_has_the_schemas_types_and_formats(export):
    """Dates, addresses and lists are what the schema says."""
    entries = [(name, entry) for name in SHAPES for entry in export.get(name, [])]
    assert [(name, fault(SHAPES[name], entry)) for name, entry in entries if fault(SHAPES[name], entry)] == []


def test_every_list_is_exported(export):
    """The CV of this test has something for each list but references."""
    assert set(SHAPES) - set(export) == {"references"}


def test_the_basics_have_the_schemas_types_and_formats(export):
    """Name, e-mail, phone and profiles."""
    basics = dict(export["basics"])
    profiles = basics.pop("profiles", [])
    location = basics.pop("location", {})
    assert fault(BASICS, basics) == []
    assert [fault(PROFILE, profile) for profile in profiles if fault(PROFILE, profile)] == []
    assert set(location) <= {"address", "postalCode", "city", "countryCode", "region"}
