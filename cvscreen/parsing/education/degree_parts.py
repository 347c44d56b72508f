"""The degrees of a part of a head, each with its subject: "BSc Physics", "Physics (BSc)", "İşletme Yüksek Lisans"."""

import re
from typing import NamedTuple

from cvscreen.model.span import Span
from cvscreen.parsing.education.school_names import degree_in
from cvscreen.parsing.education.subjects import GRADE, area_end, cut_subject
from cvscreen.parsing.lines.pieces import comma_spans
from cvscreen.parsing.lines.rows import trim
from cvscreen.text.tokens import fold
from cvscreen.vocabulary.degrees import DegreeMatch
from cvscreen.vocabulary.study_words import area_label, school_words
from cvscreen.vocabulary.titles import is_place

MOST_DEGREES = 3
"""Degrees of one part: a double degree and one more."""

MOST_WORDS_BEFORE = 2
"""Words before the word that makes a name a course's."""

LONGEST_SUBJECT_WORDS = 7
"""Words of a subject that stands before its degree; more are a sentence or a school."""

QUALIFIERS = frozenset(
    (
        "double", "dual", "joint", "integrated", "executive", "honours", "honors", "hons", "first", "second",
        "combined", "accelerated", "part", "full", "professional", "consecutive", "european", "international",
        "advanced", "higher", "online", "postgraduate", "undergraduate", "graduate", "taught", "research", "doppel",
        "dualer", "duales", "konsekutiver", "berufsbegleitender", "zweiter", "erster", "doble", "doppia", "doppio",
        "dupla", "dubbele", "my", "the", "a", "an", "un", "una", "une", "ein", "eine", "einen", "pre", "post",
    )
)  # fmt: skip
"""Words before a degree's name that belong to it. Source: written by hand."""

SUBJECT_LEAD = re.compile(
    r"[\s,:;–—-]*(?:(?:degree\s|major(?:ing)?\s|level\s)?(?:in the field of|in|of|im|en|em|de|d['’]|der|des|do|da|w|i|"
    r"inom|em|di|på|στην|στη|στον|στο|по направлению|по специальности|по|з|із|și|în|pe|na kierunku|kierunek|v oboru|"
    r"z oboru|auf|fach|iz|,|:)\s+|d['’]|l['’])?",
    re.IGNORECASE,
)
_LEAD_ALONE = re.compile(r"(?:in|of|im|en|em|de|der|w|i|di|în|na|of the|the|v|z)", re.IGNORECASE)
_DEGREE_TAIL = re.compile(
    r"\.?(?:['’]s)?(?:\s+(?:degree|candidate|student|diploma|abschluss|grad|studium|diploması|derecesi|programı|"
    r"tutkinto|fokozat))?(?:\s*\((?:hons?\.?|"
    r"honou?rs|(?-i:[A-Z][a-z]{0,3}[A-Z.][A-Za-z.]{0,6})|Univ\.?|Oxon\.?|Cantab\.?|Tech\.?|Dist\.?|Pass)\))?"
    r"(?:\s+(?:hons?\b\.?|honou?rs\b))?\.?",
    re.IGNORECASE,
)
_WORDLESS_TAIL = re.compile(r"(?:研究生|学位|學位|号|號|学历|課程|课程|卒業|卒|毕业|畢業|학위|수료|졸업)+")
_BRACKET = re.compile(r"[(（]([^()（）]{2,40})[)）]")
_STUDY_OF = re.compile(
    r"(?:studium|studies|study|studiengang|studi|estudios|études|etudes|studia|studie|cursus|course|courses)\s"
    r"(?:(?:der|des|in|of|de|en|di|im|z|na)\s)?(?=[^\W\d_])",
    re.IGNORECASE,
)
_BRACKETED_SUBJECT = re.compile(r"\s*[(（]([^\W\d_][^()（）]{1,60})[)）][\s,]*(?:(?:from|at)\s)?")
_SCHOOL_YEAR = re.compile(
    r"\s*\((?:(?:class|grade|std\.?|standard|year|klasse)\s)?(?:[XVI]{1,4}|[0-9]{1,2}(?:th)?)(?:\s?(?:th|std\.?|class|grade))?\)",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"(?:\s(?!(?:in|en|of|de|di|em|i|w|we|im|en|und|and|et|y|e|od|og|och|at|from|am|an|bei|der|à|au|presso|na|no|la|"
    r"el|aan|ved|vid|på|hos|v|ve|în|po)\b)(?:[a-zà-ÿ]{2,20}|[0-9]))+(?=\s|,|$)"
)
_COMPOUND = re.compile(r"-[^\W\d_]{1,30}(?:\s?\([A-Z]{2,4}\))?|（[A-Z]{2,6}）")
_STREAM = re.compile(r"\s(?:S|ES|L|STMG|STI2D|STL|STG|ST2S|STT|SES|SMP|SVT|GEM|PVA)\b(?=\s|,|$)")
_OCCUPATION = re.compile(r"\b(?:zum|zur|als|tot|gepr(?:ü|ue)fte[rs]?|anerkannte[rs]?)$", re.IGNORECASE)
_LAST_PREPOSITION = re.compile(r"\s+(?:in|en|of|de|em|im|i|w|di|at|în)$", re.IGNORECASE)
_CONNECTED = re.compile(r"\s?(?:[-–—:]|\b(?:in|of|en|de|im)\b)\s?$")


class Degree(NamedTuple):
    """A degree's name, its subject, and what the list says of it."""

    span: Span
    area: Span | None
    match: DegreeMatch


def degrees_in(text: str, span: Span) -> tuple[list[Degree], list[Span]]:
    """Find the degrees of a part with their subjects; give back what is neither.

    A part that begins with the school ("Blue Pine College, BSc Physics") is cut before the degree.
    """
    found: list[Degree] = []
    rest: list[Span] = []
    position = span.start
    while position < span.end and len(found) < MOST_DEGREES:
        match = degree_in(text[position : span.end]) or _bracketed(text, position, span.end)
        if match is None:
            later = _later_part(text, position, span.end)
            if later is None:
                break
            rest.append(Span(position, later))
            position = later
            continue
        start, end = position + match.start, position + match.end
        subject_first = (
            None if found or match.kind == "other" else _before_degree(text, position, Span(start, end), span.end)
        )
        if subject_first is not None:
            degree, position = subject_first._replace(match=match), _behind(text, subject_first.span.end, span.end)
            found.append(degree)
            continue
        belongs = _is_qualifier(text[position:start]) or (match.kind == "other" and _is_short(text[position:start]))
        if start > position and (found or not belongs):
            rest.append(Span(position, start))
        elif start > position:
            start = position
        degree, others, position = _with_subject(text, Span(start, end), span.end, match)
        found.append(degree)
        rest += others
    if position < span.end and (not found or position > span.start):
        rest.append(Span(position, span.end))
    return found, [part for part in (trim(text, one) for one in rest) if part.end > part.start]


def _with_subject(text: str, name: Span, stop: int, match: DegreeMatch) -> tuple[Degree, list[Span], int]:
    """Read a degree's name and the subject behind it; also what stands behind that, and where it ends."""
    end = _degree_end(text, name, stop, match)
    bracketed = _BRACKETED_SUBJECT.match(text, end, stop)
    if match.kind == "secondary" and (year := _SCHOOL_YEAR.match(text, end, stop)):
        end, bracketed = year.end(), None
    if bracketed and not GRADE.search(bracketed[1]) and not is_place(bracketed[1]) and not school_words(bracketed[1]):
        return Degree(trim_degree(text, Span(name.start, end)), Span(*bracketed.span(1)), match), [], bracketed.end()
    subject_end, following = area_end(text, end, stop)
    lead = SUBJECT_LEAD.match(text[end:subject_end])
    begin = end + (lead.end() if lead else 0)
    begin += area_label(text[begin:subject_end])
    subject, others = cut_subject(text, Span(begin, subject_end))
    if subject is not None and (_LEAD_ALONE.fullmatch(text, *subject) or _is_list(text, subject, match)):
        subject = None
    return Degree(trim_degree(text, Span(name.start, end)), subject, match), others, following


def _is_list(text: str, subject: Span, match: DegreeMatch) -> bool:
    """Say whether what follows a leaving certificate lists its examinations: "A-levels: Maths (A), Physics (B)"."""
    return match.kind == "secondary" and "," in text[slice(*subject)]


def _before_degree(text: str, position: int, name: Span, stop: int) -> Degree | None:
    """Read a degree that stands behind its subject: "Physics (BSc)", "Physics BSc", "会计学 博士"."""
    before = text[position : name.start]
    bracket = before.rstrip().endswith(("(", "（"))
    end = _degree_end(text, name, stop, None)
    after = text[end:stop].lstrip(" .")
    if bracket:
        closing = text.find(")" if "(" in before else "）", name.end, stop)
        if closing < 0 or len(text[name.end : closing].strip(" .")) > len("Hons") + 2:
            return None
        end = closing
    elif after and after[0] not in ",;|)–—-" and not re.match(r"(?:at|from|an der|,)\s", after):
        return None
    lead = _STUDY_OF.match(text, position, name.start)
    subject = trim(text, Span(lead.end() if lead else position, name.start))
    words = text[slice(*subject)]
    if (
        subject.end <= subject.start
        or "," in words
        or school_words(words)
        or is_place(words)
        or any(c.isdigit() for c in words)
    ):
        return None
    if len(words.split()) > LONGEST_SUBJECT_WORDS or (
        not bracket and (_is_qualifier(words) or _CONNECTED.search(before))
    ):
        return None
    return Degree(trim_degree(text, Span(name.start, end)), subject, DegreeMatch(0, 0, "none", short=False))


def _behind(text: str, end: int, stop: int) -> int:
    """Skip a closing bracket."""
    return end + 1 if end < stop and text[end] in ")）" else end


def _degree_end(text: str, name: Span, stop: int, match: DegreeMatch | None) -> int:
    """Find where a degree's name ends: after "(Hons)", a compound, a qualifier, the occupation trained for."""
    start, end = name
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    for pattern in (_WORDLESS_TAIL, _COMPOUND, _DEGREE_TAIL):
        tail = pattern.match(text, end, stop)
        end = tail.end() if tail else end
    if match is not None and match.kind in ("secondary", "other", "associate"):
        stream = _STREAM.match(text, end, stop) if match.kind == "secondary" else None
        qualifier = stream or _QUALIFIER.match(text, end, stop)
        end = qualifier.end() if qualifier else end
    if match is not None and _OCCUPATION.search(text, start, end):
        first = comma_spans(text, Span(end, stop))[:1]
        end = first[0].end if first else end
    return end


def trim_degree(text: str, span: Span) -> Span:
    """Trim a degree's span, keeping a closing full stop or bracket: "B.Sc." and "BSc (Hons)".

    Example:
        >>> trim_degree("B.Sc. in", Span(0, 8))
        Span(start=0, end=5)
    """
    start, end = span
    while start < end and text[start] in " \t,;:|–—-":
        start += 1
    while end > start and text[end - 1] in " \t,;:|–—-":
        end -= 1
    preposition = _LAST_PREPOSITION.search(text, start, end)
    return Span(start, preposition.start() if preposition else end)


def _later_part(text: str, start: int, end: int) -> int | None:
    """Look for a degree after the first comma, where a school stands before it: give where its part begins."""
    for part in comma_spans(text, Span(start, end))[1:5]:
        own = text[slice(*part)]
        match = degree_in(own) or _bracketed(own, 0, len(own))
        if match is not None and (match.start == 0 or not own[match.end :].strip(" .)）")):
            return part.start
    return None


def _bracketed(text: str, start: int, end: int) -> DegreeMatch | None:
    """Find a degree that stands alone in brackets behind its subject: "Studium der Informatik (B.Sc.)"."""
    for bracket in _BRACKET.finditer(text, start, end):
        match = degree_in(bracket[1])
        if match is not None and match.start == 0 and "," not in text[start : bracket.start()]:
            shift = bracket.start(1) - start
            return match._replace(start=match.start + shift, end=match.end + shift)
    return None


def _is_qualifier(before: str) -> bool:
    """Say whether the words before a degree's name belong to it ("Double", "Integrated"), not a school."""
    words = fold(before).split()
    return (
        "," not in before
        and len(words) <= 2
        and not school_words(before)
        and (not words or words[0] in QUALIFIERS or before.strip()[:1].islower())
    )


def _is_short(before: str) -> bool:
    """Say whether what stands before a course's name can belong to it: "Data Analytics Immersive"."""
    return "," not in before and len(before.split()) <= MOST_WORDS_BEFORE and not school_words(before)
