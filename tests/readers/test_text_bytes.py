"""Encodings: the same text whatever its bytes."""

import pytest

from cvscreen.readers.text_bytes import decode

TEXT = "Zoë Łoś — Ingénieure\nPython, Größe\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_every_unicode_encoding(encoding: str):
    """With a mark or without, the text is the same."""
    assert TEXT == decode(TEXT.encode(encoding)).text


def test_lines_of_two_encodings():
    """A file put together from two encodings keeps the letters of both."""
    assert "Zoë\nGröße\n" == decode("Zoë\n".encode() + "Größe\n".encode("cp1252")).text


def test_declared_encoding_is_trusted_within_reason():
    """What a file declares holds where its bytes are no UTF-8, and UTF-7 never."""
    content = "Łoś".encode("iso-8859-2")
    assert ("Łoś", False) == (decode(content, "iso-8859-2").text, decode(content, "utf-7").text == "Łoś")
