"""Dates as CVs write them: single ones, ranges, "present", "since", "expected"; precision is kept, nothing is guessed.

Dates are found as *atoms* in the flat text (see ``flatten``), then two atoms with nothing but a dash or a word such as
"bis" between them become one range. A day's date is never asked for here: what "today" is, the caller says.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cvscreen.model.resume import DateRange, PartialDate
from cvscreen.model.span import Span
from cvscreen.text.date_words import (
    BETWEEN,
    EXPECTED,
    MONTHS,
    PRESENT,
    SEASONS,
    SINCE,
    SINCE_ONGOING,
    STALE,
    UNTIL,
)
from cvscreen.text.tokens import flatten

FIRST_YEAR, LAST_YEAR = 1850, 2099
"""Years outside are numbers."""

CENTURY_PIVOT = 60
"""Two-digit years below are 20xx, the others 19xx."""

MONTH_NUMBERS: dict[str, int] = {
    name: number for names in MONTHS.values() for number, forms in enumerate(names, 1) for name in forms.split()
}


class _Atom(NamedTuple):
    """A date or a date word: where it stands, what it says."""

    start: int
    end: int
    kind: str
    date: PartialDate | None = None
    month: int | None = None


def _words(options: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in sorted(set(options), key=len, reverse=True))


_YEAR = r"(?:1[89][0-9]{2}|20[0-9]{2})"
_MONTH = rf"(?:{_words(MONTH_NUMBERS)})"
_LEFT, _RIGHT = r"(?<![\w$€£@#/+])(?<![0-9][.,])", r"(?![\w%+])(?![.,][0-9])"
_GLUE = r"(?:\s{1,2}|\s?[.,/'’\-]\s?|\s?(?:de|del|of|d’)\s){0,1}"

_ATOM = re.compile(
    rf"""{_LEFT}(?:
    (?P<iso>(?P<iy>{_YEAR})(?P<isep>[-./])(?P<im>1[0-2]|0?[1-9])(?:(?P=isep)(?:3[01]|[12][0-9]|0?[1-9]))?)(?![0-9/])
    |(?P<cjk>(?P<cy>{_YEAR})\s?[年년]\s?(?:(?P<cm>1[0-2]|0?[1-9])\s?[月월](?:\s?[0-9]{{1,2}}\s?[日일])?)?)
    |(?P<dmy>(?P<d1>[0-9]{{1,2}})(?P<dsep>[./-])\s?(?P<d2>[0-9]{{1,2}})(?P=dsep)\s?(?P<dy>{_YEAR}))
    |(?P<my>(?P<mm>1[0-2]|0?[1-9])\s?[./-]\s?(?P<myy>{_YEAR}))
    |(?P<dm>(?:[0-9]{{1,2}}(?:st|nd|rd|th|er|\.|º|°)?\s{{1,2}}(?:de\s)?)(?P<dmn>{_MONTH})\.?{_GLUE}(?P<dmy2>{_YEAR}))
    |(?P<named>(?P<mn>{_MONTH})\b\.?(?:\s[0-9]{{1,2}}(?:st|nd|rd|th)?,)?{_GLUE}(?P<mny>{_YEAR}))
    |(?P<short>(?P<sn>{_MONTH})\b\.?\s?['’‘\- ]\s?(?P<sy>[0-9]{{2}}))(?!\s?[,%0-9]|:[0-9])
    |(?P<ymn>(?P<yy1>{_YEAR}),?\.?\s(?P<ym>{_MONTH})\b\.?)
    |(?P<season>(?P<sw>(?:{_words(SEASONS.split())})\.?(?:\s(?:semester|term|of))?)[\s,]{{1,2}}(?P<sey>{_YEAR})(?:/[0-9]{{2,4}})?)
    |(?P<span>(?P<y1>{_YEAR})\s?[-–—/]\s?(?P<y2>[0-9]{{2}}))
    |(?P<mshort>(?P<m2>1[0-2]|0[1-9])/(?P<y2d>[0-9]{{2}}))
    |(?P<year>{_YEAR})
    |(?P<tick>['’‘](?P<ty>[0-9]{{2}}))
    |(?P<monly>{_MONTH})\b\.?
    )(?P<tail>[年년])?{_RIGHT}""",
    re.VERBOSE,
)
_NOW = re.compile(rf"(?<!\w)(?:{_words(PRESENT)})(?!\w)|至今|现在|現在|目前|현재")
_NOW_TO = re.compile(r"(?:to|till) ")
_TO = rf"(?<!\w)(?:{_words(BETWEEN)})(?!\w)"
_DASH = re.compile(rf"\s{{0,3}}(?:[-–—‒―−~～→›»>|]|{_TO})\s{{0,2}}(?:[-–—]|{_TO})?\s{{0,3}}\Z")
_SINCE = re.compile(rf"(?<!\w)({_words(SINCE)})\s{{0,3}}[:]?\s{{0,2}}\Z")
_UNTIL = re.compile(rf"(?:(?<!\w)({_words(UNTIL)})|[-–—])\s{{0,3}}\Z")
_EXPECTED = re.compile(rf"(?<!\w)(?:{_words(EXPECTED)})(?!\w)|预计|予定|예정")
_ASIDE = re.compile(rf"[()\[\]]|(?<!\w)(?:{_words(EXPECTED)})(?!\w)")
_STALE = re.compile(rf"(?<!\w)(?:{_words(STALE)})(?!\w)[^\n]{{0,12}}\Z")
_OPEN_END = re.compile(r"\s{0,2}[-–—]\s{0,3}(?=\Z|[\n\t|•·)])")


def find_dates(text: str, offset: int = 0) -> tuple[DateRange, ...]:
    """Find every date and range of a text, in its order.

    A single date is an end without a start: what it means is for the section to say. A date that says when the CV was
    saved, when a person was born or when something expires is left out.

    Args:
        text: A line or some lines; months of eighteen languages, digits of any script.
        offset: What to add to the spans, so that they point into the document.

    Example:
        >>> [(date.start.isoformat(), date.end, date.ongoing) for date in find_dates("Sept. '19 – heute")]
        [('2019-09', None, True)]
        >>> [d.end.isoformat() for d in find_dates("B.Sc., 2013-09 to Juin 2017; Last updated February 2026")]
        ['2017-06']
    """
    flat = flatten(text)
    atoms = list(_atoms(flat))
    found: list[DateRange] = []
    position = 0
    while position < len(atoms):
        taken, date = _range_at(flat, atoms, position)
        if date is not None and not _STALE.search(flat[max(0, date.span.start - 40) : date.span.start]):
            found.append(_moved(date, offset))
        position += taken
    return tuple(found)


def parse_date(text: str) -> PartialDate | None:
    """Read a text that is one date and nothing else.

    Example:
        >>> parse_date("09/2019").isoformat(), parse_date("Summer 2022").isoformat(), parse_date("soon")
        ('2019-09', '2022', None)
    """
    dates = find_dates(text)
    return dates[0].end or dates[0].start if len(dates) == 1 else None


def months_in(ranges: Iterable[DateRange], today: PartialDate | None) -> int:
    """Count the months that some ranges cover; months covered twice count once.

    A range counts from its first to its last month, both included; a year without a month counts from January as a
    start and to December as an end. A range that goes on needs ``today``; without one it counts its first month only.

    Example:
        >>> two_years = find_dates("01/2020 - 12/2021")
        >>> months_in(two_years + find_dates("Jan 2020 – Dec 2021"), None)
        24
    """
    covered: set[int] = set()
    for item in ranges:
        first = item.start or item.end
        last = today if item.ongoing else item.end or item.start
        if first is None:
            continue
        begin = first.year * 12 + (first.month or 1) - 1
        stop = begin if last is None else last.year * 12 + (last.month or 12) - 1
        covered.update(range(begin, min(stop, begin + 1200) + 1))
    return len(covered)


def _moved(date: DateRange, offset: int) -> DateRange:
    return date.model_copy(update={"span": Span(date.span.start + offset, date.span.end + offset)}) if offset else date


def _atoms(flat: str) -> Iterator[_Atom]:
    """Yield dates and present words in order; a present word inside a date is not one."""
    found = [atom for match in _ATOM.finditer(flat) if (atom := _atom(match)) is not None]
    found += [_Atom(m.start(), m.end(), "now") for m in _NOW.finditer(flat)]
    last = 0
    for atom in sorted(found, key=lambda a: (a.start, -a.end)):
        if atom.start >= last:
            yield atom
            last = atom.end


def _atom(match: re.Match[str]) -> _Atom | None:
    group = match.groupdict()
    make = _Atom
    start, end = match.start(), match.end()
    if group["iso"]:
        return make(start, end, "date", _partial(group["iy"], int(group["im"])))
    if group["cjk"]:
        return make(start, end, "date", _partial(group["cy"], int(group["cm"]) if group["cm"] else None))
    if group["dmy"]:
        return make(start, end, "date", _partial(group["dy"], _month_of_day(group)))
    if group["my"]:
        return make(start, end, "date", _partial(group["myy"], int(group["mm"])))
    for key, name, year in (("dm", "dmn", "dmy2"), ("named", "mn", "mny"), ("short", "sn", "sy"), ("ymn", "ym", "yy1")):
        if group[key]:
            return make(start, end, "date", _partial(group[year], MONTH_NUMBERS[group[name]]))
    if group["season"]:
        return make(start, end, "date", _partial(group["sey"], None))
    if group["span"]:
        return _year_span(match)
    if group["mshort"]:
        return make(start, end, "short", _partial(group["y2d"], int(group["m2"])))
    if group["year"]:
        return make(start, end, "date", _partial(group["year"], None))
    if group["tick"]:
        return make(start, end, "short", _partial(group["ty"], None))
    return make(start, end, "month", None, MONTH_NUMBERS[group["monly"]])


def _partial(year: str, month: int | None) -> PartialDate:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < CENTURY_PIVOT else 1900
    return PartialDate(year=number, month=month)


def _month_of_day(group: dict[str, str | None]) -> int | None:
    """Tell the month of 01/09/2019 or 09/01/2019: the first of a month is a day; otherwise day, month, year."""
    first, second = int(group["d1"] or 0), int(group["d2"] or 0)
    if first > 12 or (group["dsep"] != "/" and second <= 12):
        return second if 1 <= second <= 12 else None
    if second > 12 or (second == 1 and first != 1):
        return first if 1 <= first <= 12 else None
    return second or None


def _year_span(match: re.Match[str]) -> _Atom | None:
    """Read 2019–21 and 2019/20 as two years; the second must follow the first within the century."""
    first = int(match["y1"])
    second = first // 100 * 100 + int(match["y2"])
    if not first < second <= first + 50:
        return None
    return _Atom(match.start(), match.end(), "years", PartialDate(year=first), second)


def _range_at(flat: str, atoms: list[_Atom], position: int) -> tuple[int, DateRange | None]:
    """Read the range that begins with an atom; say how many atoms it takes."""
    atom = atoms[position]
    following = atoms[position + 1] if position + 1 < len(atoms) else None
    between = flat[atom.end : following.start] if following is not None else ""
    joined = _joins(between) or (not between.strip() and following is not None and _NOW_TO.match(flat, following.start))
    joined = joined or (following is not None and _stand_together(atom, following, between))
    if atom.kind == "years" and atom.date is not None:
        span = Span(atom.start, atom.end)
        return 1, DateRange(start=atom.date, end=PartialDate(year=atom.month or 0), span=span)
    if joined and following is not None and (start := _start_of(atom, following)) is not None:
        whole = Span(atom.start, following.end)
        ongoing = following.kind == "now"
        end = None if ongoing else _end_of(following)
        if ongoing or (end is not None and _in_order(start, end)):
            return 2, DateRange(start=start, end=end, ongoing=ongoing, expected=_expected(flat, whole), span=whole)
    alone = (
        atom.kind == "short"
        and flat[: atom.start][-1:] in ("", "\t", "\n")
        and flat[atom.end :][:1] in ("", "\t", "\n")
    )
    if (atom.kind != "date" and not alone) or atom.date is None:
        return 1, None
    return 1, _single(flat, atom, atom.date)


def _stand_together(atom: _Atom, following: _Atom, between: str) -> bool:
    """Say whether a dash between two dates was lost ("2023.11 2024.08"), or each has a cell of its own."""
    if between.strip() or not between or "\n" in between or atom.date is None or atom.kind != "date":
        return False
    months = atom.date.month is not None
    if not months and "\t" not in between:
        return False
    return following.kind == "now" or (following.date is not None and (following.date.month is not None) == months)


def _joins(between: str) -> bool:
    return len(between) <= 40 and _DASH.match(_ASIDE.sub(" ", between).strip(" ")) is not None


def _start_of(atom: _Atom, following: _Atom) -> PartialDate | None:
    """Give the start that an atom states; "Jan" in "Jan – Mar 2020" borrows its year."""
    if atom.date is not None:
        return atom.date
    if atom.kind == "month" and following.date is not None and following.date.month:
        return PartialDate(year=following.date.year, month=atom.month)
    return None


def _end_of(atom: _Atom) -> PartialDate | None:
    return PartialDate(year=atom.month or 0) if atom.kind == "years" else atom.date


def _in_order(start: PartialDate, end: PartialDate) -> bool:
    return (start.year, start.month or 1) <= (end.year, end.month or 12)


def _expected(flat: str, span: Span) -> bool:
    return _EXPECTED.search(flat[max(0, span.start - 24) : span.end + 14].split("\n")[0]) is not None


def _single(flat: str, atom: _Atom, date: PartialDate) -> DateRange:
    """Read a date that has no partner: "since 2018", "until 2019", "expected May 2026", "2018 –", or just a date."""
    before, span = flat[max(0, atom.start - 16) : atom.start], Span(atom.start, atom.end)
    since = _SINCE.search(before)
    if since is not None:
        ongoing = re.sub(r"\s+", " ", since[1]) in SINCE_ONGOING
        whole = Span(atom.start - (len(before) - since.start(1)), atom.end)
        return DateRange(start=date, ongoing=ongoing, span=whole)
    open_end = _OPEN_END.match(flat, atom.end)
    if open_end is not None:
        return DateRange(start=date, ongoing=True, span=Span(atom.start, atom.end), confidence=0.7)
    until = _UNTIL.search(before)
    if until is not None and until[1]:
        span = Span(atom.start - (len(before) - until.start(1)), atom.end)
    return DateRange(end=date, expected=_expected(flat, span), span=span)
