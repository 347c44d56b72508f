"""Folding and repairing words."""

from hypothesis import given
from hypothesis import strategies as st

from cvscreen.text.tokens import flatten, fold, is_caps, repair, tokens


@given(st.text(max_size=100))
def test_flat_text_is_as_long_as_the_text(text: str) -> None:
    """Offsets into the flat text are offsets into the text."""
    assert len(flatten(text)) == len(text)


def test_spellings_of_one_heading_meet() -> None:
    """Case, accents, punctuation and spaces make no difference to a key."""
    assert {fold("Compétences :"), fold("COMPETENCES"), fold("  compétences")} == {"competences"}


def test_hangul_and_kana_stay_whole() -> None:
    """Scripts whose letters Unicode can take apart are put together again."""
    assert fold("경력사항 プロジェクト") == "경력사항 プロジェクト"


def test_a_long_run_of_marks_is_cut() -> None:
    """An attack of combining marks folds to its letter."""
    assert fold("e" + "\u0301" * 5000) == "e"


def test_words_cut_at_a_line_end_are_joined() -> None:
    """A hyphen before a line break between small letters is the typesetter's."""
    assert repair("distri-\nbuted\tsystems") == "distributed systems"


def test_a_compound_keeps_its_hyphen() -> None:
    """A hyphen before a capital is the writer's."""
    assert repair("Machine-\nLearning") == "Machine- Learning"


def test_tokens_know_their_place() -> None:
    """A token's offsets give back its printed form."""
    text = "C++, Économie"
    assert [text[token.start : token.end] for token in tokens(text)] == ["C++", "Économie"]


def test_scripts_without_case_are_not_capitals() -> None:
    """Chinese is not set in capitals."""
    assert not is_caps("教育背景")
