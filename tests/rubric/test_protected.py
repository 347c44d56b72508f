"""What a rubric may never score."""

import pytest

from cvscreen.rubric.protected import INNOCENT, PROTECTED, find_protected
from cvscreen.vocabulary import load_vocabulary, vocabulary_names

REFUSED = {
    "Age": "age",
    "age-under-40": "age",
    "AGE: 25–35": "age",
    "Date of birth": "age",
    "Date_of_Birth": "age",
    "Lebensalter": "age",
    "Âge": "age",
    "Année de naissance": "age",
    "annee de naissance": "age",
    "Возраст кандидата": "age",
    "年龄": "age",
    "候选人年龄": "age",
    "First name": "name",
    "Name": "name",
    "Applicant's name": "name",
    "Nachname": "name",
    "Bewerbungsfoto": "photo",
    "Has a photo": "photo",
    "Nationality or passport": "nationality",
    "Staatsangehörigkeit": "nationality",
    "staatsangehorigkeit": "nationality",
    "EU citizenship": "nationality",
    "Race": "nationality",
    "Gender": "gender",
    "Female candidates": "gender",
    "Geschlecht": "gender",
    "性別": "gender",
    "Marital status": "marital state",
    "État civil": "marital state",
    "Home address": "address",
    "Zip code": "address",
    "Wohnort": "address",
    "School name": "school name",
    "Ivy League degree": "school name",
    "Oxbridge": "school name",
    "Top university": "school name",
    "FAANG": "employer name",
    "Name of the employer": "employer name",
    "Year of graduation": "graduation year",
    "Abschlussjahr": "graduation year",
    "Salary": "salary",
    "salary-expectations": "salary",
    "Gehaltsvorstellung": "salary",
    "ＡＧＥ": "age",
}
ALLOWED = [
    "Management", "language", "average", "Engagement", "named entity recognition", "domain name system", "storage",
    "image classification", "usage", "Mortgage models", "race conditions", "trace", "photography", "Photoshop",
    "IP address", "address sanitizer", "ALTER TABLE", "alternatives", "Salary administration", "payroll",
    "School nursing", "high school", "university teaching", "company law", "age-related macular degeneration",
    "age estimation", "gender studies", "women's health", "Citizen services", "sexual health clinic", "ethnography",
    "single page application", "single sign-on", "name resolution", "pay per click", "origin server", "old age care",
    "Men's shed programme", "disability support work", "children's ward", "maternity and pregnancy care", "youth work",
    "multi-stage builds", "class of models", "native mobile development", "human resources", "interage", "Agents",
]  # fmt: skip


@pytest.mark.parametrize(("name", "attribute"), REFUSED.items())
def test_a_protected_attribute_is_found(name: str, attribute: str) -> None:
    """However it is written: case, hyphens, accents, width."""
    hit = find_protected(name)
    assert attribute == (hit.attribute if hit else None)


@pytest.mark.parametrize("name", [*ALLOWED, *INNOCENT])
def test_an_ordinary_word_is_not_hit(name: str) -> None:
    """The terms are whole words, and the ordinary uses of a word are known."""
    assert None is find_protected(name)


def test_every_term_of_the_table_is_found() -> None:
    """No term is written in a form that a name never has."""
    terms = [term for group in PROTECTED.values() for term in (*group.anywhere, *group.alone)]
    assert [term for term in terms if find_protected(term) is None] == []


def test_no_term_stands_twice() -> None:
    """A term belongs to one attribute."""
    terms = [term for group in PROTECTED.values() for term in (*group.anywhere, *group.alone)]
    assert sorted(set(terms)) == sorted(terms)


@pytest.mark.parametrize("name", vocabulary_names())
def test_the_bundled_vocabularies_hold_no_protected_term(name: str) -> None:
    """What a rubric may use is as clean as what it may write."""
    items = load_vocabulary(name).items
    names = [name for key, item in items.items() for name in (key, item.name, *item.aliases)]
    assert [name for name in names if find_protected(name)] == []
