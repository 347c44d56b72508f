"""Skills in lists, groups and chips."""

from cvscreen.parsing import parse_resume

from .documents import document

HEAD = "Maren Oakhurst\nmaren@example.org\n\nSkills\n"


def skills_of(text: str) -> list[list[str]]:
    groups = parse_resume(document(HEAD + text)).skills
    return [[word.text for word in group.keywords] for group in groups]


def test_names_of_groups_without_anything_in_them_are_the_skills() -> None:
    """A template that expects groups prints a colon behind every skill that has none."""
    assert [["Sourdough", "Cold proofing", "Till work"]] == skills_of("Sourdough:\nCold proofing:\nTill work:\n")


def test_a_name_above_items_is_no_skill() -> None:
    """Where one group holds something, a name without items is only a name."""
    assert [["Brioche", "Rye bread"]] == skills_of("Shop:\nBaking: Brioche, Rye bread\n")


def test_chips_above_a_bold_name_are_items() -> None:
    """Items in a larger type than the bold name of the next group are not its label."""
    cv = document(HEAD + "Baking:\nSourdough\tBrioche\tRye bread\nShop:\nTill\tWindow\n")
    sizes = {"Baking:": (8.0, True), "Shop:": (8.0, True)}
    words, lines = list(cv.words), []
    for line in cv.lines:
        size, bold = sizes.get(cv.text[slice(*line.span)], (10.0, False))
        lines.append(line._replace(size_pt=size, bold=bold))
        for index in range(*line.words):
            words[index] = words[index]._replace(size_pt=size, bold=bold)
    groups = parse_resume(cv.model_copy(update={"lines": tuple(lines), "words": tuple(words)})).skills
    found = [[word.text for word in group.keywords] for group in groups]
    assert [["Sourdough", "Brioche", "Rye bread"], ["Till", "Window"]] == found


def test_capitals_over_columns_of_items_are_their_names() -> None:
    """Names of groups in capitals, of one size with the items, are no skills."""
    assert [["Sourdough", "Till", "Window"]] == skills_of("BAKING\tSELLING\nSourdough\tTill\tWindow\n")
