from cvscreen.readers import read_document


def read(body: str):
    return read_document(
        (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\colortbl;\red255\green255\blue255;}" + body + "}").encode()
    )


def test_lines_and_tabs():
    """Paragraphs are lines, tabs segments; tables of fonts and colours are nothing."""
    assert "Data Analyst\t2020\nOslo" == read(r"\pard Data {\b Analyst}\tab 2020\par Oslo\par").text


def test_characters():
    """Bytes and Unicode escapes are letters, their substitutes are skipped."""
    assert "Zoë Müller – C" == read(r"Zo\'eb M\u252?ller \endash  C\par").text


def test_hidden_text():
    """Hidden, white and tiny text is kept apart."""
    document = read(r"Nora\par {\v Go}{\cf1 Rust}{\fs2 Scala}\par")
    assert ("Nora", ["hidden-run", "same-colour", "tiny-text"]) == (document.text, [h.reason for h in document.hidden])
