"""Accents that a file draws as characters of their own over their letters: "Jur´ıdico", as TeX's oldest fonts do."""

import unicodedata
from collections.abc import Callable

MARKS = {
    "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¨": "\u0308", "ˇ": "\u030c", "˘": "\u0306",
    "˙": "\u0307", "˚": "\u030a", "˝": "\u030b", "¸": "\u0327", "¯": "\u0304",
}  # fmt: skip
"""The combining mark of each accent."""

NEAR_PARTS = 6
"""Words before and after an accent among which its letter is looked for: small capitals leave it some words away."""

NEAR_EM = 0.7
"""An accent's baseline is at most so far above its letter's, in heights of the accent."""

GLUED = 0.1
"""Words that stand nearer than this share of their height are one that the accent parted."""

_DOTLESS = {"ı": "i", "ȷ": "j"}

Corners = Callable[[int], tuple[float, ...]]
"""Gives left, top, right and bottom of a character, in points from the page's lower left corner."""

Part = tuple[str, int, int]
"""A word of a page, with the indices of its first and last character."""


def has_accents(word: str) -> bool:
    """Say whether a word holds an accent as a character of its own."""
    return not (word.isascii() or MARKS.keys().isdisjoint(word))


def compose_accents(text: str, start: int, end: int, corners: Corners) -> str:
    """Return a run of a page's text with each accent put on the letter that it is drawn over.

    An accent that stands beside a letter, as one typed for an apostrophe does, stays as it is.

    Example:
        >>> compose_accents("Jur´ıdico", 0, 9, lambda n: (n - (n == 4), 1, n + 1 - (n == 4), 0))
        'Jurídico'
    """
    made: list[str] = []
    index = start
    while index < end:
        char = text[index]
        mark = MARKS.get(char)
        if mark is None:
            made.append(char)
        elif index + 1 < end and _covers(corners, index, index + 1) and (letter := _with(text[index + 1], mark)):
            made.append(letter)
            index += 1
        elif made and _covers(corners, index, index - 1) and (letter := _with(made[-1], mark)):
            made[-1] = letter
        else:
            made.append(char)
        index += 1
    return "".join(made)


def seat_accents(
    words: list[str], firsts: list[int], lasts: list[int], *, text: str, corners: Corners
) -> tuple[list[str], list[int], list[int]]:
    """Return a page's words with the accents that stand as words of their own put on their letters.

    Args:
        words: The words in the file's order.
        firsts: The index of each word's first character.
        lasts: The index of its last.
        text: The page's text.
        corners: Where each character of the text stands.
    """
    if MARKS.keys().isdisjoint(words):
        return words, firsts, lasts
    made = _seated(list(zip(words, firsts, lasts, strict=True)), text, corners)
    return [word for word, _, _ in made], [first for _, first, _ in made], [last for _, _, last in made]


def _seated(parts: list[Part], text: str, corners: Corners) -> list[Part]:
    alone = [number for number, (word, _, _) in enumerate(parts) if word in MARKS]
    marks = {number: place for number in alone if (place := _letter_under(parts, number, text, corners)) is not None}
    if not marks:
        return parts
    letters = {place: _with(text[place], MARKS[parts[number][0]]) for number, place in marks.items()}
    made: list[Part] = []
    parted = False
    for number, (word, first, last) in enumerate(parts):
        if number in marks:
            parted = True
            continue
        if any(first <= place <= last for place in letters):
            composed = "".join(letters.get(place, text[place]) for place in range(first, last + 1))
            word = compose_accents(composed, 0, len(composed), _from(corners, first))
        if parted and made and _are_glued(corners(made[-1][2]), corners(first)):
            made[-1] = made[-1][0] + word, made[-1][1], last
        else:
            made.append((word, first, last))
        parted = False
    return made


def _from(corners: Corners, first: int) -> Corners:
    return lambda index: corners(first + index)


def _letter_under(parts: list[Part], number: int, text: str, corners: Corners) -> int | None:
    """Find the character over which a lone accent is drawn."""
    word, index, _ = parts[number]
    left, top, right, bottom = corners(index)
    middle, height = (left + right) / 2, abs(top - bottom) or 1.0
    near = range(max(0, number - NEAR_PARTS), min(len(parts), number + NEAR_PARTS + 1))
    for other in sorted(near, key=lambda n: abs(n - number)):
        if other == number or parts[other][0] in MARKS:
            continue
        for place in range(parts[other][1], parts[other][2] + 1):
            first, _, end, base = corners(place)
            if first <= middle <= end and abs(base - bottom) <= NEAR_EM * height and _with(text[place], MARKS[word]):
                return place
    return None


def _are_glued(above: tuple[float, ...], below: tuple[float, ...]) -> bool:
    height = abs(below[1] - below[3]) or 1.0
    return abs(above[3] - below[3]) <= height / 2 and -GLUED * height <= below[0] - above[2] <= GLUED * height


def _covers(corners: Corners, accent: int, letter: int) -> bool:
    left, _, right, _ = corners(accent)
    first, _, last, _ = corners(letter)
    return first <= (left + right) / 2 <= last


def _with(letter: str, mark: str) -> str:
    """Return a letter with a mark as one character; "" where there is none."""
    composed = unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + mark)
    return composed if len(composed) == 1 else ""
