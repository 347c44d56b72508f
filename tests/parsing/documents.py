"""Documents built by hand: plain lines, tabs between segments, "- " for bullets, an empty line for a gap."""

from cvscreen.model import Document, Line, Page, Source, Span, Word

SOURCE = Source(name="cv.txt", format="text", sha256="0" * 64, size_bytes=0)


def document(text: str) -> Document:
    """Build a document as the readers do."""
    parts: list[str] = []
    words: list[Word] = []
    lines: list[Line] = []
    position, gap = 0, None
    for raw in text.splitlines():
        bullet = raw.startswith("- ")
        segments = [" ".join(part.split()) for part in raw.removeprefix("- ").split("\t")]
        segments = [segment for segment in segments if segment]
        if not segments:
            gap = 12.0
            continue
        spans: list[Span] = []
        first_word, start = len(words), position
        for segment in segments:
            spans.append(Span(position, position + len(segment)))
            for word in segment.split(" "):
                words.append(Word(word, Span(position, position + len(word))))
                position += len(word) + 1
        parts.append("\t".join(segments))
        lines.append(
            Line(Span(start, position - 1), Span(first_word, len(words)), tuple(spans), bullet=bullet, gap_pt=gap)
        )
        gap = 0.0
    page = Page(1, 595.0, 842.0, 1, Span(0, len(lines)))
    return Document(source=SOURCE, text="\n".join(parts), words=tuple(words), lines=tuple(lines), pages=(page,))
