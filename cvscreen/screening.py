"""The plot of the house: bytes → Document → Resume → Mentions → Scorecard.

Read this file first. Everything here runs in the caller's own process; ``Screener`` puts it into a worker.
"""

from pathlib import Path
from typing import BinaryIO, NamedTuple

from cvscreen.errors import ReadError
from cvscreen.integrity import find_flags
from cvscreen.matching import Matcher, compile_matcher, find_mentions
from cvscreen.model.mention import EvidenceKind
from cvscreen.model.resume import PartialDate, Resume
from cvscreen.model.rubric import Rubric
from cvscreen.model.scorecard import Scorecard
from cvscreen.model.span import Span
from cvscreen.model.vocabulary import Item, Vocabulary
from cvscreen.parsing import parse_resume
from cvscreen.readability import find_findings
from cvscreen.readers import read_document
from cvscreen.scoring import Gaps, main_gaps, must_flags, questions_for, rubric_ref, unreadable, weigh

CvSource = Path | str | bytes | BinaryIO
UNTAGGED = (EvidenceKind.NEGATED, EvidenceKind.ASPIRED)


class Lens(NamedTuple):
    """A rubric made ready to look at CVs through: its matchers are compiled once."""

    rubric: Rubric
    matcher: Matcher
    tag_matcher: Matcher
    today: PartialDate | None = None


def make_lens(rubric: Rubric, *, today: PartialDate | None = None) -> Lens:
    """Compile a rubric's matchers.

    Args:
        rubric: The rubric, with its vocabulary merged in.
        today: The month against which "present" is counted; None leaves ongoing durations unknown. Never the clock.
    """
    tags = {tag.id: Item(name=tag.title, kind=tag.kind, aliases=tag.aliases) for tag in rubric.tags}
    return Lens(
        rubric,
        compile_matcher(Vocabulary(items=rubric.vocabulary.items)),
        compile_matcher(Vocabulary(items=tags)),
        today,
    )


def read_resume(
    source: CvSource, *, filename: str | None = None, today: PartialDate | None = None, ocr: bool | None = None
) -> Resume:
    """Read and parse one CV.

    Args:
        source: A path, the file's bytes, or a file object open for reading bytes.
        filename: A name for people to see; None takes the path's.
        today: The month against which "present" is counted; None leaves ongoing durations unknown.
        ocr: Whether scans are recognised; None means where the extra ``cvscreen[ocr]`` is installed.

    Raises:
        ReadError: It cannot be read.
    """
    return parse_resume(read_document(source, filename=filename, ocr=ocr), today=today)


def screen_resume(resume: Resume, lens: Lens, *, in_full: bool = False) -> Scorecard:
    """Score a parsed CV. Nothing but the CV and the rubric enters the score.

    Args:
        resume: The parsed CV.
        lens: The rubric to look through.
        in_full: Whether to add the steps of each formula and the main gaps; a ranking does without them.
    """
    document = resume.document
    mentions = find_mentions(resume, lens.matcher, today=lens.today)
    weighed = weigh(mentions, lens.rubric, document, passages=_passages(resume), with_steps=in_full)
    gaps = main_gaps(mentions, lens.rubric, partly_read=bool(document.unread)) if in_full else Gaps((), 0)
    return Scorecard(
        status="scored",
        sha256=document.source.sha256,
        format=document.source.format,
        pages=len(document.pages) or None,
        rubric=rubric_ref(lens.rubric),
        score=weighed.total / 10_000,
        reach=weighed.reach_total / 10_000,
        total=weighed.total,
        reach_total=weighed.reach_total,
        contributions=weighed.contributions,
        flags=(*must_flags(weighed.contributions), *find_flags(resume, terms=_terms(lens.rubric))),
        findings=find_findings(resume),
        questions=questions_for(weighed.contributions, lens.rubric),
        tags=_tags_of(resume, lens),
        gains=gaps.gains,
        more_gains=gaps.more,
        name=resume.contact.name.text if resume.contact.name else None,
    )


def screen(source: CvSource, lens: Lens, *, filename: str | None = None, in_full: bool = False) -> Scorecard:
    """Read, parse, match and score one CV. A CV that cannot be read is an outcome, not an exception."""
    try:
        resume = read_resume(source, filename=filename, today=lens.today)
    except ReadError as error:
        return unreadable(error, lens.rubric)
    return screen_resume(resume, lens, in_full=in_full)


def _terms(rubric: Rubric) -> tuple[str, ...]:
    return tuple(word for item in rubric.vocabulary.items.values() for word in (item.name, *item.aliases))


def _passages(resume: Resume) -> list[Span]:
    entries = (*resume.work, *resume.education, *resume.projects, *resume.volunteer, *resume.publications)
    values = [value for entry in entries for value in (*entry.highlights, entry.summary) if value]
    return [value.span for value in (*values, resume.summary) if value]


def _tags_of(resume: Resume, lens: Lens) -> tuple[str, ...]:
    shown = {
        mention.item
        for mention in find_mentions(resume, lens.tag_matcher, today=lens.today)
        if mention.kind not in UNTAGGED
    }
    return tuple(tag.title for tag in lens.rubric.tags if tag.id in shown)
