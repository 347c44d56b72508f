"""Floors for what nobody who works on the rules looks at: known as sums alone, a little below what was measured."""

from pathlib import Path

from tests.evaluation import practice
from tests.evaluation.blind_matching import measure
from tests.evaluation.roles import BLIND, add, measure_roles


def test_sentences_that_nobody_looked_at_are_understood() -> None:
    """Wanted are .98, .95 and .93; practice told in free words is what is missed."""
    figures = measure()
    assert (figures.precision >= 0.97, figures.recall >= 0.90, figures.kind_accuracy >= 0.96) == (True, True, True)


def test_lines_as_real_ones_that_nobody_looked_at_are_understood() -> None:
    """The same are wanted; these are a mix as a stack of CVs has it, a third of it hard."""
    figures = measure(Path(__file__).parent / "matching_blind" / "fourth.jsonl")
    assert (figures.precision >= 0.97, figures.recall >= 0.94, figures.kind_accuracy >= 0.98) == (True, True, True)


def test_role_texts_that_nobody_looked_at_are_read() -> None:
    """Wanted are .85 and .90."""
    figures = add([one.figures for one in measure_roles(BLIND[0]).values()])
    assert (figures.recall >= 0.86, figures.precision >= 0.84) == (True, True)


def test_newer_role_texts_that_nobody_looked_at_are_read() -> None:
    """The same are wanted; the rules of the morning that they were written read .576 and .801 of them."""
    figures = add([one.figures for one in measure_roles(BLIND[2]).values()])
    assert (figures.recall >= 0.78, figures.precision >= 0.86) == (True, True)


def test_still_newer_role_texts_that_nobody_looked_at_are_read() -> None:
    """The same are wanted; .837 and .832 were found when they were new, by a judge without a tagger."""
    figures = add([one.figures for one in measure_roles(BLIND[3]).values()])
    assert (figures.recall >= 0.83, figures.precision >= 0.84) == (True, True)


def test_role_texts_written_after_the_rules_are_read() -> None:
    """The same are wanted; .834 and .909 were found when they were new, .807 and .892 by the judge before."""
    figures = add([one.figures for one in measure_roles(BLIND[4]).values()])
    assert (figures.recall >= 0.82, figures.precision >= 0.90) == (True, True)


def test_role_texts_written_before_this_judge_learned_are_read() -> None:
    """The same are wanted; .876 and .898 were found when they were new."""
    figures = add([one.figures for one in measure_roles(BLIND[5]).values()])
    assert (figures.recall >= 0.86, figures.precision >= 0.89) == (True, True)


def test_practice_in_free_words_is_told_by_lines_that_nobody_looked_at() -> None:
    """Some .19 were found before frames were written by the other half."""
    figures = practice.measure("unread")
    assert figures.recall >= 0.39
    assert figures.taken_in / figures.near_misses <= 0.07
