from cvscreen.readers import read_document


def lines(content: bytes | str) -> list[str]:
    source = content if isinstance(content, bytes) else content.encode()
    document = read_document(source, filename="cv.txt")
    return [line.span.of(document.text) for line in document.lines]


def test_wide_gaps_are_segments():
    """Three spaces or a tab set parts of a line apart; two do not."""
    assert ["Analyst\t2019 – 2021", "Paris, France"] == lines("Analyst      2019 – 2021\nParis,  France\n")


def test_bullets():
    """Bullets go and are remembered; a dash before a year is no bullet."""
    document = read_document("SKILLS\n* Python\n• Go\n2019\n– 2021 in Oslo".encode(), filename="cv.txt")
    assert [False, True, True, False, False] == [line.bullet for line in document.lines]


def test_blank_lines_are_gaps():
    """A blank line counts twelve points."""
    document = read_document(b"Nora\n\n\nSKILLS\nPython", filename="cv.txt")
    assert [None, 24.0, 0.0] == [line.gap_pt for line in document.lines]


def test_underlined_heading():
    """A line of signs underlines the line above and is no line itself."""
    document = read_document(b"Skills\n======\nPython", filename="cv.txt")
    assert [("Skills", True), ("Python", False)] == [(ln.span.of(document.text), ln.rule) for ln in document.lines]


def test_encodings_agree():
    """The same text in UTF-8, UTF-16 and Windows-1252 reads the same."""
    text = "Zoë Müller\nIngénieure\n"
    found = [lines(text.encode(name)) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252")]
    assert [["Zoë Müller", "Ingénieure"]] * 5 == found


def test_other_encoding_is_noticed():
    """What is not UTF-8 is said so."""
    assert ["encoding"] == [notice.code for notice in read_document("Zoë Müller".encode("cp1252")).notices]


def test_endless_line_is_cut():
    """A line without end is cut, and what is left out is said."""
    document = read_document(b"Nora\n" + b"word " * 60_000, filename="cv.txt")
    assert (True, True) == (len(document.text) <= 200_000, max(len(x) for x in document.text.split("\n")) <= 20_000)
