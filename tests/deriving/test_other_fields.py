"""A rubric of another field, derived and finished by hand, screens a folder: nothing in the code is about software."""

from pathlib import Path

from cvscreen import Screener
from cvscreen.deriving import derive_rubric, render_draft
from cvscreen.rubric import load_rubric

ADVERTISEMENT = """\
Children's nurse, Seahaven Hospital

Your tasks
- Wound care
- Giving medication

What we ask for
- Registration as a nurse is essential
- Experience of paediatric intensive care is important
- German would be a plus
- You stay calm under pressure

What we offer
- A nursery on site
"""
PEOPLE = {
    "amara.txt": """\
Amara Vandell

Experience
Nurse, Northgate Clinic, 2016 - 2023
- Four years of paediatric intensive care
- Wound care and giving medication on a ward of 24

Certificates
Registration as a nurse, 2016

Languages
German, English
""",
    "bo.txt": """\
Bo Lindqvist-Test

Experience
Carer, Hillside Home, 2019 - 2023
- Helped with wound dressing
""",
    "cy.txt": """\
Cy Madeup

Experience
Software engineer, Acme, 2018 - 2023
- Built services in Python and Go
""",
}


def test_a_derived_nursing_rubric_finished_by_hand_screens_a_folder(tmp_path: Path) -> None:
    """Derive, add a spelling by hand, publish, screen."""
    advertisement = tmp_path / "advertisement.txt"
    advertisement.write_text(ADVERTISEMENT, encoding="utf-8")
    draft = render_draft(derive_rubric([advertisement]))
    by_hand = draft.replace("status: draft", "status: published")
    by_hand = by_hand.replace("name: Wound care\n", "name: Wound care\n      aliases: [wound dressing]\n")
    assert by_hand.count("wound dressing") == 1
    rubric = tmp_path / "nurse.yaml"
    rubric.write_text(by_hand, encoding="utf-8")
    folder = tmp_path / "cvs"
    folder.mkdir()
    for name, text in PEOPLE.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Screener(load_rubric(rubric), isolate=False) as screener:
        ranking = screener.rank(str(folder))
    order = [(person.rank, person.record.file.split("/")[-1]) for person in ranking.people]
    scores = [person.record.result.score for person in ranking.people]
    assert ([(1, "amara.txt"), (2, "bo.txt"), (3, "cy.txt")], 0.0) == (order, scores[-1])
    assert (scores[0] or 0) > 80


def test_the_bundled_vocabulary_is_left_out_where_it_is_not_asked_for(tmp_path: Path) -> None:
    """A nurse's "documentation" is not a programmer's."""
    advertisement = tmp_path / "advertisement.txt"
    advertisement.write_text(ADVERTISEMENT, encoding="utf-8")
    rubric = derive_rubric([advertisement]).rubric
    due = ["German", "Paediatric intensive care", "Registration as a nurse", "Wound care", "medication"]
    assert ((), due) == (rubric.vocabulary.use, sorted(one.title for one in rubric.criteria()))
