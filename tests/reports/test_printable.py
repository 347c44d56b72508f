import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvscreen.reports.printable import cell, file_label, file_shown, printable, visible

STEERING = {
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    "\u200e",
    "\u200f",
    "\u2028",
    "\u2029",
}


@given(st.text())
def test_printable_holds_nothing_that_steers_a_terminal(text):
    """Whatever a CV says, no control or direction mark reaches the terminal."""
    assert not STEERING & set(printable(text))


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_printable_can_be_encoded(text):
    """What is printable can be written to any UTF-8 stream."""
    assert printable(text).encode("utf-8") is not None


def test_surrogates_become_escapes():
    """A lone surrogate of any kind is written out, as no stream takes it."""
    assert visible("a\udcffb\ud800") == r"a\xffb\ud800"


def test_new_lines_and_tabs_are_folded():
    """A text of several lines takes one line, its words still apart."""
    assert printable("one\ntwo\tthree") == "one two three"


def test_letters_of_all_scripts_stay():
    """Names and words of every script are shown as they are, joiners included."""
    text = "Zoë Müller 李小龍 محمد می‌خواهم Nguyễn"
    assert text == printable(text)


def test_a_comparison_stays_a_comparison():
    """Only what a browser would take for a tag is disarmed."""
    assert printable("a < b, x<3, <b>") == "a < b, x<3, ‹b>"


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", ' "=', "\t", "\r", "'=", "\x1b="]
)
def test_no_cell_begins_as_a_formula(start):
    """Each way to begin a formula gets a quote in front, also behind spaces, quotes and control characters."""
    assert cell(f"{start}1+1").startswith("'")


def test_a_plain_cell_stays_plain():
    """Text that is no formula is not touched."""
    assert cell("C++ (5 years)") == "C++ (5 years)"


def test_a_file_name_for_json_keeps_all_but_surrogates():
    """JSON escapes the rest by itself."""
    assert file_label("new\nline \udcff") == "new\nline \\xff"


def test_shown_file_names_that_differ_still_differ():
    """Nothing is dropped from a file's name, so two names never become one."""
    assert file_shown("a\u202eb") != file_shown("ab")
