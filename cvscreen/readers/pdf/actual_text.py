"""ActualText: a file may state other text for a stretch of a page than its glyphs show.

PDFium gives the stated text. What counts is what a reader sees, so a page with such text is read again without it;
the stated text is kept only where the glyphs themselves name no letters.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from cvscreen.model.document import HiddenReason
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address, Pointer
from cvscreen.readers.pdf.ink import ACTUAL_TEXT, MAX_MARKS
from cvscreen.readers.pdf.placing import PageWord

MOST_LETTERS = 4
"""Letters that one glyph can stand for: "ffi" is three."""
MIN_OTHER_LETTERS = 4
"""Letters stated beyond those shown from which on the difference is told; hyphens and ligatures differ by fewer."""


class Reread(NamedTuple):
    """The words of a page as shown, and those that are stated only."""

    words: tuple[PageWord, ...]
    stated: tuple[tuple[PageWord, HiddenReason], ...]


def read_glyphs(
    texts: Iterable[Address],
    words: Sequence[PageWord],
    read_again: Callable[[], list[PageWord]],
) -> Reread:
    """Read a page again with the glyphs' own letters.

    Args:
        texts: The page's text objects.
        words: The words as stated.
        read_again: Reads the words of the page once more.
    """
    objects = list(map(calls.pointer, texts))
    for text, marks in zip(objects, map(calls.count_marks, objects), strict=True):
        if marks > 0:
            _remove(text, marks)
    shown: dict[int, list[PageWord]] = {}
    stated: dict[int, list[PageWord]] = {}
    for group, source in ((shown, read_again()), (stated, words)):
        for word in source:
            group.setdefault(word.object_id, []).append(word)
    spoken = {word.object_id for word in words if word.ink.spoken}
    made: list[PageWord] = []
    others: list[tuple[PageWord, HiddenReason]] = []
    for object_id, own in shown.items():
        told = stated.get(object_id, []) if object_id in spoken else []
        if (
            told
            and not _names_letters(own)
            and len(_letters(told)) <= MOST_LETTERS * sum(len(w.piece.text) for w in own)
        ):
            made.extend(told)
            continue
        made.extend(own)
        if told and len(_letters(told)) >= len(_letters(own)) + MIN_OTHER_LETTERS:
            others.extend((word, "glyph-text-mismatch") for word in told)
    return Reread(tuple(made), tuple(others))


def _remove(text: Pointer, marks: int) -> None:
    for index in reversed(range(min(marks, MAX_MARKS))):
        mark = calls.pointer(calls.mark_at(text, index) or 0)
        if calls.mark_value_kind(mark, ACTUAL_TEXT) != 0:
            calls.remove_mark(text, mark)


def _letters(words: Sequence[PageWord]) -> str:
    return "".join(char for word in words for char in word.piece.text if char.isalnum())


def _names_letters(words: Sequence[PageWord]) -> bool:
    """Whether glyphs name what they show: not private, unknown or no letters at all."""
    text = "".join(word.piece.text for word in words)
    odd = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in text)
    return bool(text) and 4 * odd <= len(text) and any(char.isalnum() for char in text)
