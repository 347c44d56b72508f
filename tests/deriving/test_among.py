"""How possible statements stand among each other, in whole numbers."""

from pathlib import Path

from cvscreen.deriving.among import FIGURES, NONE, Weighed, figures_of
from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.judging import traits_in
from cvscreen.deriving.trees import sum_of

FILLER = "The shop stands by the river and has a garden with old trees. " * 10
ASKED = "- Sourdough, rye bread and puff pastry"


def figures(folder: Path, asked: str = ASKED) -> dict[str, dict[str, int]]:
    """Return the figures of the candidates of one line by their words; each weighs as many as it has letters."""
    path = folder / "role.txt"
    path.write_text(f"Baker\n\n{FILLER}\n\nRequirements\n{asked}\n", encoding="utf-8")
    context = (heard := hear_texts([path])).contexts[0]
    found, language = traits_in(context, heard.said)
    candidates = [Weighed(one, len(one.said.words)) for one, _ in found]
    rows = figures_of(candidates, context.text.document.text, language)
    return {
        each.one.said.words: dict(zip(FIGURES, row, strict=True)) for each, row in zip(candidates, rows, strict=True)
    }


def test_members_of_a_list_know_their_neighbours(tmp_path: Path):
    """The weight of what a comma or an 'and' joins stands beside each."""
    found = figures(tmp_path)
    assert found["rye bread"]["joined before"] == len("Sourdough")
    assert found["rye bread"]["joined behind"] == len("puff pastry")
    assert (found["Sourdough"]["joined before"], found["Sourdough"]["before"]) == (NONE, NONE)


def test_a_thing_and_what_it_is_done_with_know_each_other(tmp_path: Path):
    """What a preposition stands between."""
    found = figures(tmp_path, "- Draw up recipes in AutoBake")
    assert found["AutoBake"]["led from"] == len("Draw up recipes")
    assert found["Draw up recipes"]["leads to"] == len("AutoBake")
    assert (found["AutoBake"]["leads to"], found["AutoBake"]["joined before"]) == (NONE, NONE)


def test_what_lies_over_another_knows_it(tmp_path: Path):
    """A name within a longer one has it around itself."""
    found = figures(tmp_path, "- Baking of rye bread in a stone oven")
    long = max(found, key=len)
    inner = [row for words, row in found.items() if words != long and words in long]
    assert {row["around"] >= len(long) - 1 for row in inner} == {True}
    assert found[long]["number over"] == len(inner)


def test_figures_are_whole_numbers(tmp_path: Path):
    """They add up alike everywhere."""
    assert {type(value) for row in figures(tmp_path).values() for value in row.values()} == {int}


def test_trees_add_up():
    """Each gives the leaf that its questions lead to."""
    tree = [[0, 10, 1, 2], [-5], [1, 3, 3, 4], [7], [11]]
    assert [sum_of([tree, [[1]]], figures) for figures in ((10, 9), (11, 3), (11, 4))] == [-4, 8, 12]
