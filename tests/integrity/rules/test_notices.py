from cvscreen.integrity.rules.notices import find
from cvscreen.model import HiddenText, Notice
from tests.integrity.making import case


def test_a_notice_about_the_file_becomes_a_flag():
    """The reader's own sentence is passed on with its page."""
    (flag,) = find(case(notices=(Notice("ocr-layer", "the text is an OCR layer", 2),)))
    assert (flag.code, flag.message, flag.page) == ("ocr-layer", "the text is an OCR layer", 2)


def test_a_notice_about_layout_does_not():
    """What bears only on reading well is for the readability rules."""
    assert find(case(notices=(Notice("reading-order", "two columns were guessed", 1),))) == ()


def test_a_code_is_told_once():
    """A notice on every page is one flag, with the first page."""
    notices = tuple(Notice("form-fields", f"page {page} has form fields", page) for page in (1, 2, 3))
    assert [flag.page for flag in find(case(notices=notices))] == [1]


def test_hidden_text_is_told_once():
    """Where the hidden text itself is at hand, the reader's notice about it says nothing new."""
    hidden = (HiddenText("Python", "same-colour", 1, None),)
    assert find(case(hidden=hidden, notices=(Notice("hidden-text", "hidden text", 1),))) == ()
