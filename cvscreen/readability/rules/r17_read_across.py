"""Two headings stand on one line.

Where the file does not say that text stands in columns, it is read straight across: each line of one column runs into
the line beside it, and skills, employers and dates are mixed up.

Bad:
    SKILLS EXPERIENCE, and below it: Python, Engineer, Example Ltd
Good:
    SKILLS on a line of its own, all skills, then EXPERIENCE on a line of its own, all jobs
"""

from collections.abc import Sequence

from cvscreen.model import Document, Finding, Line, Resume, SectionKind
from cvscreen.vocabulary.headings import heading_kind

ID = "R17"
SEVERITY = "warning"
MEND = "Write one part below the other: each heading on a line of its own, with all of its text below it."

MAX_WORDS = 8
"""Words of a line of two or three headings; a longer line is a sentence."""

SURE_WORDING = 0.95
"""Wordings that are listed; "SKILLS EXPERIENCE" is less sure, its two words are listed."""

VAGUE = frozenset({SectionKind.OTHER, SectionKind.SUMMARY})
"""Kinds whose wordings are parts of other headings, too: "Skills Summary" is one heading."""

KIN = (
    frozenset({SectionKind.WORK, SectionKind.INTERNSHIP, SectionKind.VOLUNTEER, SectionKind.PROJECTS}),
    frozenset({SectionKind.EDUCATION, SectionKind.COURSES, SectionKind.CERTIFICATES, SectionKind.AWARDS}),
    frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES}),
)
"""Kinds that one heading names together ("Education Courses"), or one table ("Languages", "Frameworks")."""


def find(resume: Resume) -> tuple[Finding, ...]:
    r"""Return a finding for the first line that holds the headings of two sections.

    Example:
        >>> from cvscreen.model import Document, Line, Source, Span
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> line = Line(Span(0, 17), Span(0, 0), (Span(0, 6), Span(7, 17)))
        >>> document = Document(source=source, text="SKILLS\tEXPERIENCE", lines=(line,))
        >>> [finding.message for finding in find(Resume(document=document))]
        ['Columns were read straight across: two headings, "SKILLS" and "EXPERIENCE", stand on one line.']
    """
    document = resume.document
    for line in document.lines:
        pair = _pair(document, line)
        if pair is not None:
            one, other = pair
            message = f'Columns were read straight across: two headings, "{one}" and "{other}", stand on one line.'
            return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=line.page, span=line.span),)
    return ()


def _pair(document: Document, line: Line) -> tuple[str, str] | None:
    """Return the headings that a line begins with when it holds nothing but headings of different sections."""
    if line.bullet or line.region != "body":
        return None
    parts = [span.of(document.text) for span in line.segments]
    if not 2 <= sum(len(part.split()) for part in parts) <= MAX_WORDS:
        return None
    if len(parts) == 1:
        return _glued(parts[0])
    return (parts[0], parts[1]) if _are_apart([_kind(part) for part in parts]) else None


def _glued(text: str) -> tuple[str, str] | None:
    """Return the two headings that a text is made of, None when it is one heading or no heading."""
    words = text.split()
    if not all(word[0].isupper() for word in words) or _kind(text) is not None:
        return None
    for at in range(1, len(words)):
        one, other = " ".join(words[:at]), " ".join(words[at:])
        if _are_apart([_kind(one), _kind(other)]):
            return one, other
    return None


def _are_apart(kinds: Sequence[SectionKind | None]) -> bool:
    """Whether headings are of sections that no one heading names together."""
    known = {kind for kind in kinds if kind is not None and kind not in VAGUE}
    return None not in kinds and len(known) > 1 and not any(known <= kin for kin in KIN)


def _kind(text: str) -> SectionKind | None:
    """Return what a text announces when it is a listed heading, begun with a capital."""
    match = heading_kind(text) if text[:1].isupper() else None
    return match.kind if match is not None and match.exact and match.confidence >= SURE_WORDING else None
