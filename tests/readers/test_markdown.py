from cvscreen.readers import read_document


def test_headings_and_items():
    """Marks give levels and bullets and leave the text."""
    document = read_document(b"# Nora Lind\n\n## Skills\n- Python\n1. Go\n", filename="cv.md")
    assert [("Nora Lind", 1, False), ("Skills", 2, False), ("Python", None, True), ("Go", None, True)] == [
        (line.span.of(document.text), line.heading_level, line.bullet) for line in document.lines
    ]


def test_bold_and_escapes():
    """Bold words are bold, escaped marks are text, and marks inside words stay."""
    document = read_document(rb"**Data** analyst, 5 \* 3, snake_case and C\#", filename="cv.md")
    assert ("Data analyst, 5 * 3, snake_case and C#", ["Data"]) == (
        document.text,
        [word.text for word in document.words if word.bold],
    )


def test_links():
    """A link's text stays and its target is kept with its place; a picture's target is not."""
    document = read_document(b"See [my code](https://nora.example/code) ![me](me.png)", filename="cv.md")
    assert [("https://nora.example/code", "my code")] == [
        (link.uri, link.span.of(document.text) if link.span else None) for link in document.links
    ]


def test_table():
    """A table's rows are lines, its cells segments, and its rule is nothing."""
    document = read_document(b"| Skill | Level |\n|---|---|\n| Go | good |\n", filename="cv.md")
    assert "Skill\tLevel\nGo\tgood" == document.text


def test_setext_heading():
    """A line underlined with signs is a heading."""
    document = read_document(b"Nora\n====\n\nSkills\n------\nGo", filename="cv.md")
    assert [1, 2, None] == [line.heading_level for line in document.lines]


def test_segments_of_a_table_know_their_cells():
    """A blank cell shifts nothing, and a table begins anew after a blank line."""
    text = b"| A | B |\n|---|---|\n| x | y |\n| | z |\n\n| C |\n"
    assert [((0, 0), (0, 1)), ((1, 0), (1, 1)), ((2, 1),), ((0, 0),)] == [
        line.cells for line in read_document(text, filename="cv.md").lines
    ]


def test_a_definition_stands_on_the_line_of_its_term():
    """As pandoc writes definition lists, with a colon or a tilde."""
    text = b"## Skills\n\nLanguages\n:   Python, SQL\n\n2019-2021\n~ **BSc**; Oak College\n"
    document = read_document(text, filename="cv.md")
    assert "Skills\nLanguages\tPython, SQL\n2019-2021\tBSc; Oak College" == document.text
