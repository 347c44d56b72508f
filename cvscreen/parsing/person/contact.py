"""Who the CV is from: name, headline, e-mails, phones, links and place. Nothing of it is ever scored."""

import re
from collections.abc import Sequence

import phonenumbers

from cvscreen.model.document import Document
from cvscreen.model.resume import Contact, DateRange, Profile, Value
from cvscreen.model.span import Span
from cvscreen.parsing.lines.pieces import split_at
from cvscreen.parsing.lines.rows import MAX_ROWS, Row, make_value
from cvscreen.parsing.person.addresses import EMAIL, URL, find_addresses
from cvscreen.parsing.person.headlines import find_label
from cvscreen.parsing.person.names import find_name
from cvscreen.vocabulary.titles import is_place

PHONE_REGIONS = ("ZZ", "US", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "IN", "BR", "CN")
"""Regions whose national numbers are tried, in this order; ZZ accepts international numbers only."""

FEWEST_PHONE_DIGITS, MOST_PHONE_DIGITS = 7, 15
FEWEST_SURE_DIGITS = 9
"""ITU-T E.164 allows fifteen digits; fewer than seven is an extension, and fewer than nine may be a postal code."""

_PHONE = re.compile(r"(?<![\w/.@-])(?:\+|00|\(\+?)?[0-9(][0-9()./\s\u00a0\u2009–-]{5,24}[0-9](?![\w@])")
_FAX = re.compile(r"\b(?:fax|telefax|téléc|facsimile)\b[^\n\t]{0,6}$", re.IGNORECASE)
_PHONE_LABEL = re.compile(
    r"(?:\b(?:tel|phone|mob|cell|handy|fon|tlf|tfno|tél|gsm|puh|ph|t|m|p)[a-zéè]{0,8}\b|电话|手机|電話|携帯|전화|тел|τηλ|هاتف)"
    r"[^0-9]{0,6}$",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"^\W?(?:(?:19|20)[0-9]{2}\s?[–—-]\s?(?:19|20)[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}){1,2}|"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2})$"
)
_NETWORKS = (
    "linkedin",
    "github",
    "gitlab",
    "xing",
    "twitter",
    "stackoverflow",
    "kaggle",
    "scholar.google",
    "orcid",
    "medium",
    "behance",
    "dribbble",
)
_NETWORK_HOSTS = frozenset(
    (
        "linkedin.com", "github.com", "gitlab.com", "itch.io", "medium.com", "dev.to", "behance.net", "dribbble.com",
        "kaggle.com", "stackoverflow.com", "leetcode.com", "hackerrank.com", "youtube.com", "twitter.com", "x.com",
        "xing.com", "orcid.org", "researchgate.net", "facebook.com", "instagram.com", "bitbucket.org", "codepen.io",
    )
)  # fmt: skip
_DEGREE = re.compile(r"[A-Z]\.[A-Z][A-Za-z]{1,4}")
_SEPARATOR = re.compile(r"\s*[|·•∙●‧]\s*|\t|\s{2,}|,\s(?=\S+@)|\s[–—-]\s")


def find_contact(document: Document, rows: Sequence[Row], margins: Sequence[Row]) -> Contact:
    """Find who the CV is from.

    Args:
        document: The CV.
        rows: The rows before the first section and those of the contact sections.
        margins: Page headers and footers, where some templates print the contact details.
    """
    everywhere = [*rows, *margins]
    emails = find_addresses(document, everywhere, EMAIL)
    near = [*rows, *_beside_details(margins)]
    if not emails:
        emails = find_addresses(document, _all_rows(document), EMAIL)[:1]
        near += _beside_details(_all_rows(document))
    links = [
        value
        for value in find_addresses(document, near, URL)
        if not _inside(value, emails) and not _is_network(value.text) and not _DEGREE.fullmatch(value.text)
    ]
    links += [value for value in _profile_rows(document) if not _inside(value, links)]
    links = _each_once(links)
    phones = _phones(document, everywhere) or _phones(document, _detail_rows(document))
    name = find_name(document, rows, margins)
    return Contact(
        name=name,
        label=find_label(document, everywhere, name),
        emails=tuple(emails),
        phones=tuple(phones),
        links=tuple(links),
        profiles=_profiles(document, links),
        location=_location(document, everywhere),
    )


def _all_rows(document: Document) -> list[Row]:
    return [Row(document, index) for index in range(min(len(document.lines), MAX_ROWS))]


def _beside_details(margins: Sequence[Row]) -> list[Row]:
    """Keep the margin rows on or beside which an e-mail stands: the others are the template's."""
    mailed = {row.index for row in margins if EMAIL.search(row.text)}
    near = {index + step for index in mailed for step in (-1, 0, 1)}
    return [row for row in margins if row.index in near]


def _profile_rows(document: Document) -> list[Value]:
    """Find rows that are nothing but the address of a profile, wherever they stand: in a sidebar's foot."""
    rows = _all_rows(document)
    alone = [row for row in rows if len(row.text) <= 80 and URL.fullmatch(row.text.strip())]
    values = find_addresses(document, alone, URL)
    return [value for value in values if _host(value.text) in _NETWORK_HOSTS and not _is_network(value.text)]


def _host(text: str) -> str:
    return _bare(text).split("/")[0]


def _is_network(text: str) -> bool:
    """Say whether a link is only a network's own name, printed as a label beside a handle."""
    return _bare(text) in _NETWORK_HOSTS


def _each_once(links: Sequence[Value]) -> list[Value]:
    """Drop an address that is printed again, and one that is only the beginning of another that a line's end cut."""
    found: dict[str, Value] = {}
    for link in links:
        found.setdefault(_bare(link.text), link)
    return [
        link
        for key, link in found.items()
        if not any(
            o != key and (o.startswith(f"{key}-") or other.span.contains(link.span)) for o, other in found.items()
        )
    ]


def _bare(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")


def _inside(value: Value, others: Sequence[Value]) -> bool:
    return any(value.span.overlaps(other.span) for other in others)


def _phones(document: Document, rows: Sequence[Row]) -> list[Value]:
    found: list[Value] = []
    seen: set[str] = set()
    for row in rows:
        for match in _PHONE.finditer(row.text):
            printed = match.group()
            digits = re.sub(r"[^0-9]", "", printed)
            if digits in seen or _FAX.search(row.text[: match.start()]) or not _is_phone(printed, digits):
                continue
            if any(date.span.contains(_shifted(match, row)) or _is_range(date) for date in row.dates):
                continue
            if len(digits) < FEWEST_SURE_DIGITS and not _stands_for_itself(row, match):
                continue
            seen.add(digits)
            value = _phone_value(document, Span(row.span.start + match.start(), row.span.start + match.end()), printed)
            if value is not None:
                found.append(value)
    return found


def _shifted(match: re.Match[str], row: Row) -> Span:
    return Span(row.span.start + match.start(), row.span.start + match.end())


def _is_range(date: DateRange) -> bool:
    """Say whether a row's date is a job's or a study's and not a day of birth."""
    return date.ongoing or (date.start is not None and date.end is not None)


def _stands_for_itself(row: Row, match: re.Match[str]) -> bool:
    """Say whether few digits are set as a telephone number: with its signs, after a label, or alone between signs."""
    if match.group().lstrip()[0] in "+(0" or _PHONE_LABEL.search(row.text[: match.start()]):
        return True
    around = row.text[: match.start()].rstrip(" ")[-1:] + row.text[match.end() :].lstrip(" ")[:1]
    return not any(char.isalnum() or char == "," for char in around)


def _detail_rows(document: Document) -> list[Row]:
    """Find rows that look like contact details wherever they stand: beside an e-mail, or a number and little else."""
    rows = _all_rows(document)
    mailed = {row.index for row in rows if EMAIL.search(row.text)}
    near = {index + step for index in mailed for step in range(-2, 3)}
    return [row for row in rows if row.index in near or (len(row.text) <= 28 and not row.dates)]


def _phone_value(document: Document, span: Span, printed: str) -> Value | None:
    """Keep the number as printed: the leading bracket of "(312) 555" belongs to it."""
    start = span.start + (len(printed) - len(printed.lstrip()))
    text = re.sub(r"\s+", " ", document.text[start : span.end]).strip()
    return Value(text=text, span=Span(start, span.end), confidence=0.95) if text else None


def _is_phone(printed: str, digits: str) -> bool:
    """Say whether digits are a telephone number of some country, or at least look like one."""
    if not FEWEST_PHONE_DIGITS <= len(digits) <= MOST_PHONE_DIGITS or _DATES.match(printed.strip()):
        return False
    for region in PHONE_REGIONS:
        try:
            number = phonenumbers.parse(printed, None if region == "ZZ" else region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return True
    return printed.lstrip().startswith("+")


def _profiles(document: Document, links: Sequence[Value]) -> tuple[Profile, ...]:
    """List the printed links and the file's link annotations by network, each once."""
    found: list[Profile] = []
    seen: set[str] = set()
    targets: list[tuple[str, Span | None]] = [(value.text, value.span) for value in links]
    targets += [(link.uri, link.span) for link in document.links if link.uri.startswith(("http://", "https://"))]
    for url, span in targets:
        key = _bare(url)
        if key in seen:
            continue
        seen.add(key)
        network = next((name for name in _NETWORKS if name in key), None)
        found.append(Profile(network=network, url=url, span=span))
    return tuple(found)


def _location(document: Document, rows: Sequence[Row]) -> Value | None:
    for row in rows:
        for span in split_at(document.text, row.span, _SEPARATOR):
            if is_place(document.text[slice(*span)]):
                return make_value(document, span, 0.8)
    return None
