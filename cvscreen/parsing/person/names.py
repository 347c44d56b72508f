"""The candidate's name: from the look and the place of a line, and from what it cannot be; in any script."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from cvscreen.model.document import Document
from cvscreen.model.resume import Value
from cvscreen.model.span import Span
from cvscreen.parsing.lines.pieces import split_at
from cvscreen.parsing.lines.rows import Piece, Row, make_value
from cvscreen.parsing.person.addressed import all_in_address, in_address
from cvscreen.parsing.person.name_labels import in_two_fields, label_points, without_label
from cvscreen.parsing.sections.candidates import DOCUMENT_TITLES
from cvscreen.text.tokens import fold, is_caps, repair
from cvscreen.vocabulary.headings import heading_kind
from cvscreen.vocabulary.titles import is_place, word_count

ROWS_SEARCHED = 14
"""A name stands among the first rows; the latest in the development files is the eighth."""

MOST_NAME_WORDS = 6
"""More words are a sentence; Portuguese and Spanish names reach six."""

MOST_EASTERN_LETTERS = 6
"""Letters of a name in a script without capitals and spaces."""

FEWEST_POINTS = 1.0
"""Below this nothing is called a name: no name is better than a wrong one."""

ICON_WORDS = frozenset(
    (
        "envelope", "phone", "mobile", "home", "house", "globe", "map", "marker", "alt", "linkedin", "github", "link",
        "location", "at", "calendar", "user",
    )
)  # fmt: skip
"""Names of signs that some fonts give for their text."""

_SEPARATOR = re.compile(
    r"\s*[|·•∙●]\s*|\t|\s[–—-]\s|,\s(?=(?:ph\.?d|m\.?d|mba|msc|m\.sc|cpa|pmp|pe|esq)\b)", re.IGNORECASE
)
_NOT_A_NAME = re.compile(r"[0-9@/\\#%&+=<>{}_:;!?]|\bhttps?|\bwww\.")
_FIELD_LABEL = re.compile(
    r"^(?:nationality|date of birth|birth|address|phone|mobile|tel|e-?mail|gender|sex|marital|skype|telegram|"
    r"whatsapp|messenger|google talk|icq|geboren|"
    r"geburtsdatum|anschrift|"
    r"staatsangehörigkeit|familienstand|nationalité|adresse|téléphone|nacionalidad|dirección|teléfono|"
    r"nazionalità|indirizzo)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|miss|mx|herr|frau|dipl|ing|mag|sr|sra|dott|dra|eng|med|rer|nat|phil|mgr|bc|inż|ir|drs)\.?"
    r"(?:-(?:ing|inf|kfm|phys)\.?)?\s+){1,4}",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:curriculum vitae|c\.?v\.?|resume|résumé|lebenslauf|currículum|currículo|curriculum|cv)"
    r"(?:\s(?:of|von|de|di|for))?\s*[:–—|-]?\s+(?=\S)|"
    r"(?:hi|hello|hallo|hola|bonjour|ciao)[,!]?\s(?:i['’]m|i am|ich bin|soy|je suis|sono|my name is)\s+)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\([^()]{1,30}\)\s*$")
_CREDENTIALS = re.compile(
    r"(?:[,\s]\s?(?:Ph\.?\s?D\.?|M\.?D\.?|M\.?B\.?A\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?A\.?|B\.?A\.?|M\.?Eng\.?|B\.?Eng\.?|LL\.?[BM]\.?|"
    r"MPhil|DPhil|EdD|PharmD|DDS|DVM|JD|RN|BSN|MSN|LPN|CPA|CFA|PMP|PE|Esq\.?|ACA|ACCA|CIPD|RGN|SHRM-CP|CISSP|"
    r"MRICS|MICE|CEng|FRSA|FCCA|MCIPS|MRCP|FRCS|LCSW|RD|OTR/L|PT|DPT))+$"
)
_PARTICLES = frozenset(
    (
        "t", "op", "aan", "vom", "zum", "zur", "und", "auf", "lo", "los", "las", "mac",
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al", "bin",
        "ibn", "ter", "ten", "zu", "y", "e", "i", "af", "av", "san", "st", "bint", "abu", "ben", "do",
    )
)  # fmt: skip


_ELIDED = re.compile(r"^(?:[dlo]|dell|dall|[st])['’](?=[A-ZÀ-Þ])")


def find_name(document: Document, rows: Sequence[Row], margins: Sequence[Row]) -> Value | None:
    """Find the candidate's name; None when nothing looks like one.

    Example:
        A line set largest among the first ones, of two to four capitalised words, that is no heading, no job title,
        no place and no file name.
    """
    searched = _searched(rows, margins)
    sizes = [piece.size_pt for row, _ in searched for piece in row.pieces if piece.size_pt]
    largest = max([row.line.size_pt or 0.0 for row, _ in searched] + sizes, default=0.0)
    best: tuple[float, Span] | None = None
    parts: tuple[Span, ...] = ()
    for number, (row, place) in enumerate(searched):
        words = [piece.text for piece in row.pieces]
        spaced = len(row.text) <= 80 and (_letter_spaced(row.text) or _word_spaced(words))
        spans = [row.span] if spaced else _parts(document, row)
        for order, whole in enumerate(spans):
            span = whole if spaced else _alone(document.text, whole)
            points = _points(document, row, span, largest) + label_points(document, row, span)
            points += -0.08 * min(place, 10) - 0.3 * order
            if points >= FEWEST_POINTS and (best is None or points > best[0]):
                best = points, without_label(document, span)
        both = _over_two_rows([row for row, _ in searched[number:]], place, largest)
        joined = _one_line(document.text[slice(*part)] for part in both)
        points = _points(document, row, both[0], largest, joined) + 0.1 - 0.08 * min(place, 10) if both else 0.0
        if both and points >= FEWEST_POINTS and (best is None or points > best[0]):
            best, parts = (points, Span(both[0].start, both[-1].end)), both
    fields = in_two_fields(document, [row for row, _ in searched])
    if fields is not None or best is None:
        return fields
    value = _name_value(document, best[1], min(0.99, best[0] / 4))
    if value is None or not parts or (parts[0].start, parts[-1].end) != best[1]:
        return value
    return value.model_copy(update={"text": _one_line(repair(document.text[slice(*part)]) for part in parts)})


def _one_line(parts: Iterable[str]) -> str:
    """Join the rows of a name; a double name that the margin has cut keeps its hyphen."""
    return " ".join(" ".join(part.split()) for part in parts).replace("- ", "-")


def _searched(rows: Sequence[Row], margins: Sequence[Row]) -> list[tuple[Row, int]]:
    """Give the first rows of each column of the first page, each with its place in the column, then the margins'."""
    places: Counter[int] = Counter()
    found: list[tuple[Row, int]] = []
    for row in rows:
        place = places[row.line.column]
        places[row.line.column] += 1
        if place < ROWS_SEARCHED and (row.line.page == 1 or place == len(found)):
            found.append((row, place))
    return found + [(row, place) for place, row in enumerate(margins) if row.line.page == 1]


def _parts(document: Document, row: Row) -> list[Span]:
    """Split a row at separators, and where its first words are set larger or bolder than the rest."""
    first = row.words[0] if row.words else None
    count = sum(1 for _ in takewhile(lambda w: first and abs((w.size_pt or 0) - (first.size_pt or 0)) < 1, row.words))
    if count == len(row.words):
        count = sum(1 for _ in takewhile(lambda w: first and w.bold == first.bold, row.words))
    if not first or not 2 <= count < len(row.words) or len(row.pieces) > 1:
        return split_at(document.text, row.span, _SEPARATOR)
    cut = row.words[count].span.start
    halves = (Span(row.span.start, cut), Span(cut, row.span.end))
    return [part for half in halves for part in split_at(document.text, half, _SEPARATOR)]


def _alone(text: str, span: Span) -> Span:
    """Take off what stands around a name: "Curriculum Vitae of", "(she/her)", ", PhD, RN" and ", Data Engineer"."""
    start, end = span
    if fold(text[start:end]) in DOCUMENT_TITLES:
        return span
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    bracket = _BRACKET.search(text, start, end)
    end = bracket.start() if bracket else end
    comma = text.find(",", start, end)
    if comma > 0 and (word_count(text[comma:end], "titles") or _CREDENTIALS.fullmatch(text, comma, end)):
        end = comma
    letters = _CREDENTIALS.search(text, start, end)
    if letters and len(text[start : letters.start()].split()) >= 2:
        end = letters.start()
    return Span(start, end)


def _over_two_rows(rows: Sequence[Row], place: int, largest: float) -> tuple[Span, ...]:
    """Put a name together that is set on two rows or three: a word or two each, of one look, above all else."""
    parts = [_name_piece(rows[0], largest)] if rows else []
    for below in rows[1:4]:
        above, piece = parts[-1], _name_piece(below, largest)
        if above is None or below.index > rows[0].index + 4 or len(parts) > 2:
            break
        if piece is not None and _is_one_name(above, piece, place):
            parts.append(piece)
        elif above.size_pt is None or (piece is not None and len(below.pieces) == 1):
            break
    return tuple(part.span for part in parts if part) if len(parts) > 1 else ()


def _name_piece(row: Row, largest: float) -> Piece | None:
    """Give the part of a row that is set as large as anything; a row's only part where sizes are unknown."""
    if row.line.size_pt is None or not row.line.size_pt:
        return row.piece(row.span) if len(row.pieces) == 1 else None
    large = [piece for piece in row.pieces if (piece.size_pt or 0.0) >= largest - 0.5]
    if len(large) < 2:
        return large[0] if large else None
    whole = Span(large[0].span.start, large[-1].span.end)
    return row.piece(whole) if sum(piece.span.overlaps(whole) for piece in row.pieces) == len(large) else None


def _is_one_name(piece: Piece, below: Piece, place: int) -> bool:
    upper, lower = (
        [w for w in fold(_TITLE.sub("", one.text)).split() if w not in _PARTICLES and len(w) > 1]
        for one in (piece, below)
    )
    if piece.bold != below.bold or not (0 < len(upper) <= 3 and 0 < len(lower) <= 2):
        return False
    if piece.size_pt:
        return abs(piece.size_pt - (below.size_pt or 0.0)) < 1 and len(piece.text.split()) <= 5
    return place == 0 and is_caps(piece.text) == is_caps(below.text) and len(upper) == len(lower) == 1


def _points(document: Document, row: Row, span: Span, largest: float, joined: str = "") -> float:
    """Weigh whether a part of a row is a name; below 0 it cannot be one."""
    span = without_label(document, span)
    text = joined or document.text[slice(*span)].strip()
    letters = text.replace(" ", "")
    if (
        not 1 < len(letters) <= 60
        or _NOT_A_NAME.search(text)
        or fold(text) in DOCUMENT_TITLES
        or _FIELD_LABEL.match(text)
        or all(word in ICON_WORDS for word in fold(text).split())
    ):
        return -1.0
    bare = _TITLE.sub("", text)
    spaced = _letter_spaced(text)
    words = [bare] if spaced else bare.split()
    known = heading_kind(text)
    named = [word for word in words if fold(word) not in _PARTICLES]
    if len(named) > MOST_NAME_WORDS or len(words) > MOST_NAME_WORDS + 2 or (known and known.exact):
        return -1.0
    mailed = in_address(document, text)
    if not _shaped_like_a_name(bare, words) and not (bare[:1].isupper() and all_in_address(document, words)):
        return -1.0
    placed = is_place(text) and ("," in text or all(is_place(word) for word in named))
    titled = word_count(bare, "titles") > 0 and not (bare != text and len(words) == 2)
    doubtful = bool(titled or placed or word_count(text, "institutions"))
    if doubtful and not mailed:
        return -1.0
    points = 1.0 + (0.6 if 2 <= len(words) <= 4 or spaced else 0.0)
    size = row.piece(span).size_pt
    if largest and size is not None:
        points += 1.6 if size >= largest - 0.5 else -0.6
    if row.line.heading_level == 1:
        points += 1.5
    points += 0.4 if row.line.bold else 0.0
    points += 0.8 if mailed else 0.0
    points -= 0.6 if word_count(text, "organisations") else 0.0
    points -= 0.4 if is_place(text) else 0.0
    return points


def _word_spaced(words: Sequence[str]) -> bool:
    """Say whether the parts of a row are the words of one name, set far apart."""
    if len(words) < 2 or any(" " in w or "." in w or "@" in w for w in words):
        return False
    told = any(word_count(word, "titles") or is_place(word) for word in words)
    eastern = not any(word[:1].isupper() or word[:1].islower() for word in words)
    return not told and (not eastern or sum(map(len, words)) <= MOST_EASTERN_LETTERS)


def _letter_spaced(text: str) -> bool:
    """Say whether a text is set letter by letter: "J O R D A N"."""
    parts = text.split()
    return len(parts) >= 4 and sum(len(part) == 1 for part in parts) >= len(parts) * 0.8


def _shaped_like_a_name(text: str, words: Sequence[str]) -> bool:
    """Say whether each word begins as names do: a capital, a particle, or a script without capitals."""
    for word in words:
        letters = [char for char in word if char.isalpha()]
        if not letters:
            return False
        if _ELIDED.match(word):
            continue
        cased = letters[0].isupper() or unicodedata.category(letters[0]) in ("Lo", "Lt")
        if not cased and fold(word) not in _PARTICLES and not text.islower():
            return False
    return not text.islower() or len(words) in (2, 3)


def _name_value(document: Document, span: Span, confidence: float) -> Value | None:
    """Make the name's value; a letter-spaced name is written together, its wide gaps are the spaces."""
    value = make_value(document, span, confidence)
    if value is None or not _letter_spaced(value.text):
        return value
    words = re.split(r"\t|\s{2,}", document.text[slice(*value.span)])
    return value.model_copy(update={"text": " ".join(word.replace(" ", "") for word in words)})
