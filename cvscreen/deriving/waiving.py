"""Where a sentence lets go what its text asks for: who lacks it is let in, it is taught here, or it is waived."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.parts import word_sets
from cvscreen.deriving.strength import is_denied
from cvscreen.deriving.wording import cues, word_list
from cvscreen.deriving.yielding import Sentence, asks_back, invites, said_before
from cvscreen.model.span import Span

ASIDE_WORDS = 1
"""Words of what stands between two commas and says nothing more: ", too,"."""
_HERE = r"(?:with us|from us|here|on the job|in (?:your|the) first)\b"
_CAN = r"(?:can|could|may|will)"
# "that you can learn in a week", "SQL kann man bei uns lernen"
_CAN_LEARN = re.compile(
    r"\b(?:kann|kannst|konnen|konnt|lasst|lassen)\b(?=[^.;]{0,60}\b(?:lernen|erlernen|nachholen|erwerben|aneignen"
    r"|nachreichen|nachgeholt|erworben|erlernt|nachgereicht)\b)"
    rf"|\byou {_CAN}(?= (?:even |also |still )?(?:learn|sit|take|do|get)\b[^.;]{{0,20}} {_HERE})"
    rf"|\byou {_CAN}(?= learn (?:quickly|in (?:a|no|two|three)\b))"
)
# "you can pick up X with us", "you'll learn X on the job"
_YOU_LEARN = re.compile(rf"\byou(?:'ll| will| can| could) (?:pick up|get to know|learn)(?=[^.;]{{2,40}} {_HERE})")
THEME_WORDS = 4
"""Words of a question that only names what its answer is about: "The licence?"."""
# what somebody has instead stands behind these
_TURN = re.compile(
    r"[;:–?!]|,|\s-\s|\s(?:but|yet|who|while|although|though|as long as|provided|if)\s"
    r"|\s(?:aber|sondern|dafur|doch|wenn|sofern)\s"
)
_BACK = re.compile(
    r"\b(?:it|them|one|either|neither|this|that|those|any|damit|davon|darin|das|es|sie|ihn|keines|beides)\b"
)


class Waived(NamedTuple):
    """Where in a sentence stands what it lets go.

    Attributes:
        span: Its characters.
        above: Whether it may be named before that, or in the sentence before.
        known: Whether it must be a thing of a vocabulary: much else is not needed that only sounds like what is asked.
    """

    span: Span
    above: bool
    known: bool = False


def waived_in(one: Sentence) -> Iterator[Waived]:
    """Yield the parts of a sentence that name what it lets go.

    Args:
        one: The sentence.

    Example:
        >>> flat = "if you have never used plaxis but know your soils, apply all the same"
        >>> [flat[each.span.start : each.span.end] for each in waived_in(Sentence(flat, "", "", 0))]
        [' used plaxis']
    """
    flat = one.flat
    if word_list("still_asked").search(flat):
        return
    if _lets_in(one):
        for lacks in word_list("lacks").finditer(flat):
            yield _behind(flat, lacks)
        for lacks in word_list("lacking_it").finditer(flat):
            yield _before(flat, lacks)
        said = said_before().search(flat)
        if said and word_list("but").search(flat):
            yield _behind(flat, said)
    for taught in (*word_list("learnt_here").finditer(flat), *_CAN_LEARN.finditer(flat)):
        yield _before(flat, taught)
    for teaches in (*word_list("teaches").finditer(flat), *_YOU_LEARN.finditer(flat)):
        yield (_behind if any(map(str.isalpha, flat[teaches.end() :])) else _before)(flat, teaches)
    if asks_back(flat) and len(flat.split()) <= THEME_WORDS and _teaching().search(one.behind):
        yield Waived(Span(0, len(flat)), above=False)
    for denied in cues()["denied"].finditer(flat):
        if word_list("let_in_too").search(denied.group()) is None:
            yield from _denied(flat, denied)


def _denied(flat: str, denied: re.Match[str]) -> Iterator[Waived]:
    """Yield the two sides of words that say that something is not asked; a plus that is no condition is a plus."""
    sides = _before(flat, denied), _behind(flat, denied)
    if is_denied(flat[sides[0].span.start : sides[1].span.end]):
        yield from (side._replace(above=False, known=True) for side in sides)


def _lets_in(one: Sentence) -> bool:
    """Say whether a sentence lets in who lacks something, or praises somebody who does, or its answer lets them in."""
    if invites(one.flat) or _teaching().search(one.flat) or word_list("our_people").search(one.flat):
        return True
    return asks_back(one.flat) and (invites(one.behind) or _teaching().search(one.behind) is not None)


@lru_cache(maxsize=1)
def _teaching() -> re.Pattern[str]:
    return re.compile(f"{word_list('learnt_here').pattern}|{word_list('teaches').pattern}|{_CAN_LEARN.pattern}")


def _behind(flat: str, found: re.Match[str]) -> Waived:
    turn = _TURN.search(flat, found.end())
    span = Span(found.end(), turn.start() if turn else len(flat))
    return Waived(span, _BACK.search(flat, found.start(), span.end) is not None)


def _before(flat: str, found: re.Match[str]) -> Waived:
    """Return what stands before words, without a short aside between two commas: "SAS, too, can be learned"."""
    turns = [turn.end() for turn in _TURN.finditer(flat, 0, found.start())]
    while turns and len(flat[turns[-1] : found.start()].split()) <= ASIDE_WORDS and flat[turns[-1] - 1] == ",":
        turns.pop()
    span = Span(turns[-1] if turns else 0, found.start())
    return Waived(span, points_back(flat[span.start : found.end()]))


def points_back(words: str) -> bool:
    """Say whether flattened words only point at what stands above.

    Example:
        >>> points_back("never used it"), points_back("konnen wir auch nachholen"), points_back("never used a lathe")
        (True, True, False)
    """
    return _BACK.search(words) is not None or not any(
        word not in word_sets()["lead"] and word_list("finite").fullmatch(word) is None for word in words.split()[:-1]
    )
