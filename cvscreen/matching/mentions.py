"""Find where a CV speaks of the items of a vocabulary, and as what kind of evidence."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from cvscreen.matching.company import Told, in_company
from cvscreen.matching.compiling import Matcher
from cvscreen.matching.dealing import dealt_reaches, trade_reaches
from cvscreen.matching.finding import Found, find_spellings
from cvscreen.matching.frames import is_pattern
from cvscreen.matching.listing import listed_among
from cvscreen.matching.masking import mask_words
from cvscreen.matching.meaning import Reach, find_reaches, label_reaches, over
from cvscreen.matching.others import Clause
from cvscreen.matching.places import EntryPlace, Place, Places, flowing_line_ends
from cvscreen.matching.raw import USED, Raw, with_usage
from cvscreen.matching.subjects import others_reaches
from cvscreen.matching.tokens import Words, split_words
from cvscreen.matching.trades import of_another_trade, title_around
from cvscreen.matching.wishing import wished_reaches
from cvscreen.model import (
    Certificate,
    Education,
    EvidenceKind,
    Mention,
    PartialDate,
    Project,
    Publication,
    Resume,
    SectionKind,
    Span,
    Volunteer,
    Work,
)
from cvscreen.model.mention import HowMatched
from cvscreen.vocabulary import CueKind

JOINED_CONFIDENCE = 0.95
"""Of a spelling whose parts the CV splits or glues."""
TYPO_CONFIDENCE = 0.9
"""Times the similarity (0..1), of a misspelling."""
CUE_CONFIDENCE: dict[CueKind, float] = {"basic": 0.7, "indirect": 0.6, "distant": 0.3}
"""Known a little · used by a team that the person led · others' knowledge or trade. Basis: the maintainers' choice."""

KINDS: dict[SectionKind, EvidenceKind] = {
    SectionKind.WORK: EvidenceKind.JOB,
    SectionKind.INTERNSHIP: EvidenceKind.INTERNSHIP,
    SectionKind.PROJECTS: EvidenceKind.PROJECT,
    SectionKind.PUBLICATIONS: EvidenceKind.PROJECT,
    SectionKind.VOLUNTEER: EvidenceKind.PROJECT,
    SectionKind.EDUCATION: EvidenceKind.STUDIED,
    SectionKind.COURSES: EvidenceKind.STUDIED,
    SectionKind.CERTIFICATES: EvidenceKind.CERTIFIED,
    SectionKind.SKILLS: EvidenceKind.LISTED,
    SectionKind.LANGUAGES: EvidenceKind.LISTED,
}
"""What standing in a section shows; in any other section it is a mention and no more."""

_OVERRIDING: tuple[tuple[CueKind, EvidenceKind], ...] = (
    ("negated", EvidenceKind.NEGATED),
    ("aspired", EvidenceKind.ASPIRED),
    ("in_progress", EvidenceKind.IN_PROGRESS),
    ("distant", EvidenceKind.MENTIONED),
)
_STUDIES = frozenset({SectionKind.EDUCATION, SectionKind.COURSES, SectionKind.CERTIFICATES})


def find_mentions(resume: Resume, matcher: Matcher, *, today: PartialDate | None = None) -> tuple[Mention, ...]:
    """Return every place where a CV speaks of an item, in the order of the text.

    Args:
        resume: The CV as parsed; hidden text is no part of its document's text.
        matcher: What to look for.
        today: What "present" means when months in use are counted; None leaves ongoing use uncounted.

    Example:
        >>> from cvscreen.matching import compile_matcher
        >>> from cvscreen.model import Document, Source
        >>> from cvscreen.vocabulary import load_vocabulary
        >>> source = Source(name="cv.txt", format="text", sha256="", size_bytes=0)
        >>> resume = Resume(document=Document(source=source, text="No experience with PyTorch, but strong Python."))
        >>> found = find_mentions(resume, compile_matcher(load_vocabulary("ml")))
        >>> [(mention.item, mention.kind.value) for mention in found if mention.item in ("python", "pytorch")]
        [('pytorch', 'negated'), ('python', 'mentioned')]
    """
    places = Places(resume)
    words = split_words(resume.document.text, flowing_line_ends(resume))
    mask_words(words, resume, matcher)
    headings = _headings(resume, words)
    found = [each for each in find_spellings(words, matcher, places) if each[0].first not in headings]
    others = [each[0] for each in found if _of_another_trade(each, words, matcher)]
    found = [each for each in found if each[0] not in others]
    begins: dict[int, int] = {}
    for candidate, _ in found:
        begins[candidate.first] = max(begins.get(candidate.first, 0), candidate.after)
    reaches = find_reaches(words, matcher, begins, _names(found)) + label_reaches(resume, words, matcher)
    reaches += [Reach("distant", *title_around(words, other.first, other.after)) for other in others]
    clause = Clause(words, begins, {after: first for first, after in begins.items()}, matcher.wording)
    reaches += [
        Reach("distant", *reach) for reach in (*others_reaches(clause), *dealt_reaches(clause), *trade_reaches(clause))
    ]
    reaches += [Reach(*reach) for reach in wished_reaches(clause)]
    cues = _cues_at(reaches, sorted(begins))
    items = matcher.vocabulary.items
    raw = [
        _raw(each, words, places, cues.get(each[0].first, set()), level=bool(items[each[0].spelling.item].level))
        for each in found
    ]
    kept = [each for each in raw if not _told_by_level(each, matcher)]
    kept += _from_fields(places, matcher)
    kept = _only_listed(kept, words, begins, matcher)
    kept = _in_company(kept)
    kept += _sorts_of_projects(kept, matcher)
    return with_usage(kept, resume.document.text, today)


def _headings(resume: Resume, words: Words) -> frozenset[int]:
    """Return the words of section headings: "Machine learning projects" says what follows and is no evidence."""
    spans = [section.heading.span for section in resume.sections if section.heading]
    return frozenset(at for span in spans for at in range(*over(span, words)))


def _of_another_trade(found: Found, words: Words, matcher: Matcher) -> bool:
    """Say whether a job's name stands in the title of another trade: "Recruiter for machine learning engineers"."""
    candidate = found[0]
    item = matcher.vocabulary.items[candidate.spelling.item]
    if item.kind != "experience" or item.role:
        return False
    return of_another_trade(words, candidate.first, candidate.after, matcher.wording)


def _names(found: Sequence[Found]) -> frozenset[int]:
    """Return the words of the names longer than one word; those of patterns may say how something is meant."""
    longer = (candidate for candidate, _ in found if candidate.after - candidate.first > 1)
    names = (name for name in longer if not is_pattern(name.spelling.text))
    return frozenset(at for name in names for at in range(name.first, name.after))


def _cues_at(reaches: Sequence[Reach], firsts: Sequence[int]) -> dict[int, set[CueKind]]:
    """Return what is said of the mentions, by the word they begin at."""
    cues: dict[int, set[CueKind]] = {}
    for reach in reaches:
        for first in firsts[bisect_left(firsts, reach.first) : bisect_left(firsts, reach.after)]:
            cues.setdefault(first, set()).add(reach.kind)
    return cues


def _raw(found: Found, words: Words, places: Places, cues: set[CueKind], *, level: bool) -> Raw:
    candidate, confidence = found
    span = words.span(candidate.first, candidate.after)
    place = places.at(span)
    spelling = candidate.spelling
    matched: HowMatched = "exact" if spelling.own_name else "alias"
    if candidate.similarity < 100.0 and not candidate.joined:
        matched = "typo"
        confidence *= TYPO_CONFIDENCE * candidate.similarity / 100.0
    elif candidate.joined or spelling.glued:
        matched = "joined"
        confidence *= JOINED_CONFIDENCE
    for cue in cues:
        confidence *= CUE_CONFIDENCE.get(cue, 1.0)
    kind = _kind(place, cues)
    if "broken" in cues and level and not {"negated", "aspired"} & cues:
        kind = EvidenceKind.NEGATED
    how = (kind, matched, round(candidate.similarity, 1), round(confidence, 4))
    return Raw(spelling.item, span, *how, place.section, place.entry, spelling.alongside)


def _kind(place: Place, cues: set[CueKind]) -> EvidenceKind:
    """Return what a mention is: as it is said, or else by the entry or section it stands in."""
    for cue, kind in _OVERRIDING:
        if cue in cues and not (cue == "in_progress" and "broken" in cues):
            return kind
    if "studying" in cues and "broken" not in cues and place.section in _STUDIES:
        return EvidenceKind.IN_PROGRESS
    entry = place.entry.entry if place.entry else None
    if isinstance(entry, Work):
        intern = entry.internship or place.section is SectionKind.INTERNSHIP
        return EvidenceKind.INTERNSHIP if intern else EvidenceKind.JOB
    if isinstance(entry, Education):
        return EvidenceKind.IN_PROGRESS if _unfinished(entry) else EvidenceKind.STUDIED
    if isinstance(entry, Project | Publication | Volunteer):
        return EvidenceKind.PROJECT
    if isinstance(entry, Certificate):
        return EvidenceKind.CERTIFIED
    return KINDS.get(place.section, EvidenceKind.MENTIONED)


def _unfinished(entry: Education) -> bool:
    return entry.in_progress or (entry.dates is not None and (entry.dates.expected or entry.dates.ongoing))


def _told_by_level(raw: Raw, matcher: Matcher) -> bool:
    """Say whether the parser's own reading of a degree stands in place of the words: it looked at the whole entry."""
    entry = raw.entry.entry if raw.entry else None
    item = matcher.vocabulary.items[raw.item]
    return item.level is not None and isinstance(entry, Education) and entry.level is not None


def _only_listed(raws: list[Raw], words: Words, begins: dict[int, int], matcher: Matcher) -> list[Raw]:
    """Return the mentions; those of a list in a job that shows nothing else of the trade are listed and no more.

    A job whose title the parser could not say may be of the trade.
    """
    doubtful = [at for at, raw in enumerate(raws) if raw.kind in USED and _titled(raw)]
    firsts = {at: over(raws[at].span, words)[0] for at in doubtful}
    among = listed_among(words, firsts.values(), begins, matcher.wording)
    listed = {at for at in doubtful if firsts[at] in among}
    shown = {_path(raws[at]) for at in doubtful if at not in listed}
    lone = {at for at in listed if _path(raws[at]) not in shown}
    return [raw._replace(kind=EvidenceKind.LISTED) if at in lone else raw for at, raw in enumerate(raws)]


def _path(raw: Raw) -> str:
    return raw.entry.path if raw.entry else ""


def _in_company(raws: list[Raw]) -> list[Raw]:
    if not any(raw.alongside for raw in raws):
        return raws
    places = (raw.entry.path if raw.entry else raw.section.value for raw in raws)
    told = [Told(raw.item, place, raw.kind, raw.alongside) for raw, place in zip(raws, places, strict=True)]
    return [raw for raw, counts in zip(raws, in_company(told), strict=True) if counts]


def _titled(raw: Raw) -> bool:
    entry = raw.entry.entry if raw.entry else None
    return isinstance(entry, Work) and entry.position is not None and bool(entry.position.text)


def _from_fields(places: Places, matcher: Matcher) -> Iterable[Raw]:
    """Yield the mentions that parsed fields are: degrees by their level, internships by their sort."""
    items = matcher.vocabulary.items.items()
    for place in places.entries:
        entry = place.entry
        if isinstance(entry, Education) and entry.level:
            span = entry.study_type.span if entry.study_type else places.header(place.span)
            for item_id in matcher.levels.get(entry.level, ()):
                yield _field_mention(item_id, span, place, places)
        elif isinstance(entry, Work):
            where = places.at(place.span)
            if entry.internship or where.section is SectionKind.INTERNSHIP:
                span = entry.position.span if entry.position else places.header(place.span)
                for item_id, item in items:
                    if item.role == "internship":
                        yield _field_mention(item_id, span, place, places)


def _sorts_of_projects(raws: Sequence[Raw], matcher: Matcher) -> Iterable[Raw]:
    """Yield what a project is by what it names: one that trains a network is a project in machine learning."""
    seen: set[tuple[str, str]] = set()
    told = [raw for raw in raws if raw.kind is EvidenceKind.PROJECT and raw.section is SectionKind.PROJECTS]
    for raw in sorted(told, key=lambda raw: (raw.span, raw.item)):
        for sort in matcher.subjects.get(raw.item, ()) if raw.entry else ():
            if (sort, _path(raw)) not in seen:
                seen.add((sort, _path(raw)))
                yield raw._replace(item=sort, matched="field", similarity=100.0, alongside=())


def _field_mention(item_id: str, span: Span, entry: EntryPlace, places: Places) -> Raw:
    place = Place(places.at(span).section, entry)
    return Raw(item_id, span, _kind(place, set()), "field", 100.0, 1.0, place.section, entry)
