"""ActualText: a file may state other text for a stretch of a page than its glyphs show.

PDFium gives the stated text. What counts is what a reader sees, so such marks are taken off before a page is read; the
stated text is kept only where the glyphs themselves name no letters.
"""

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, repeat
from typing import NamedTuple

from cvscreen.model.document import HiddenReason
from cvscreen.readers import kernels
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address
from cvscreen.readers.pdf.placing import PageWord
from cvscreen.readers.pdf.shapes import MAX_MARKS, TEXT, Objects

ACTUAL_TEXT = b"ActualText"
"""The key of a mark that states text (ISO 32000-1, 14.9.4)."""
MAX_STATED_BYTES = 2_000
"""Of a stated text in UTF-16; more is compared with the glyphs after reading the page both ways."""
MOST_LETTERS = 4
"""Letters that one glyph can stand for: "ffi" is three."""
MIN_OTHER_LETTERS = 4
"""Letters stated beyond those shown from which on the difference is told; hyphens and ligatures differ by fewer."""

_TEXT_MEMORY = ctypes.c_char * MAX_STATED_BYTES


class Stated(NamedTuple):
    """What is stated for text objects, by their addresses; None for a text that is too long or none.

    ``marked`` says whether any text object is marked, be it by the structure, by a layer or by a stated text.
    """

    texts: dict[Address, str | None]
    marked: bool


class Reread(NamedTuple):
    """The words of a page as shown, and those that are stated only."""

    words: list[PageWord]
    stated: tuple[tuple[PageWord, HiddenReason], ...]


def take_stated(objects: Objects) -> Stated:
    """Return what is stated for a page's text objects, and take it off them: what is read then is what they show."""
    deepest, stating = _find_marks(objects)
    said = {mark: _text_of(mark) for mark in {mark for _, mark in stating}}
    for address, mark in stating:
        calls.remove_mark(calls.pointer(address), calls.pointer(mark))
    return Stated({address: said[mark] for address, mark in stating}, deepest > 0)


def _find_marks(objects: Objects) -> tuple[int, list[tuple[Address, Address]]]:
    """Return the most marks that a text object has, and each text object with a mark that states a text for it."""
    if kernels.COMPILED:
        return kernels.marks.find_marks(objects.kinds, objects.addresses, TEXT, ACTUAL_TEXT, MAX_MARKS)
    pointers = objects.of_kind(TEXT)
    addresses = list(compress(objects.addresses, map(TEXT.__eq__, objects.kinds)))
    counts = list(map(calls.count_marks, pointers))
    deepest = max(counts, default=0)
    found: list[tuple[Address, Address]] = []
    for index in range(min(deepest, MAX_MARKS)):
        numbers = [number for number, count in enumerate(counts) if count > index]
        marks = list(map(calls.mark_at, [pointers[number] for number in numbers], repeat(index)))
        # text objects share the marks that they lie under
        told = {mark for mark in set(marks) if calls.mark_value_kind(calls.pointer(mark), ACTUAL_TEXT) != 0}
        found += [(addresses[n], mark or 0) for n, mark in zip(numbers, marks, strict=True) if mark in told]
    return deepest, found


def _text_of(mark: Address) -> str | None:
    memory, length = _TEXT_MEMORY(), ctypes.c_ulong()
    at, written = calls.pointer(ctypes.addressof(memory)), calls.pointer(ctypes.addressof(length))
    if not calls.fill_mark_text(calls.pointer(mark), ACTUAL_TEXT, at, MAX_STATED_BYTES, written):
        return None
    if not 2 <= length.value <= MAX_STATED_BYTES:
        return None
    return memory.raw[: length.value - 2].decode("utf-16-le", "replace")


def shows_stated(words: Sequence[PageWord], texts: Mapping[Address, str | None]) -> bool:
    """Say whether the glyphs name letters wherever a text is stated, and no fewer: the stated texts are no matter.

    Args:
        words: The words of a page as shown.
        texts: What is stated for its text objects.
    """
    for address, own in _by_object(word for word in words if word.object_id in texts).items():
        text, shown = texts[address], "".join(word.piece.text for word in own)
        if text is None or not (text.isprintable() and shown.isprintable() and _names_letters(own)):
            return False
        if sum(map(str.isalnum, text)) >= len(_letters(own)) + MIN_OTHER_LETTERS:
            return False
    return True


def choose_words(shown: Sequence[PageWord], stated: Sequence[PageWord], texts: Iterable[Address]) -> Reread:
    """Return the words of a page that was read both ways.

    Args:
        shown: The words as shown.
        stated: The words as stated, with the same text objects.
        texts: The text objects for which something is stated.
    """
    told_by_object = _by_object(stated)
    spoken = frozenset(texts)
    made: list[PageWord] = []
    others: list[tuple[PageWord, HiddenReason]] = []
    for object_id, own in _by_object(shown).items():
        told = told_by_object.get(object_id, []) if object_id in spoken else []
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
    return Reread(made, tuple(others))


def _by_object(words: Iterable[PageWord]) -> dict[Address, list[PageWord]]:
    found: dict[Address, list[PageWord]] = {}
    for word in words:
        found.setdefault(word.object_id, []).append(word)
    return found


def _letters(words: Sequence[PageWord]) -> str:
    return "".join(char for word in words for char in word.piece.text if char.isalnum())


def _names_letters(words: Sequence[PageWord]) -> bool:
    """Whether glyphs name what they show: not private, unknown or no letters at all."""
    text = "".join(word.piece.text for word in words)
    odd = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in text)
    return bool(text) and 4 * odd <= len(text) and any(char.isalnum() for char in text)
