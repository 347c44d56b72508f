"""The places of a CV behind a level: what was found, its words around, its page, and what it was worth."""

import re
from bisect import bisect_right
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.mention import Mention
from cvscreen.model.rubric import Criterion
from cvscreen.model.scorecard import Evidence
from cvscreen.model.span import Span
from cvscreen.scoring.levels import Level, Person, Share

MOST_EVIDENCE = 8  # places shown for one criterion; more would bury the telling ones
QUOTE_CHARS = 160
_SPACE = re.compile(r"\s+")


class Page(NamedTuple):
    """What evidence is quoted from: the document, and the passages that were parsed as one piece (in text order)."""

    document: Document
    passages: tuple[Span, ...] = ()

    def quote(self, span: Span) -> str:
        """Return the words around a span: of its passage where it stands in one, else of its line."""
        at = bisect_right(self.passages, (span.start, len(self.document.text))) - 1
        if at >= 0 and self.passages[at].contains(span):
            return quote_around(self.document, span, self.passages[at])
        return quote_around(self.document, span)


def contribution_evidence(criterion: Criterion, level: Level, person: Person, page: Page) -> tuple[Evidence, ...]:
    """Return the evidence behind a criterion's level, most telling first.

    Where nothing was worth a point, what the CV says of the criterion's items all the same is returned with
    ``worth=0`` ("no experience with PyTorch"), so that a person sees why it did not count.
    """
    if level.shares:
        return tuple(_evidence(share, person, page) for share in level.shares[:MOST_EVIDENCE])
    asked = {*criterion.items, *(item for requirement in criterion.lists for item in requirement.any_of)}
    unworthy = [mention for mention in person.mentions if mention.item in asked]
    unworthy.sort(key=lambda mention: mention.span)
    return tuple(_place(mention, mention.item, person, page, ()) for mention in unworthy[:MOST_EVIDENCE])


def _evidence(share: Share, person: Person, page: Page) -> Evidence:
    place = _place(share.standing.mention, share.item, person, page, share.standing.via)
    return place.model_copy(update={"worth": int(1000 * share.standing.value + 0.5)})


def _place(mention: Mention, item: str, person: Person, page: Page, via: tuple[str, ...]) -> Evidence:
    known = person.items.get(item)
    return Evidence(
        item=item,
        name=known.name if known else item,
        text=mention.text,
        quote=page.quote(mention.span),
        span=mention.span,
        page=page.document.page_of(mention.span),
        boxes=page.document.boxes_of(mention.span),
        section=mention.section,
        entry=mention.entry,
        kind=mention.kind,
        matched=mention.matched,
        similarity=mention.similarity,
        confidence=mention.confidence,
        via=via,
        worth=0,
    )


def quote_around(document: Document, span: Span, passage: Span | None = None) -> str:
    r"""Return the words around a span, at most about ``QUOTE_CHARS`` long, as one line, cut at words.

    Args:
        document: What the span points into.
        span: The words that count.
        passage: The piece of text to quote from; None takes the line of the page.

    Example:
        >>> from cvscreen.model import Source
        >>> source = Source(name="cv.txt", format="text", sha256="", size_bytes=0)
        >>> quote_around(Document(source=source, text="Skills\nPython, SQL\tsince 2019"), Span(7, 13))
        'Python, SQL since 2019'
    """
    text = document.text
    start, end = passage or _line_of(text, span)
    before = after = ""
    if end - start > QUOTE_CHARS:
        room = max(0, QUOTE_CHARS - (span.end - span.start)) // 2
        # what one side does not need, the other may have
        first = max(start, min(span.start - room, end - QUOTE_CHARS))
        last = min(end, max(span.end + room, start + QUOTE_CHARS))
        before, after = "… " * (first > start), " …" * (last < end)
        start = _word_edge(text, first, span.start) if first > start else start
        end = max(span.end, text.rfind(" ", span.end, last)) if last < end else end
    return before + _SPACE.sub(" ", text[start:end]).strip() + after


def _line_of(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)


def _word_edge(text: str, start: int, latest: int) -> int:
    if start == 0 or text[start - 1].isspace():
        return start
    edge = text.find(" ", start, latest)
    return start if edge < 0 else edge + 1
