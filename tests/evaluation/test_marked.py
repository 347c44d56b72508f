"""Texts with marks in them are read, and their marks found again in what is read."""

from pathlib import Path

import pytest

from tests.evaluation.marked import MARKED, labels_of, marked_texts, parse

TEXT = """Fitter (m/f)

We have built pumps since 1931 and use our own software.

What you do
- [[service centrifugal pumps]] on site
* [[align shafts]] by [[laser|.25]]

What you need
- a [[Level 3 in engineering maintenance|1]]; the [[four years|-]] are a guide
- a good sense of humour, for the canteen is far away, and so are the towns that we serve, in all weathers, with vans
- our planner writes the reports, our buyer orders the spares, and our customers are waterworks, breweries and mines, so
  that every week brings a new road and new people to meet, and the van is paid for, as is the fuel and the phone bill.
"""


def test_marks_are_taken_out_and_known_by_their_place() -> None:
    """Strength, polarity, and the words at the place."""
    plain, marks = parse(TEXT)
    told = [(plain[one.span.start : one.span.end], one.strength, one.polarity) for one in marks]
    assert told == [
        ("service centrifugal pumps", "0.5", "+"),
        ("align shafts", "0.5", "+"),
        ("laser", ".25", "+"),
        ("Level 3 in engineering maintenance", "1", "+"),
        ("four years", "0.5", "-"),
    ]


def test_what_a_mark_holds_is_a_statement(tmp_path: Path) -> None:
    """The labels lie where the marks do, bullets or not."""
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (marked,) = marked_texts(tmp_path)
    shown = [marked.reading.words[one.span.start : one.span.end] for one in marked.marks]
    right = {one.span for one, label in zip(marked.reading.seen, labels_of(marked), strict=True) if label}
    assert shown[:2] == ["service centrifugal pumps", "align shafts"]
    assert right
    assert all(any(span.overlaps(mark.span) for mark in marked.marks) for span in right)


@pytest.mark.parametrize("short", ["Go", "C1", "laser"])
def test_a_mark_around_a_short_name_is_a_statement_too(tmp_path: Path, short: str) -> None:
    """A name may be shorter than the stems by which names are compared."""
    (tmp_path / "one.txt").write_text(TEXT.replace("laser", short), encoding="utf-8")
    (marked,) = marked_texts(tmp_path)
    right = [one.said.words for one, label in zip(marked.reading.seen, labels_of(marked), strict=True) if label]
    assert short in right


def test_every_text_has_marks_that_are_closed() -> None:
    """No bracket is left over, and every strength is one of the scale."""
    for path in sorted(MARKED.glob("*.txt")):
        plain, marks = parse(path.read_text(encoding="utf-8"))
        odd = [mark for mark in marks if float(mark.strength) not in (0.25, 0.5, 0.75, 1)]
        assert ("[[" in plain, "]]" in plain, bool(marks), odd) == (False, False, True, []), path.name
