"""For each rule a CV in which it finds something and one in which it finds nothing. All people are made up."""

from typing import NamedTuple

from cvscreen.model import (
    Contact,
    DateRange,
    Education,
    HiddenText,
    Notice,
    Page,
    PartialDate,
    Resume,
    Section,
    SectionKind,
    SkillGroup,
    Span,
    Unread,
    Value,
    Work,
)
from tests.integrity.making import PLAIN, document

PLACE = Span(0, 15)
WORD = Value(text="Maren Lindqvist", span=PLACE)


class Example(NamedTuple):
    """A CV with the fault, and how often it is told; a CV without it."""

    bad: Resume
    good: Resume
    found: int = 1


def pages(*columns: int) -> tuple[Page, ...]:
    return tuple(Page(number, 595, 842, count, Span(0, 0)) for number, count in enumerate(columns, start=1))


def section(kind: SectionKind, *, heading: bool = True) -> Section:
    return Section(kind=kind, heading=WORD if heading else None, span=PLACE, lines=Span(0, 1))


def job(*, dates: DateRange | None = None, position: Value | None = WORD, name: Value | None = WORD) -> Work:
    return Work(span=PLACE, section=0, dates=dates, position=position, name=name)


def since(month: int | None, *, ongoing: bool = True) -> DateRange:
    return DateRange(start=PartialDate(year=2019, month=month), ongoing=ongoing, span=PLACE)


def resume(text: str = PLAIN, **fields: object) -> Resume:
    return Resume(document=document(text, **fields))  # type: ignore[arg-type]


def with_work(*jobs: Work) -> Resume:
    return Resume(document=document(), work=jobs)


def with_study(**fields: object) -> Resume:
    study = Education(span=PLACE, section=0, institution=WORD, **fields)  # type: ignore[arg-type]
    return Resume(document=document(), education=(study,))


def with_contact(contact: Contact, *margins: int) -> Resume:
    return Resume(document=document(margins=margins), contact=contact)


def with_long_text(**fields: object) -> Resume:
    return Resume(document=document("We baked bread. " * 60), **fields)  # type: ignore[arg-type]


def with_sections(*sections: Section) -> Resume:
    return Resume(document=document(), sections=sections)


EMAIL = Contact(emails=(Value(text="maren@lindqvist.example", span=Span(16, 39)),))
TABLE = "2016\tBaker\tExample Bakery\n" * 5

EXAMPLES: dict[str, Example] = {
    "R01": Example(resume(unread=(Unread(1, "no-text", "a picture"), Unread(2, "limit", "too much"))), resume(), 2),
    "R02": Example(resume(hidden=(HiddenText("Python", "tiny-text", 1, None),)), resume()),
    "R03": Example(resume(), with_contact(Contact(name=WORD))),
    "R04": Example(resume(), with_contact(EMAIL)),
    "R05": Example(with_work(job(), job(dates=since(3))), with_work(job(dates=since(3)))),
    "R06": Example(
        with_sections(section(SectionKind.WORK, heading=False), section(SectionKind.OTHER)),
        with_sections(section(SectionKind.WORK)),
    ),
    "R07": Example(with_study(), with_study(level="bachelor")),
    "R08": Example(with_contact(EMAIL, 1), with_contact(EMAIL)),
    "R09": Example(resume("\ue0b0 maren@lindqvist.example"), resume("Zürich, 東京, C++, 5 €")),
    "R10": Example(resume(pages=pages(1, 2)), resume(pages=pages(1, 1))),
    "R11": Example(resume(pages=pages(1, 1, 1, 1, 1)), resume(pages=pages(1, 1, 1))),
    "R12": Example(resume(TABLE), resume(PLAIN + "Baker, Example Bakery\tMar 2016\n" * 8)),
    "R13": Example(
        resume(),
        Resume(document=document(), skills=(SkillGroup(name=None, keywords=(WORD,), span=PLACE, section=0),)),
    ),
    "R14": Example(with_work(job(dates=since(None)), job(dates=since(None))), with_work(job(dates=since(3)))),
    "R15": Example(with_work(job(name=None), job(position=None)), with_work(job()), 2),
    "R16": Example(resume(notices=(Notice("ocr-layer", "an OCR layer", 1),)), resume()),
    "R17": Example(resume("SKILLS EXPERIENCE\nPython Baker"), resume("WORK EXPERIENCE\nBaker\nSkills & Interests")),
    "R18": Example(resume("We baked bread. " * 60), with_long_text(work=(job(),))),
}
