"""The two sides of a comparison: "tidy reports matter more to us than papers", "we would rather see a portfolio"."""

import re
from functools import lru_cache
from typing import NamedTuple

from cvscreen.model.span import Span

_SIDE = r"[^;:.!?]{2,160}"
_FIRST = r"(?:^|(?<=[;:.!?,(]))"
_UP_TO = r"[^,;:.!?]{2,120}?"
_WE = r"\b(?:we|i|they|he|she|you|wir|ich|sie|us|me|uns|mir|them)(?:'d|'ll)?\s"
_MORE = r"(?:more|mehr|wichtiger|schwerer|wertvoller|hoher|eher|lieber|rather|sooner|louder)"
_LESS = r"(?:less|weniger|geringer|niedriger)"
_IS = (
    r"(?:is|are|was|will be|would be|count|matter|weigh|carry|carrie|tell|say|mean|impresse|impress"
    r"|help|convince|interest|speak|ist|sind|zahl|wieg|bedeut|sag|gilt|gelten|hilft|helfen|uberzeug|interessier)(?:s|t|e|en|et)?\b"
)
_VALUE = r"(?:value|rate|prize|weigh|regard|rank|schatzen|gewichten)"
_TAKE = r"(?:take|choose|pick|prefer|favour|favor|hire|prize|value|rate|put)"
_SEE = r"(?:(?:see|have|hire|take|read|hear|about|on|by|for|of|auf|an)\s)?"
_THAN = r"(?:than|als)\s(?:(?:about|by|on|for|in|with|auf|an|fur|uber)\s)?"
_TO_US = r"(?:(?:uns|mir|to us|for us|freilich|aber)\s?){0,2}"
_BEATS = r"(?:beats?|trumps?|outweighs?|outranks?|>|ahead of|schlagt|schlagen)\s(?!\d)"
_GREATER, _LESSER = rf"(?P<greater>{_SIDE})", rf"(?P<lesser>{_SIDE})"
_GREATER_UP_TO, _LESSER_UP_TO = rf"(?P<greater>{_SIDE}?)", rf"(?P<lesser>{_SIDE}?)"
_FORMS = tuple(
    re.compile(one)
    for one in (
        # "auf Sorgfalt kommt es uns mehr an als auf Tempo"
        rf"\bauf\s{_GREATER_UP_TO}\skommt es\s(?:\w+\s)?(?:mehr|eher|starker) an\s{_THAN}{_LESSER}",
        # "tests beat heroics", "commits > certificates", "shipped systems ahead of papers"
        rf"{_FIRST}{_GREATER_UP_TO}\s{_BEATS}{_LESSER}",
        # "what counts more than any tool is a clear head", "wichtiger als Noten ist uns, dass …"
        rf"(?:^|[,;:]\s|\bwhat\s)(?:(?:far|much|even|viel|noch|weit)\s)?(?:{_IS}\s)?{_MORE}(?:\s[a-z]+){{0,2}}?\s{_THAN}"
        rf"{_LESSER_UP_TO},?\s(?:is|are|ist|sind)\s{_TO_US},?\s?(?:dass\s|that\s)?{_GREATER}",
        # "we value clear writing more highly than papers"
        rf"{_WE}(?:\w+\s)?{_VALUE}\s{_GREATER_UP_TO}\s(?:{_MORE}|higher)(?:\s\w+)?\s{_THAN}{_LESSER}",
        # "we set less store by certificates than by a portfolio"
        rf"{_WE}(?:\w+\s){{0,2}}?{_LESS}\s(?:\w+\s)?(?:about|by|on|auf|an)\s{_LESSER_UP_TO}\s{_THAN}{_GREATER}",
        # "we'd rather see one finished game than ten ideas", "we care more about taste"
        rf"{_WE}(?:[\w']+\s){{0,3}}?{_MORE}\s{_SEE}(?!als\b|than\b){_GREATER_UP_TO}(?:\s{_THAN}{_LESSER})?$",
        # "we'll take somebody who tests over somebody who talks"
        rf"{_WE}(?:\w+\s)?{_TAKE}\s{_GREATER_UP_TO}\s(?:over|above|ahead of)\s{_LESSER}",
        # "a long list impresses us less than one good idea"
        rf"{_FIRST}(?P<lesser>{_UP_TO})\s{_IS}[^,;:.]{{0,30}}?\s{_LESS}\b[^,;:.]{{0,40}}?\s{_THAN}{_GREATER}",
        # "readable code counts more than speed"
        rf"{_FIRST}(?P<greater>{_UP_TO})\s{_IS}[^,;:.]{{0,30}}?\s{_MORE}\b(?:[^,;:.]{{0,40}}?\s{_THAN}{_LESSER}|$)",
    )
)
_ANY = re.compile(rf"\b{_MORE}\b|\b{_LESS}\b|\b(?:beat|trump|outweigh|outrank|over|above|ahead|schl[ae]g)|>")
_ENDS = re.compile(r"[\s.!?]+$")


class Sides(NamedTuple):
    """The greater and the lesser side of a comparison; None where a side is not named."""

    greater: Span
    lesser: Span | None


@lru_cache(maxsize=256)
def sides_of(flat: str) -> Sides | None:
    """Return the sides of the comparison that a flattened sentence makes; None where it makes none.

    Args:
        flat: The sentence.

    Example:
        >>> flat = "tidy reports matter more to us than papers"
        >>> [flat[one.start : one.end] for one in sides_of(flat)]
        ['tidy reports', 'papers']
        >>> sides_of("more than two years of carpentry") is None
        True
    """
    kept = _ENDS.sub("", flat)
    if _ANY.search(kept) is None:
        return None
    for form in _FORMS:
        found = form.search(kept)
        if found:
            lesser = Span(found.start("lesser"), found.end("lesser")) if found.group("lesser") else None
            return Sides(Span(found.start("greater"), found.end("greater")), lesser)
    return None
