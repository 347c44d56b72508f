"""Letter-spaced words: "J O R D A N" is one word, set wide."""

from collections.abc import Sequence
from itertools import pairwise

from cvscreen.model import Box
from cvscreen.readers.pieces import Piece

MIN_LETTERS = 4
"""Single letters in a row before they are taken for a spaced word; "A B C" may be a list."""
MAX_SPACE_EM = 3.0
"""A wider gap sets spaced words apart, too."""
MAX_FRAGMENT, MEAN_FRAGMENT = 5, 2.0
"""Letters of a spaced word that may stand together, at most and in the mean."""
TIGHT_EM = 0.17
"""So much at most; spaces between words are wider."""
WORD_GAP_RATIO = 1.5
"""Letters of a spaced word that may stand together, at most and in the mean."""


def join_spaced_letters(pieces: Sequence[Piece]) -> list[Piece]:
    """Return a line's words with runs of single letters joined into the words they spell.

    Example:
        >>> line = [Piece(char, Box(1, x, 0, x + 5, 10), 10.0) for char, x in zip("ANNALI", (0, 8, 16, 24, 44, 52))]
        >>> [piece.text for piece in join_spaced_letters(line)]
        ['ANNA', 'LI']
    """
    if sum([len(piece[0]) == 1 for piece in pieces]) < MIN_LETTERS:
        return list(pieces)
    tight = _join_tight(pieces)
    if tight is not None:
        return tight
    made: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if len(piece.text) == 1 and (piece.text.isalpha() or (run and piece.text in "-&.'’")):
            if run and piece.size_pt != run[-1].size_pt:
                made.extend(_join(run))
                run = []
            run.append(piece)
            continue
        made.extend(_join(run))
        run = []
        made.append(piece)
    return [*made, *_join(run)]


def _join_tight(pieces: Sequence[Piece]) -> list[Piece] | None:
    """Join a line set so little wide that some letters stand together: "M a ël y s"; None for any other line."""
    size = pieces[0].size_pt or 10.0
    if sum(len(piece.text) for piece in pieces) > MEAN_FRAGMENT * len(pieces):
        return None
    if any(len(piece.text) > MAX_FRAGMENT or piece.size_pt != pieces[0].size_pt for piece in pieces):
        return None
    if any(not (piece.text.isalpha() or piece.text in "-&.'’") for piece in pieces):
        return None
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(pieces) if left.box and right.box]
    tight = len(gaps) + 1 == len(pieces) and sorted(gaps)[2 * len(gaps) // 5] <= TIGHT_EM * size
    return _join(list(pieces)) if tight else None


def _join(run: list[Piece]) -> list[Piece]:
    if len(run) < MIN_LETTERS:
        return run
    gaps = [right.box.x0 - left.box.x1 if left.box and right.box else 0.0 for left, right in pairwise(run)]
    usual = sorted(gaps)[2 * len(gaps) // 5]
    words = [[run[0]]]
    for gap, (_, right) in zip(gaps, pairwise(run), strict=True):
        if gap > WORD_GAP_RATIO * usual + 1.0:
            words.append([right])
        else:
            words[-1].append(right)
    merged = [_merge(word) for word in words]
    return [_reach(word, after) for word, after in pairwise(merged)] + merged[-1:]


def _reach(word: Piece, after: Piece) -> Piece:
    """Let a spaced word's box end near the next: between spaced words, what looks like a wide gap is a space."""
    size = word.size_pt or 10.0
    if word.box is None or after.box is None or after.box.x0 - word.box.x1 > MAX_SPACE_EM * size:
        return word
    return word._replace(box=word.box._replace(x1=max(word.box.x1, after.box.x0 - 0.3 * size)))


def _merge(letters: list[Piece]) -> Piece:
    first, last = letters[0].box, letters[-1].box
    if first is None or last is None:
        return letters[0]
    box = Box(first.page, first.x0, min(first.top, last.top), last.x1, max(first.bottom, last.bottom))
    return letters[0]._replace(text="".join(letter.text for letter in letters), box=box)
