"""Dates as a CV prints them, and as the truth records what is printed."""

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.",
}
PRESENT = {"en": "Present", "de": "heute", "fr": "aujourd’hui"}
EXPECTED = {"en": "expected", "de": "voraussichtlich", "fr": "prévu"}


def print_date(date: str, style: str, lang: str) -> str:
    """Print ``YYYY``, ``YYYY-MM`` or ``present`` in a style: month, mon, num, dot, iso or year."""
    if date == "present":
        return PRESENT[lang]
    year, _, month = date.partition("-")
    if not month or style == "year":
        return year
    return {
        "month": f"{MONTHS[lang].split()[int(month) - 1]} {year}",
        "mon": f"{SHORT_MONTHS[lang].split()[int(month) - 1]} {year}",
        "num": f"{month}/{year}",
        "dot": f"{month}.{year}",
        "iso": date,
    }[style]


def print_range(entry: dict, style: str, lang: str) -> str:
    """Print an entry's dates: "Mar 2019 – Present", "2015 – expected 2027", a single date, or nothing."""
    start, end = entry.get("start"), entry.get("end")
    parts = [print_date(date, style, lang) for date in (start, end) if date]
    if entry.get("expected"):
        parts[-1] = f"{EXPECTED[lang]} {parts[-1]}"
    return " – ".join(parts)


def true_date(date: str | None, style: str) -> str | None:
    """Return what the page shows of a date: a style without months shows the year alone."""
    return date[:4] if date and style == "year" and date != "present" else date
