"""What of a CV must never be matched.

The contact block (name, mail, phone, links, address), the names of employers, schools and issuers, the places of
entries, references, spoken languages, and every mail address and link; a name that stands again elsewhere is left out
there too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from cvscreen.matching.compiling import Matcher
from cvscreen.matching.places import entries_of
from cvscreen.matching.tokens import COLON, DOT, MASKED, SLASH, SPACE, STOP, Words, split_words
from cvscreen.matching.walks import hits_at
from cvscreen.model import Award, Certificate, Education, Resume, SectionKind, Span, Value, Volunteer, Work
from cvscreen.vocabulary import Wording

ADDRESS_MAX = 254
"""Longest mail address (RFC 5321) and longest piece of a link that is looked at."""

_LISTS = frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATES})
_AROUND = frozenset(" \t\n,;|()<>\u00a0·•")
_LINK = re.compile(r"://|[wW]{3}\.|\.(?:com|org|io|co|ai|dev)/|\.(?:com|org)\b|@")
"""What only mail addresses and links hold: all around it, up to a space or a comma, is one."""


def mask_words(words: Words, resume: Resume, matcher: Matcher) -> None:
    """Put ``MASKED`` in place of every word that must not be matched."""
    repeated = _repeated_name(words, resume, matcher) | _repeated_organisations(words, resume)
    repeated |= _consents(words, matcher.wording)
    for span in (*masked_spans(resume), *_spoken_languages(resume, matcher)):
        at = max(0, bisect_left(words.starts, span.start) - 1)
        while at < len(words.starts) and words.starts[at] < span.end:
            if words.ends[at] > span.start:
                words.folded[at] = MASKED
            at += 1
    for at in repeated:
        words.folded[at] = MASKED


def _spoken_languages(resume: Resume, matcher: Matcher) -> list[Span]:
    """Return where spoken languages stand: what somebody speaks is near no tool's name ("Tamil" is no typo).

    What is a spelling of the vocabulary ("Python (fluent)") is none.
    """
    return [one.language.span for one in resume.languages if not _is_spelling(one.language.text, matcher)]


def _is_spelling(text: str, matcher: Matcher) -> bool:
    words = split_words(text)
    size = len(words.folded)
    return any(hit.after == size for root in matcher.roots for hit in hits_at(root, words, 0, {}))


def _consents(words: Words, wording: Wording) -> set[int]:
    """Return the words of every sentence that agrees to the use of personal data, or names referees."""
    walls = [*(at for at, before in enumerate(words.before) if before == STOP), len(words.folded)]
    found: set[int] = set()
    for start, end in pairwise(walls):
        said = words.folded[start:end]
        agrees = not wording.consents.isdisjoint(said) and not wording.personal.isdisjoint(said)
        if agrees or (said and said[0] in wording.references and words.before_at(start + 1) == COLON):
            found.update(range(start, end))
    return found


def _repeated_name(words: Words, resume: Resume, matcher: Matcher) -> set[int]:
    """Return the words of every repetition of the person's name.

    In its order or family name first; in page headers and footers any part of it. What the parser took for a name but
    is a spelling of the vocabulary ("Machine Learning Engineer") is none.
    """
    if resume.contact.name is None:
        return set()
    spelt = split_words(resume.contact.name.text)
    name = spelt.folded
    if not name or _is_spelling(resume.contact.name.text, matcher):
        return set()
    repeated: set[int] = set()
    size = len(name)
    orders = {tuple(name), (*name[-1:], *name[:-1])} if size > 1 else set()
    parts = set(name)
    for at, word in enumerate(words.folded):
        if word not in parts:
            continue
        # "A. B." is no A/B test
        if tuple(words.folded[at : at + size]) in orders and SLASH not in words.before[at + 1 : at + size]:
            repeated.update(range(at, at + size))
        elif _is_a_person(words, at, matcher):
            repeated.add(at)
    for line in resume.document.lines:
        if line.region != "body":
            inside = range(bisect_left(words.starts, line.span.start), bisect_left(words.starts, line.span.end))
            repeated.update(at for at in inside if words.folded[at] in parts)
    return repeated | _documents(words, repeated)


def _documents(words: Words, names: set[int]) -> set[int]:
    """Return the "CV" beside a person's name: it is what the page is, and no computer vision."""
    beside = [(at + 1, at + 1) for at in names] + [(at - 1, at) for at in names if at]
    last = len(words.folded)
    return {at for at, gap in beside if at < last and words.folded[at] == "cv" and words.before[gap] != STOP}


def _is_a_person(words: Words, at: int, matcher: Matcher) -> bool:
    """Say whether a part of the name stands for the person: "Julia has led", "Mr Docker", but not "Python, Julia"."""
    if not words.text[words.starts[at]].isupper():
        return False
    titled = at > 0 and words.folded[at - 1] in matcher.wording.titles and words.before[at] in (SPACE, DOT)
    acts = (
        at + 1 < len(words.folded) and words.before[at + 1] == SPACE and words.folded[at + 1] in matcher.wording.deeds
    )
    return titled or acts


def _repeated_organisations(words: Words, resume: Resume) -> set[int]:
    """Return the words of every repetition of an employer's, school's or issuer's name.

    A name of one word may be a tool's name too: where skills are listed, it counts as the tool.
    """
    names = {tuple(split_words(value.text).folded) for value in _organisations(resume)} - {()}
    firsts = {name[0] for name in names}
    lists = [section.span for section in resume.sections if section.kind in _LISTS]
    repeated: set[int] = set()
    for at, word in enumerate(words.folded):
        if word not in firsts:
            continue
        for name in names:
            if tuple(words.folded[at : at + len(name)]) != name:
                continue
            listed = len(name) == 1 and any(span.start <= words.starts[at] < span.end for span in lists)
            if not listed and words.text[words.starts[at]].isupper():
                repeated.update(range(at, at + len(name)))
    return repeated


def masked_spans(resume: Resume) -> list[Span]:
    """Return the parts of a CV that must never be matched, but for repeated names.

    Example:
        >>> from cvscreen.model import Contact, Document, Source
        >>> document = Document(source=Source(name="a.txt", format="text", sha256="", size_bytes=0), text="Julia Kafka")
        >>> masked_spans(Resume(document=document, contact=Contact(name=Value(text="Julia Kafka", span=Span(0, 11)))))
        [Span(start=0, end=11)]
    """
    spans = [value.span for value in _private_values(resume)]
    spans += [profile.span for profile in resume.contact.profiles if profile.span]
    label = resume.contact.label.span if resume.contact.label else None
    for section in resume.sections:
        if section.kind is SectionKind.REFERENCES:
            spans.append(section.span)
        elif section.kind is SectionKind.CONTACT:
            spans += _around(section.span, label)
    return spans + _addresses(resume.document.text)


def _private_values(resume: Resume) -> Iterable[Value]:
    contact = resume.contact
    values: list[Value | None] = [contact.name, contact.location, *contact.emails, *contact.phones, *contact.links]
    values += [place.entry.location for place in entries_of(resume)]
    yield from (value for value in values if value)
    yield from _organisations(resume)


def _organisations(resume: Resume) -> Iterable[Value]:
    for place in entries_of(resume):
        entry = place.entry
        value: Value | None = None
        if isinstance(entry, Work):
            value = entry.name
        elif isinstance(entry, Education):
            value = entry.institution
        elif isinstance(entry, Volunteer):
            value = entry.organization
        elif isinstance(entry, Certificate):
            value = entry.issuer
        elif isinstance(entry, Award):
            value = entry.awarder
        if value:
            yield value


def _around(span: Span, kept: Span | None) -> list[Span]:
    if kept is None or not span.overlaps(kept):
        return [span]
    return [Span(span.start, kept.start), Span(kept.end, span.end)]


def _addresses(text: str) -> list[Span]:
    """Find mail addresses and links; their ends are looked for by hand, so that no text makes it slow."""
    spans: list[Span] = []
    reached = 0
    for match in _LINK.finditer(text):
        start, end = match.span()
        if start < reached:
            continue
        while start > reached and match.start() - start < ADDRESS_MAX and text[start - 1] not in _AROUND:
            start -= 1
        while end < len(text) and end - match.end() < ADDRESS_MAX and text[end] not in _AROUND:
            end += 1
        spans.append(Span(start, end))
        reached = end
    return spans
