"""What stands in brackets: words of strength that hold within them alone, and examples that only explain."""

import re
from collections.abc import Iterator, Sequence

from cvscreen.deriving.pieces import only_weighs
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span

_BRACKET = re.compile(r"\(([^()]{2,120})\)")
# "(at least B1)", "(mindestens zwei Jahre)" tell how well, or how long, what stands before is asked
_HOW_MUCH = re.compile(r"\d|\b(?:[abc][12])\b")
_STOPS = re.compile(r"\s{0,2}[:,;–—-]")
_GOES_ON = re.compile(r"\s?[,;]|\s(?:und|and|sowie|as well as)\s")
_STRONG = ("required", "expected", "optional")


def bracket_cuts(flat: str, sentence: Span) -> Iterator[tuple[int, int]]:
    """Yield where a sentence is cut for brackets with a word of strength of their own: "REST APIs (FastAPI ideally)".

    Args:
        flat: The flattened text.
        sentence: The sentence.

    Example:
        >>> list(bracket_cuts("rest apis (fastapi ideally)", Span(0, 27)))
        [(10, 11), (26, 27)]
        >>> list(bracket_cuts("rest apis (ideally)", Span(0, 19)))
        []
    """
    for found in _BRACKET.finditer(flat, sentence.start, sentence.end):
        inside = found.group(1)
        if word_list("only_strength").fullmatch(inside.strip(" .,;!")) or _HOW_MUCH.search(inside):
            continue
        if any((cue := cues()[name].match(inside)) and _STOPS.match(inside, cue.end()) for name in _STRONG):
            continue  # "(essential: we may not send you out without)"
        rest = inside
        for name in _STRONG:
            rest = cues()[name].sub(" ", rest)
        said = rest != inside and any(len(word) > 2 for word in re.findall(r"[\w+#]+", rest))
        if said and flat[sentence.start : found.start()].strip():
            yield found.start(), found.start() + 1
            yield found.end() - 1, found.end()


def weight_cuts(flat: str, sentence: Span) -> Iterator[tuple[int, int]]:
    """Yield where a sentence is cut behind brackets that only weigh: "SQL (required) and Python".

    Example:
        >>> list(weight_cuts("sql (required) and python", Span(0, 25)))
        [(14, 14)]
    """
    for found in _BRACKET.finditer(flat, sentence.start, sentence.end):
        if only_weighs(found.group(1).strip(" .,;!")) and _GOES_ON.match(flat, found.end()):
            yield found.end(), found.end()


def is_spent(words: str, cue: str) -> bool:
    """Say whether a clause ends with its word of strength, which then holds for nothing behind it.

    Example:
        >>> is_spent("sql (required)", "required"), is_spent("required are sql", "required")
        (True, False)
    """
    return bool(cue) and words.rstrip(" .,;!)").endswith(cue)


def with_brackets_closed(flat: str, piece: Span, cuts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return cuts of a piece, and one behind each bracket that is cut: "(at least a diploma, ideally two) in baking".

    Example:
        >>> words = "a degree (at least bachelor, ideally master) in law"
        >>> with_brackets_closed(words, Span(0, len(words)), [(27, 28)])
        [(27, 28), (43, 44)]
    """
    closed = list(cuts)
    for start, _ in cuts:
        end = flat.find(")", start, piece.end)
        if end > 0 and in_bracket(flat, Span(piece.start, start)) and flat[end + 1 : piece.end].strip(" .,;"):
            closed.append((end, end + 1))
    return sorted(set(closed))


def closes_bracket(flat: str, part: Span) -> bool:
    """Say whether a part begins behind a bracket, where "ideally" in it no longer holds."""
    return flat[max(0, part.start - 1) : part.start] == ")"


def in_bracket(flat: str, before: Span) -> bool:
    """Say whether a bracket is open behind some words."""
    opened = flat.rfind("(", before.start, before.end)
    return opened >= 0 and flat.find(")", opened, before.end) < 0
