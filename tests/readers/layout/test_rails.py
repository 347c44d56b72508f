import pytest

from cvscreen.readers.layout import lay_out_page, order_pages
from tests.readers.making import paragraph, text_of, words

BLOCKS = {
    "CONTACT": ["nora@example.com", "Havnegata five, Oslo", "www.nora.example"],
    "SKILLS": ["Sourdough and brioche", "Rye bread"],
    "LANGUAGES": ["Norsk, native", "English, fluent", "Latvian, good"],
}


def read(place, count: int = 3) -> list[str]:
    """Read blocks with a large label beside each, so far down that block's lines as ``place`` says for their number."""
    pieces = []
    top = 100.0
    for label, lines in list(BLOCKS.items())[:count]:
        pieces += paragraph(lines, 200, top, leading=16) + words(label, 40, top + 16 * place(len(lines)) + 1, size=13)
        top += 16 * len(lines) + 24
    return [text_of(row) for row in order_pages([lay_out_page(pieces, page=1)])]


def test_labels_centred_beside_their_blocks_begin_them():
    """A label in the middle of what it announces stands before all of it, on a line of its own or beside text."""
    expected = []
    for label, lines in BLOCKS.items():
        expected += [f"{label} | {lines[0]}", *lines[1:]]
    assert expected == read(lambda count: (count - 1) / 2)


@pytest.mark.parametrize(("place", "count"), [(lambda count: count - 1, 3), (lambda count: (count - 1) / 2, 1)])
def test_other_labels_stay(place, count: int):
    """Labels at the foot of what stands beside them, or only one in its middle, stay where they are."""
    assert read(place, count)[0] == BLOCKS["CONTACT"][0]
