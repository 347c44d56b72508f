"""Write dates and spans of time in the forms of a language, with what the gold says of them."""

from dataclasses import dataclass
from typing import cast

from .people import NOW, text
from .record import Date, Study
from .words import Draw, half, language

FORMS = {
    "long": 3,
    "short": 5,
    "number": 4,
    "year": 2,
    "apostrophe": 1,
    "dot": 2,
    "day": 0.6,
    "upper": 0.7,
    "range_year": 0.7,
}
KEPT_FORMS = {
    "number2": 2,
    "iso": 1.5,
    "long": 1,
    "short_comma": 1,
    "spaced": 1,
    "day_dash": 1,
    "short": 1,
    "number": 1,
}
LATIN_ONLY = ("apostrophe", "upper", "short_comma")
EAST = ("zh", "ja")


@dataclass(frozen=True)
class DateStyle:
    """How one CV writes its dates."""

    code: str
    form: str
    bar: str
    present: str
    since: str  # "" or the word that opens a span which goes on
    expected: str


def draw_style(code: str, draw: Draw) -> DateStyle:
    words = language(code)
    form = half(FORMS, KEPT_FORMS, draw)
    if code in EAST:
        form = draw.random.choice(["east", "east", "dot_year", "slash_year", "year"])
    if form in LATIN_ONLY and code in ("ru", "el", "hu"):
        form = "short"
    until = draw.one(text(words, "until"))
    word_bars = [f" {until} "] if form in ("long", "short", "number") else []
    bar = draw.random.choice([" – ", " – ", " - ", "–", " — ", "-", *word_bars])
    if form in ("iso", "day_dash") or (form == "spaced" and "-" in bar):
        bar = " – "
    if code in EAST:
        bar = draw.random.choice([" – ", "～", " - ", "-", " 至 "] if code == "zh" else [" – ", "～", " 〜 ", "－"])
    present = draw.one(text(words, "present"))
    if present.startswith(until + " ") and bar.strip() == until:
        present = present.removeprefix(until + " ")
    numeric = form in ("number", "number2", "dot", "year", "day", "range_year")
    opens = draw.chance(0.15) and (numeric or "since_numeric" not in words)
    since = draw.one(text(words, "since")) if opens else ""
    since = since if since[:1].isalpha() else ""
    return DateStyle(code, form, bar, present, since, draw.one(text(words, "expected")))


def write(date: Date, style: DateStyle) -> str:
    words = language(style.code)
    long = [m.strip() for m in text(words, "months").split("|")][date.month - 1]
    short = [m.strip() for m in text(words, "short").split("|")][date.month - 1]
    pattern = cast(str, words.get("long", "{M} {Y}")).split("|")[0].strip()
    forms = {
        "long": pattern.format(M=long, Y=date.year), "short": pattern.split(" de ")[0].format(M=short, Y=date.year),
        "number": f"{date.month:02d}/{date.year}", "dot": f"{date.month:02d}.{date.year}", "year": str(date.year),
        "apostrophe": f"{short.rstrip('.')} '{date.year % 100:02d}", "iso": f"{date.year}-{date.month:02d}",
        "number2": f"{date.month:02d}/{date.year % 100:02d}", "upper": _upper(f"{short} {date.year}", style.code),
        "day": f"01.{date.month:02d}.{date.year}", "day_dash": f"01-{date.month:02d}-{date.year}",
        "short_comma": f"{short.rstrip('.')}, {date.year}", "spaced": f"{date.month:02d} / {date.year}",
        "east": f"{date.year}年{date.month}月", "dot_year": f"{date.year}.{date.month:02d}",
        "slash_year": f"{date.year}/{date.month:02d}", "range_year": str(date.year),
    }  # fmt: skip
    if style.form == "short" and " de " in pattern and "{" in pattern:
        return f"{short} {date.year}"
    return forms[style.form]


def _upper(words: str, code: str) -> str:
    return words.replace("i", "İ").upper() if code == "tr" else words.upper()


def gold(date: Date | None, style: DateStyle) -> str:
    if date is None:
        return "present"
    return str(date.year) if style.form in ("year", "range_year") else f"{date.year}-{date.month:02d}"


def span(start: Date, end: Date | None, style: DateStyle) -> tuple[str, str, str]:
    """Return the words of a span and its start and end for the gold."""
    if end is None:
        if style.since:
            glue = "" if style.code in EAST else " "
            return f"{style.since}{glue}{write(start, style)}", gold(start, style), "present"
        return f"{write(start, style)}{style.bar}{style.present}", gold(start, style), "present"
    if season := _season(start, end, style):
        return season, str(start.year), str(start.year)
    if style.form in ("year", "range_year") and start.year == end.year:
        return str(start.year), str(start.year), str(start.year)
    if style.form == "range_year" and start.year // 100 == end.year // 100:
        mark = "/" if style.bar == "-" else "–"
        return f"{start.year}{mark}{end.year % 100:02d}", gold(start, style), gold(end, style)
    return f"{write(start, style)}{style.bar}{write(end, style)}", gold(start, style), gold(end, style)


def _season(start: Date, end: Date, style: DateStyle) -> str:
    """Return "Summer 2019" for June to August where the language has it and months are written as words."""
    words = language(style.code)
    if (start.month, end.month) != (6, 8) or start.year != end.year or "seasons" not in words:
        return ""
    return f"{text(words, 'seasons').split('|')[1].strip()} {start.year}" if style.form in ("long", "short") else ""


def study_span(study: Study, style: DateStyle, *, only_end: bool) -> tuple[str, str | None, str]:
    if study.state == "expected" and study.end:
        glue = "" if style.code in EAST else " "
        return f"{style.expected}{glue}{write(study.end, style)}", None, gold(study.end, style)
    if only_end and study.end:
        return write(study.end, style), None, gold(study.end, style)
    return span(study.start, study.end, style)


def duration(start: Date, end: Date | None, code: str) -> str:
    """Return a length of time as networks print it; English, German, French and Spanish only."""
    last = end or NOW
    years, months = divmod((last.year - start.year) * 12 + last.month - start.month + 1, 12)
    names = DURATIONS.get(code)
    if not names:
        return ""
    parts = [f"{n} {names[key][n != 1]}" for n, key in ((years, 0), (months, 1)) if n]
    return " ".join(parts)


DURATIONS = {
    "en": (("yr", "yrs"), ("mo", "mos")), "de": (("Jahr", "Jahre"), ("Monat", "Monate")),
    "fr": (("an", "ans"), ("mois", "mois")), "es": (("año", "años"), ("mes", "meses")),
    "nl": (("jaar", "jaar"), ("mnd", "mnd")), "pt": (("ano", "anos"), ("mês", "meses")),
}  # fmt: skip
