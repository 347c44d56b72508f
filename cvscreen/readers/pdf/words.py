"""Words of a PDF page with their places, by PDFium: its text once, then the boxes of each word's ends only.

Asking PDFium for every character costs four times the extraction itself; the first and the last character of a word
cost a quarter of it. What kinds of text there are (font, size, colour, render mode) is asked once a text object.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.readers import kernels
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.accents import compose_accents, has_accents, seat_accents
from cvscreen.readers.pdf.calls import Address
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.gaps import Gaps
from cvscreen.readers.pdf.icons import mark_icons
from cvscreen.readers.pdf.ink import Ink, read_looks
from cvscreen.readers.pdf.placing import Found, PageWord, place_words
from cvscreen.readers.pdf.wide_set import WIDE_SET, mark_wide_set
from cvscreen.text.normalize import repair_characters

MAX_PAGE_CHARS = 100_000
"""Characters read of a page: the densest real page holds about 10,000; 384,000 take a reader 20 s."""
LONG_WORD_CHARS = 18
"""From this length a word is looked into for lost spaces."""
SHORT_WORD_CHARS = 4
"""And from this one where spaces are lost elsewhere on the page: "on two" is the shortest pair."""

_DASHES = {0x15: "–", 0x16: "—"}
"""Where TeX's T1 encoding has its dashes: all that is left of them where a font names no letters."""
_SUSPECT = re.compile(
    "[A-ZÀ-Þ—–•,;:](?:(?<=[a-zß-ÿ)][A-ZÀ-Þ])(?=[a-zß-ÿ])|(?<=[0-9][A-Z])(?=[a-z]{2})"
    "|(?<=[—–•])(?=[A-Za-zÀ-ÿ])|(?<=[,;:])(?=[A-Za-z]{3}))"
)
"""Where one word may have been glued to the next, which begins with the capital or behind the sign."""
_SIGNS = "—–•,;:"
_CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]")
"""Control codes besides the end of a line."""
_WORD = re.compile("[^\\s\ufffe\x00]+\ufffe?|\ufffe")


class PageText(NamedTuple):
    """A page's words in the file's order, hidden ones too, PDFium's text of it, and every ink met in it."""

    words: list[PageWord]
    text: str
    inks: tuple[Ink, ...]


def read_upright(page: "pdfium.FPDF_PAGE", frame: PageFrame) -> tuple[PageFrame, PageText]:
    """Return a page's words, and the frame turned so that most of them read from left to right."""
    found = read_page_words(page, frame)
    if not any(ink.turn for ink in found.inks):
        return frame, found
    for quarter in (1, 2, 3):
        if sum(word.ink.turn == 90 * quarter for word in found.words) > len(found.words) / 2:
            upright = frame._replace(turn=(frame.turn + quarter) % 4)
            return upright, read_page_words(page, upright)
    return frame, found


def read_page_words(page: "pdfium.FPDF_PAGE", frame: PageFrame) -> PageText:
    """Return the words of a page."""
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        return _read_words(text_page, frame)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _read_words(text_page: "pdfium.FPDF_TEXTPAGE", frame: PageFrame) -> PageText:
    text = _page_text(text_page)
    page = calls.address_of(text_page)
    texts, firsts, lasts = _find_parts(page, text)
    if not texts:
        return PageText([], text, ())
    objects = _text_objects(page, firsts)
    # of several characters of an object the first is taken: the last that is written here
    looks, inks = read_looks(page, dict(zip(reversed(objects), reversed(firsts), strict=True)), frame)
    words = place_words(page, frame, looks, Found(texts, firsts, lasts, objects))
    if not text.isascii():
        for number, icon in mark_icons([word[0] for word in words]).items():
            words[number] = words[number]._replace(piece=icon)
    return PageText(words, text, inks)


def _text_objects(page: Address, firsts: list[int]) -> list[Address]:
    if kernels.COMPILED:
        return kernels.words.text_objects(page, firsts)
    return [address or 0 for address in map(calls.text_object_of, repeat(calls.pointer(page)), firsts)]


def _page_text(text_page: "pdfium.FPDF_TEXTPAGE") -> str:
    count = min(pdfium.FPDFText_CountChars(text_page), MAX_PAGE_CHARS)
    if count <= 0:
        return ""
    memory = bytearray(4 * count + 4)
    start = calls.pointer(ctypes.addressof(ctypes.c_char.from_buffer(memory)))
    written = calls.fill_text(calls.pointer(calls.address_of(text_page)), 0, count, start)
    text = memory[: 2 * (written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # characters beyond the first plane take two units: ask one by one, so that an index is a character
    codes = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join("\ufffe" if code == 2 else chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _find_parts(page: Address, text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the words of a text, repaired, and the indices of the first and of the last character of each."""
    gaps = Gaps(page, text)
    suspects = (match.start() - (match.group() not in _SIGNS) for match in _SUSPECT.finditer(text))
    longest = SHORT_WORD_CHARS if any(map(gaps.loses_space, suspects)) else LONG_WORD_CHARS
    marked = mark_wide_set(page, text)
    words, starts, lasts, odd = (kernels.text.split_words if kernels.COMPILED else _split_words)(marked, longest)
    if odd:
        words, starts, lasts = _split_odd(gaps, marked, (words, starts, lasts), odd, longest)
    return seat_accents(words, starts, lasts, text=text, corners=gaps.corners)


def _split_words(text: str, longest: int) -> tuple[list[str], list[int], list[int], list[int]]:
    """Return the words of a text, the numbers of their first and last characters, and which words are odd.

    Odd are those with characters beyond printable ASCII, and those of so many letters.
    """
    # blanks stay in their places, so that the lengths tell where each word begins
    split = text.replace("\r", " ").replace("\n", " ").split(" ")
    starts = list(compress(accumulate([len(word) + 1 for word in split], initial=0), split))
    words = list(filter(None, split))
    odd: set[int] = set()
    if not text.isascii() or _CONTROL.search(text):
        odd = {n for n, word in enumerate(words) if not word.isascii() or not word.isprintable()}
    if words and max(map(len, words)) >= longest:
        odd |= {n for n, word in enumerate(words) if len(word) >= longest}
    lasts = [start + len(word) - 1 for start, word in zip(starts, words, strict=True)]
    return words, starts, lasts, sorted(odd)


def _split_odd(
    gaps: Gaps, marked: str, parts: tuple[list[str], list[int], list[int]], odd: Sequence[int], longest: int
) -> tuple[list[str], list[int], list[int]]:
    """Return words with those of the numbers ``odd`` repaired, and split where lost spaces or odd blanks part them."""
    words, starts, lasts = parts
    texts: list[str] = []
    firsts: list[int] = []
    ends: list[int] = []
    at = 0
    for n in odd:
        word = words[n]
        if word.isalnum() and len(word) < longest and not has_accents(word) and (repaired := _repaired(word)):
            # most odd words have a letter beyond ASCII, and nothing else
            words[n] = repaired
            continue
        texts += words[at:n]
        firsts += starts[at:n]
        ends += lasts[at:n]
        at = n + 1
        for match in _WORD.finditer(marked, starts[n], lasts[n] + 1):
            for start, end, word in _repaired_parts(gaps, match, longest):
                texts.append(word)
                firsts.append(start)
                ends.append(end - 1)
    return texts + words[at:], firsts + starts[at:], ends + lasts[at:]


def _repaired_parts(gaps: Gaps, match: "re.Match[str]", longest: int) -> Iterator[tuple[int, int, str]]:
    """Yield the words in a run without blanks: start, end and what each reads when it is repaired."""
    whole, span = match[0], match.span()
    if WIDE_SET in whole:
        yield *span, _repaired(whole.replace(WIDE_SET, ""))
        return
    for start, end in gaps.split(*span) if len(whole) >= longest else (span,):
        word = gaps.text[start:end]
        word = _repaired(compose_accents(gaps.text, start, end, gaps.corners) if has_accents(word) else word)
        if word and not word.isspace():
            yield start, end, word


@lru_cache(maxsize=1_000)
def _repaired(word: str) -> str:
    if (word.isascii() and word.isprintable()) or (len(word) == 1 and "\ue000" <= word <= "\uf8ff"):
        # a glyph of an icon font may be a marker
        return word
    # in a PDF a control code is a glyph that the font names no letter of, never a command
    return repair_characters(word.replace("\x1b", "").translate(_DASHES))
