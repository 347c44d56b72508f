"""The places of a CV behind a level: what was found, its words around, its page, and what it was worth."""

import re

from cvscreen.model.document import Document
from cvscreen.model.mention import Mention
from cvscreen.model.rubric import Criterion
from cvscreen.model.scorecard import Evidence
from cvscreen.model.span import Span
from cvscreen.scoring.levels import Level, Person, Share

MOST_EVIDENCE = 8  # places shown for one criterion; more would bury the telling ones
QUOTE_CHARS = 160
_BREAK = re.compile(r"[\n\t]")
_SPACE = re.compile(r"\s+")


def contribution_evidence(
    criterion: Criterion, level: Level, person: Person, document: Document
) -> tuple[Evidence, ...]:
    """Return the evidence behind a criterion's level, most telling first.

    Where nothing was worth a point, what the CV says of the criterion's items all the same is returned with
    ``worth=0`` ("no experience with PyTorch"), so that a person sees why it did not count.
    """
    if level.shares:
        return tuple(_evidence(share, person, document) for share in level.shares[:MOST_EVIDENCE])
    asked = {*criterion.items, *(item for requirement in criterion.lists for item in requirement.any_of)}
    unworthy = [mention for mention in person.mentions if mention.item in asked]
    unworthy.sort(key=lambda mention: mention.span)
    return tuple(_place(mention, mention.item, person, document, ()) for mention in unworthy[:MOST_EVIDENCE])


def _evidence(share: Share, person: Person, document: Document) -> Evidence:
    place = _place(share.standing.mention, share.item, person, document, share.standing.via)
    return place.model_copy(update={"worth": int(1000 * share.standing.value + 0.5)})


def _place(mention: Mention, item: str, person: Person, document: Document, via: tuple[str, ...]) -> Evidence:
    known = person.items.get(item)
    return Evidence(
        item=item,
        name=known.name if known else item,
        text=mention.text,
        quote=quote_around(document, mention.span),
        span=mention.span,
        page=document.page_of(mention.span),
        boxes=document.boxes_of(mention.span),
        section=mention.section,
        entry=mention.entry,
        kind=mention.kind,
        matched=mention.matched,
        similarity=mention.similarity,
        confidence=mention.confidence,
        via=via,
        worth=0,
    )


def quote_around(document: Document, span: Span) -> str:
    r"""Return the words around a span, at most ``QUOTE_CHARS`` long, as they stand on the page.

    A sentence may run over several lines of the page; it is quoted as one line, cut at words.

    Example:
        >>> from cvscreen.model import Source
        >>> source = Source(name="cv.txt", format="text", sha256="", size_bytes=0)
        >>> quote_around(Document(source=source, text="Skills\nPython, SQL\tsince 2019"), Span(7, 13))
        'Python, SQL since 2019'
    """
    text = document.text
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    line_end = len(text) if line_end < 0 else line_end
    if line_end - line_start > QUOTE_CHARS:
        room = max(0, QUOTE_CHARS - (span.end - span.start)) // 2
        line_start = _word_edge(text, max(line_start, span.start - room), span.start)
        line_end = max(span.end, text.rfind(" ", span.end, min(line_end, span.end + room)))
    return _SPACE.sub(" ", _BREAK.sub(" ", text[line_start:line_end])).strip()


def _word_edge(text: str, start: int, latest: int) -> int:
    if start == 0 or text[start - 1].isspace():
        return start
    edge = text.find(" ", start, latest)
    return start if edge < 0 else edge + 1
