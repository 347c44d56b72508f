"""What a sentence tells of others: colleagues who do something, work that is left to somebody, whom one reports to."""

import re
from collections.abc import Iterator
from functools import lru_cache

from cvscreen.deriving.roles import ROLE_NOUNS
from cvscreen.deriving.wording import word_list
from cvscreen.model.span import Span

_CLOSE = r"(?=,\s(?:and|or|but|und|aber|oder)\s|[;:!?]|\)|$)"
# "children who are new to English", "a team whose models …": said of them
_WHO = re.compile(
    rf"(?P<noun>[a-z-]{{2,20}}s|people|children|staff|team|group|department|unit|company|organisation|organization|firm)"
    rf"(?:\s(?:and|of)\s[a-z-]{{2,20}})?,?\s(?P<rest>(?:who|whose|whom)\s.{{0,300}}?){_CLOSE}"
)
_SEEKS = re.compile(
    r"\b(?:look\w*|seek\w*|search\w*|want\w*|need\w*|hir\w+|prefer\w*|welcom\w+|suited|suits|ideal|right)\b"
)
# "the role reports to the head of data science"
_REPORTS = re.compile(r"\b(?:report(?:s|ing)?|responsible|accountable)\s(?:directly\s)?to\s[^,;:.!?]{2,120}")
_LEFT_TO = (
    r"(?:left to|(?:handled|done|written|built|run|maintained|managed|owned|looked after|drawn up|taken care of"
    r"|dealt with|covered|carried out|made|provided|kept|developed|operated) by)"
)
# "leave the front end to Sam": somebody else's
_LEAVE = re.compile(r"\bleave\s(?!you\b)[^,;.!?]{2,60}\sto\s[^;.!?]{2,200}")
# "because our data sets are tiny": why something is asked; before what is asked it ends at a comma
_BECAUSE = rf"(?:{word_list('reason').pattern}|as our|as we)\s(?!you\b|sie\b|du\b|vous\b)"
_WHY_FIRST = re.compile(rf"^\s{{0,3}}{_BECAUSE}[^,;:.!?]{{2,200}}")
_WHY = re.compile(
    rf"[\s,(]{_BECAUSE}[^;:.!?]{{2,200}}|,\sas\sthe\s[a-z]{{3,20}}\s(?:is|are|was|has)\s[^;:.!?]{{2,200}}"
)
# "we are also looking for a treasury analyst": another post
_ALSO_SOUGHT = re.compile(
    r"\b(?:we(?:'re| are)?\salso\s(?:looking|seeking|hiring|recruiting|searching)|ausserdem suchen wir"
    r"|wir suchen (?:auch|ausserdem)|nous recherchons aussi)\b.{0,300}"
)
# "Controls engineer (Python): Leeds office"
_OTHER_POST = re.compile(rf"\s{{0,3}}(?:[a-z-]{{2,20}}\s){{1,3}}({ROLE_NOUNS})(?:\s\([^()]{{0,80}}\))?:\s")
# "(we currently use LightGBM)"
_WE_USE = re.compile(r"\(we(?:'re|\sare)?\s(?:\w{3,12}\s)?(?:use|run|have|work with|on)\s[^();.]{2,120}")
# "replace spreadsheets by pipelines": what goes
_REPLACED = re.compile(r"\b(?:replac(?:e|ing)|retir(?:e|ing)|phas(?:e|ing) out)\s[^,;.]{2,50}?(?=\s(?:by|with)\s)")
# "die Abrechnung übernimmt unsere Verwaltung"
_TAKES = re.compile(
    r"[^,;:.!?()]{3,120}\s(?:ubernimmt|ubernehmen|erledigt|erledigen|betreut|betreuen|macht|machen)\s(?:sich\s)?"
    r"(?:unser\w{0,3}|die|der|das|eine?|andere)\s\w[^;:.!?]{2,80}"
)


@lru_cache(maxsize=1)
def _agents() -> re.Pattern[str]:
    """Return how work is told that somebody else does: "plans are written by our colleagues"."""
    somebody = rf"(?:{ROLE_NOUNS}|{word_list('people').pattern}|{word_list('doers').pattern})"
    return re.compile(
        rf"(?P<what>[^,;:.!?()]{{3,120}}?)\s(?:is|are|was|were|will be|gets?)\s(?:[a-z]{{2,12}}\s){{0,2}}"
        rf"{_LEFT_TO}\s"
        rf"(?!you\b)(?:[a-z-]{{1,20}}\s){{0,4}}?{somebody}\b[^;:.!?]{{0,80}}"
    )


def told_of_others(flat: str, own: str) -> Iterator[Span]:
    """Yield the parts of a sentence that tell what others do or are.

    Args:
        flat: The sentence, flattened.
        own: The role that the text is about; "" where unknown.

    Example:
        >>> flat = "adapt lessons for children who are new to english"
        >>> [flat[one.start : one.end] for one in told_of_others(flat, "teacher")]
        ['who are new to english']
        >>> flat = "data pipelines are usually left to data engineers."
        >>> [flat[one.start : one.end] for one in told_of_others(flat, "data scientist")]
        ['data pipelines are usually left to data engineers']
    """
    for found in _WHO.finditer(flat):
        if not _is_asked(flat[: found.start("rest")], found.group("noun"), own):
            yield Span(found.start("rest"), found.end("rest"))
    other = _OTHER_POST.match(flat)
    if other and own and not own.endswith(other.group(1).removesuffix("s")):
        yield Span(0, len(flat))
    told = (_REPORTS, _agents(), _LEAVE, _TAKES, _REPLACED, _WE_USE, _WHY_FIRST, _WHY, _ALSO_SOUGHT)
    for found in (one for pattern in told for one in pattern.finditer(flat)):
        yield Span(found.start(), found.end())


def _is_asked(before: str, noun: str, own: str) -> bool:
    """Say whether who is spoken of is who is looked for: "we want people who …", "nurses who …" in a nurse's text."""
    asked = word_list("asked_person").search(noun) is not None or (
        own != "" and own.split()[-1] == noun.removesuffix("s")
    )
    return asked or _SEEKS.search(before) is not None
