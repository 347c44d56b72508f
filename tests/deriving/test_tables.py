"""Profiles written as tables."""

from pathlib import Path

import pytest

from tests.deriving.making import derive, said_of

SPECIFICATION = """\
# Florist

| Criteria | Essential | Desirable | Assessed by |
|---|---|---|---|
| Qualifications | Diploma in floristry; first aid certificate | Diploma in business | Application |
| Experience | | Wedding bouquets | Interview |
| Personal qualities | Patience | | Interview |
| English | B2 | C1 | Interview |
"""
TICKS = """\
<html><body><h1>Florist</h1><table>
<tr><th>Skill</th><th>Essential</th><th>Desirable</th></tr>
<tr><td>Wreaths</td><td>x</td><td></td></tr>
<tr><td>Bouquets</td><td></td><td>x</td></tr>
</table></body></html>
"""
CELLS = """\
<html><body><h1>Florist</h1><table>
<tr><td></td><td><b>Essential</b></td><td><b>Desirable</b></td></tr>
<tr><td>Skills</td><td><ul><li>Wreaths</li><li>Bouquets</li></ul></td><td><p>Calligraphy</p></td></tr>
</table></body></html>
"""
KEYS = """\
# Florist

| | |
|---|---|
| Salary | 30,000 and a discount on roses |
| Essential | Wreath making |
| Languages | German |
"""
LETTERS = """\
# Florist

| Skill | E/D |
|---|---|
| Wreaths | E |
| Bouquets | D |
"""
DENIED = """\
# Florist

2 = essential, 1 = desirable, 0 = not needed.

| Skill | Weight |
|---|---|
| Wreaths | 2 |
| Chainsaw work | 0 |
"""


def found(folder: Path, text: str, suffix: str) -> list[tuple[str, str]]:
    """Return what is asked for, and how strongly."""
    return [
        (one.item.removeprefix("own:") or one.criterion, one.strength)
        for one in derive(folder, text, suffix=suffix).said
    ]


def test_columns_headed_by_a_strength_give_it_to_their_cells(tmp_path: Path) -> None:
    """A blank cell shifts nothing; how something is found out is not asked; a level asks for what its row is called."""
    expected = [
        ("Diploma in floristry", "required"),
        ("first aid certificate", "required"),
        ("Diploma in business", "optional"),
        ("Wedding bouquets", "optional"),
        ("english", "required"),
        ("english", "optional"),
    ]
    assert expected == found(tmp_path, SPECIFICATION, ".md")


@pytest.mark.parametrize(
    ("text", "suffix", "expected"),
    [
        (TICKS, ".html", [("Wreaths", "required"), ("Bouquets", "optional")]),
        (CELLS, ".html", [("Wreaths", "required"), ("Bouquets", "required"), ("Calligraphy", "optional")]),
        (KEYS, ".md", [("Wreath making", "required"), ("german", "stated")]),
        (LETTERS, ".md", [("Wreaths", "required"), ("Bouquets", "optional")]),
        (DENIED, ".md", [("Wreaths", "required")]),
    ],
)
def test_tables_of_other_makes(text: str, suffix: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    """Ticks, lists in cells, rows that are headings, letters, a weight of nothing."""
    assert expected == found(tmp_path, text, suffix)


def test_more_years_in_the_next_column_are_the_next_rung(tmp_path: Path) -> None:
    """ "4 years with pipelines | 6 years" speaks of the same twice."""
    text = (
        "# Data engineer\n\n| Field | Minimum | Preferred |\n|---|---|---|\n"
        "| Languages | Python, SQL, Kafka | |\n| Experience | 4 years with Spark | 6 years |\n"
    )
    derived = derive(tmp_path, text, suffix=".md")
    assert [("required", 6), ("optional", 6)] == [
        (one.strength, one.line) for one in derived.said if one.item == "spark"
    ]


def test_a_table_about_something_else_asks_for_nothing(tmp_path: Path) -> None:
    """Opening hours beside an advertisement's list."""
    text = "# Florist\n\n| Day | Hours |\n|---|---|\n| Monday | 8 to 12 |\n\n## Requirements\n\n- Wreaths\n"
    (tmp_path / "role-0.md").write_text(text, encoding="utf-8")
    assert [(9, "Wreaths", "required", "+")] == said_of_markdown(tmp_path, text)


def said_of_markdown(folder: Path, text: str) -> list[tuple[int, str, str, str]]:
    """Return line, item, strength and polarity of each statement."""
    return [
        (one.line, one.item.removeprefix("own:"), one.strength, one.polarity)
        for one in derive(folder, text, suffix=".md").said
    ]


def test_columns_of_plain_text_are_read_by_their_place(tmp_path: Path) -> None:
    """Text knows no cells: parts of a line that a wide gap sets apart."""
    text = "Florist\n\nSkill            Weight\nWreaths          essential\nBouquets         desirable\n"
    assert [(4, "Wreaths", "required", "+"), (5, "Bouquets", "optional", "+")] == said_of(tmp_path, text)


def test_cells_over_several_rows_and_legends_of_one_letter(tmp_path: Path) -> None:
    """A class beside three rows shifts none of them, and what is character is asked about."""
    text = (
        "<html><body><h1>Florist</h1><p>M = must, W = wish</p><table>"
        "<tr><th>Area</th><th>Requirement</th><th>M/W</th></tr>"
        "<tr><td rowspan='2'>Skills</td><td>Wreaths</td><td>M</td></tr><tr><td>Bouquets</td><td>W</td></tr>"
        "<tr><td>Character</td><td>Polite to everybody</td><td>M</td></tr></table></body></html>"
    )
    assert [("Wreaths", "required"), ("Bouquets", "optional")] == found(tmp_path, text, ".html")


LEVELLED = """\
# Florist

- **M**: must be shown
- **O**: optional

| Skill | Junior | Senior |
|---|---|---|
| Wreaths | M2 | M3 |
| Bouquets | O1 | M2 |
"""


def test_a_letter_that_weighs_may_stand_before_a_level(tmp_path: Path) -> None:
    """Of several columns that weigh the first is taken."""
    said = derive(tmp_path, LEVELLED, suffix=".md").said
    assert [("Wreaths", "required"), ("Bouquets", "optional")] == [
        (one.words, one.strength) for one in said if one.line > 6
    ]
