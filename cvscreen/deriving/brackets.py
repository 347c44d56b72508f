"""What stands in brackets: words of strength that hold within them alone, and examples that only explain."""

import re
from collections.abc import Iterator

from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span

_BRACKET = re.compile(r"\(([^()]{2,120})\)")
# "(at least B1)", "(mindestens zwei Jahre)" tell how well, or how long, what stands before is asked
_HOW_MUCH = re.compile(r"\d|\b(?:[abc][12])\b")
_STOPS = re.compile(r"\s{0,2}[:,;–—-]")
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
