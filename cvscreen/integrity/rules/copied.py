"""Sentences that say what a job needs instead of what a person did: a role description or an advert.

Flags ``rubric-copied``. Two such sentences are asked for, as one may stand in anybody's summary. Either the job advert
itself was sent as a CV, or its text was pasted in to be found by programs.
"""

import re

from cvscreen.integrity.case import Case, quoted
from cvscreen.model import Flag, Span

CODE = "rubric-copied"

ASKED_FOR = 2
"""Sentences needed for a flag: a person may say once in a summary what matters in the field (maintainers' choice)."""

_NEEDED = (
    r"(?:crucial|essential|necessary|required|mandatory|vital|a must|a plus|preferred|desirable|advantageous|"
    r"pre-?requisite)"
)
_ROLES = r"(?:engineers?|scientists?|developers?|analysts?|specialists?|professionals?|candidates?|applicants?)"

PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "Proficiency in Python is crucial", "Experience with cleaning is necessary"
        r"\b(?:experience|proficiency|knowledge|familiarity|understanding|expertise|skills?|degree|background|ability)\b"
        rf"[^.!?;]{{0,120}}\b(?:is|are|will be) (?:also |often |usually |highly |typically )?{_NEEDED}\b",
        # "Machine learning engineers are responsible for …", "The candidate must have …"
        rf"\b{_ROLES} (?:are|is|will be|should be|must be) (?:also |often |typically )?"
        r"(?:responsible for|expected to|required to|able to)\b",
        rf"\b{_ROLES} (?:must|should|need to|needs to|will) (?:have|be|know|possess|hold|demonstrate|work)\b",
        # the advert itself
        r"\bwe(?: are|'re|’re) (?:hiring|looking for|seeking)\b",
        r"\b(?:the|our) (?:ideal|successful) (?:candidate|applicant)\b",
        r"\byou (?:will|must|should) (?:be|have|work|join|design|build|develop|report)\b",
        r"\bapply (?:now|today)\b",
        r"\b(?:wir suchen|ihr profil|ihre aufgaben|nous recherchons|profil recherché|buscamos)\b",
    )
)
"""What is said of a role, not of a person. Bounded, so that a hostile text costs linear time."""


def find(case: Case) -> tuple[Flag, ...]:
    """Return one flag where at least ``ASKED_FOR`` sentences speak of what a role needs.

    Example:
        >>> from cvscreen.model import Document, Resume, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=9)
        >>> text = "Knowledge of French is essential. Applicants must have a van."
        >>> find(Case(Resume(document=Document(source=source, text=text))))[0].code
        'rubric-copied'
    """
    document = case.resume.document
    flat = document.text.replace("\n", " ").replace("\t", " ").replace("\xa0", " ")
    matches = [match for pattern in PATTERNS for match in pattern.finditer(flat)]
    # Two patterns may meet in one sentence; that is one sentence.
    matches.sort(key=lambda match: match.start())
    apart = [m for i, m in enumerate(matches) if i == 0 or m.start() >= matches[i - 1].end()]
    if len(apart) < ASKED_FOR:
        return ()
    message = f"{len(apart)} sentences say what a role needs, as a job advert does, not what a person did"
    place = Span(*apart[0].span())
    return (Flag(code=CODE, message=message, page=document.page_of(place), quote=quoted(place.of(document.text))),)
