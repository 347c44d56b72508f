"""What is swapped: who somebody is, and how it is written down. Nothing of it may move a point."""

import csv
from pathlib import Path
from typing import NamedTuple

from tests.identity.cvs import Slots

SHARED = Path(__file__).parents[3] / "shared" / "hostile" / "counterfactuals.csv"


class Swap(NamedTuple):
    """One swap: the same CV before and after."""

    name: str
    before: Slots
    after: Slots
    forms: tuple[str, str] | None = None
    """Before and after of a swap of formats; None where it is in the text."""


_NAMES = (
    "Flask, Gordon", "Dr Julia R. Spark", "JULIA DOCKER", "Jan van der Go", "Ai Tanaka", "B. S. Carter", "王小明",
    "Александр Пушкин", "Robert (Ruby) Smith", "O", "A. B.",
)  # fmt: skip
_DETAILS = (
    "Pronouns: she/her", "Geboren am 3. Mai 1985 in Python-Stadt", "Nationality: Nigerian", "Religion: Muslim",
    "Father's name: Mr. Scala Rao", "Driving licence: B", "Passport no. R1234567", "Autistic",
    "Hometown: Bogor, West Java",
)  # fmt: skip
_CLUBS = (
    "Pandas, rust, go", "Sorority Alpha Beta Gamma", "Tableau vivant theatre", "Hiking at Julia Creek",
    "Go club captain", "Girls Who Code mentor",
)  # fmt: skip
_SCHOOLS = (
    "Python Institute",
    "College of R",
    "Deep Learning Institute",
    "東京大学",
    "Spelman College",
    "Hochschule Mittweida",
    "Bandung Institute of Technology, West Java",
)
_DEGREES = {
    "BSc Computer Science": (
        "Licencjat Informatyka", "Bachelor i datalogi", "Bakalář Informatika", "Бакалавр информатики", "BCA",
        "Lisans Bilgisayar Mühendisliği", "Ingeniera Informática",
        "Ingeniero Informático", "Dottoressa in Informatica", "Licenciada en Informática",
    ),
    "MSc Computer Science": (
        "Magister Informatyki", "Magisterin Informatik", "Mestra em Informática", "Civilingenjör datateknik",
        "Магистр информатики", "Dipl.-Inform. (Univ.)", "Diplom-Informatikerin", "Master informatique",
        "drs. Informatica", "MCA",
    ),
    "BSc Mathematics": ("Licencjat matematyka", "Lisans Matematik", "BMath", "Kandidatexamen i matematik"),
    "MSc Statistics": ("MStat", "Diplom-Statistikerin", "Diplom-Statistiker"),
    "MSc Physics": ("Magister fizyki", "Diplom-Physikerin"),
}  # fmt: skip
_TITLES = (
    ("Softwareentwickler", "Softwareentwickler:in"), ("Softwareentwickler", "SoftwareentwicklerIn"),
    ("Développeur logiciel", "Développeuse logicielle"), ("Développeur logiciel", "Développeur·euse logiciel"),
    ("Ingénieur logiciel", "Ingénieure logicielle"), ("Architecte logiciel", "Architecte logicielle"),
    ("Ingeniero de software", "Ingeniero/a de software"), ("Matemático", "Matemática"),
    ("Estadístico", "Estadística"), ("Data-Engineer", "Data-Engineerin"), ("Programátor", "Programátorka"),
    ("Software Engineer", "Software Engineer (0.6 FTE)"), ("Software Engineer", "Software Engineer (20 hours a week)"),
    ("Ontwikkelaar", "Ontwikkelaarster"), ("Разработчик", "Разработчица"), ("Sviluppatore", "Sviluppatrice"),
)  # fmt: skip
_SPELLINGS = (
    ("Optimised the modelling of colour in Python.", "Optimized the modeling of color in Python."),
    ("Labelled images and trained a labelling model.", "Labeled images and trained a labeling model."),
    ("Pre-processing of data", "Preprocessing of data"),
)


def own_swaps() -> list[Swap]:
    """Return swaps of the project's own."""
    pairs = [
        ("name", "Maren Lindqvist", "Oluwaseun Adeyemi-Clarke"),
        ("name", "Tom Ash", "Ngọc Ánh Phạm"),
        ("name", "Rosa Martin", "Ruby Swift"),
        ("native", "English (native)", "Tamil (native), English (fluent)"),
        ("place", "Gothenburg", "Nairobi"),
        ("detail", "", "Single, born in Lima"),
        ("institution", "Example University", "Polytechnic of Example Bay"),
        ("degree", "BSc Computer Science", "B.Sc. Informatik"),
        ("degree", "MSc Computer Science", "Master Informatique"),
        ("club", "Captain of the men’s rowing team", "Captain of the women’s rowing team"),
        ("title", "Software Developer", "Software Developer (part-time)"),
        ("bullet", "Used sklearn every day.", "Used scikit-learn every day."),
        *(("name", "Alex Sample", name) for name in _NAMES),
        *(("detail", "", detail) for detail in _DETAILS),
        *(("club", "Chess Society", club) for club in _CLUBS),
        *(("institution", "University of Example", school) for school in _SCHOOLS),
        *(("degree", one, other) for one, others in _DEGREES.items() for other in others),
        *(("title", one, other) for one, other in _TITLES),
        *(("bullet", one, other) for one, other in _SPELLINGS),
    ]
    return [Swap(f"{slot}: {one} > {other}", *_slots(slot, one, other)) for slot, one, other in pairs]


def shared_swaps() -> list[Swap]:
    """Return the swaps of the shared list; empty where it is not there."""
    if not SHARED.exists():
        return []
    with SHARED.open(encoding="utf-8", newline="") as stream:
        return [_shared(row) for row in csv.DictReader(stream)]


def _shared(row: dict[str, str]) -> Swap:
    attribute, one, other = row["attribute"], row["from"], row["to"]
    name = f"{attribute}: {one or '–'} > {other}"
    if attribute == "format":
        return Swap(name, Slots(), Slots(), _FORMS[other])
    if attribute.startswith("first name"):
        return Swap(name, Slots(name=f"{one} Sample"), Slots(name=f"{other} Sample"))
    return Swap(name, *_slots(_slot_of(attribute, one, other), one, other))


_FORMS = {"txt": ("pdf", "text"), "two columns": ("pdf", "two-columns"), "Letter": ("pdf", "letter")}


def _slot_of(attribute: str, one: str, other: str) -> str:
    named = {
        "full name": "name", "name that is a tool": "name", "address or phone": "place", "university": "institution",
        "degree of another country": "degree", "spelling and style": "bullet",
    }  # fmt: skip
    if attribute in named:
        return named[attribute]
    if attribute == "pronoun or title":
        return "after_name" if "/" in other else "before_name"
    if attribute == "club or college":
        return "institution" if "College" in other else "club"
    if attribute == "personal detail":
        return "native" if "native" in other else "gap" if "leave" in other else "detail"
    if " - " in one:
        return "dates"
    if "BSc" in one:
        return "degree"
    return "detail" if "years" in one else "title"


def _slots(slot: str, one: str, other: str) -> tuple[Slots, Slots]:
    if slot == "dates":
        return Slots(dates=tuple(_parts(one))), Slots(dates=tuple(_parts(other)))
    if slot == "degree" and one in ("Bachelor’s", "PhD"):
        subject = {"Bachelor’s": " degree in Physics", "PhD": " Mathematics"}[one]
        return Slots(degree=one + subject), Slots(degree=other + subject)
    before, after = Slots(**{slot: one}), Slots(**{slot: other})
    return before, after


def _parts(dates: str) -> list[str]:
    return dates.split("; ")[::-1]
