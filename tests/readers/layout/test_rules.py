from cvscreen.model import Box
from cvscreen.readers.layout import mark_rules
from cvscreen.readers.pieces import Row
from tests.readers.making import words


def ruled(lines: list[Box], bands: list[Box]) -> bool:
    return mark_rules([Row((tuple(words("Work Experience", 40, 100)),))], lines, bands)[0].rule


def test_rule_below():
    """A rule right below a line sets it off; one further down does not."""
    assert [True, False] == [ruled([Box(1, 40, y, 500, y + 1)], []) for y in (104, 125)]


def test_rule_beside():
    """A rule that goes on where the words end sets the line off."""
    assert ruled([Box(1, 125, 97, 500, 98)], [])


def test_underlined_word_is_no_rule():
    """A stroke under a part of a line is not a rule."""
    assert not ruled([Box(1, 40, 102, 75, 103)], [])


def test_band():
    """A filled box of one line's height sets it off; a page's background does not."""
    assert [True, False] == [ruled([], [Box(1, 30, 88, 560, bottom)]) for bottom in (106, 700)]
