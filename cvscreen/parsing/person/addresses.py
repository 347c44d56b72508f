"""Addresses as they are printed: e-mails and links, whole, cut by a line's end, in any hyphen."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cvscreen.model.document import Document
from cvscreen.model.resume import Value
from cvscreen.model.span import Span
from cvscreen.parsing.lines.rows import Row, make_value
from cvscreen.parsing.lines.spacing import is_full

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w@])")
URL = re.compile(
    r"(?<![\w@.])(?:https?://[^\s<>|,;()\"']{3,200}|www\.[^\s<>|,;()\"']{3,200}|"
    r"(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,4}(?:com|org|net|io|dev|me|ai|app|co|edu|info|tech|eu|de|fr|es|it|pt|"
    r"nl|pl|uk|ch|at|be|se|no|dk|"
    r"fi|cz|in|us|ca|au|br|cn|jp|kr|ru|xyz|site|online|page|blog|games|design|space|cloud|link|works|world|"
    r"studio|photography|email|"
    r"academy|software|codes|engineer|guru|id|ly|gg|tv|gl|uk)(?:/[^\s<>|,;()\"']{0,150})?)(?![\w@])",
    re.IGNORECASE,
)
_SMALL = re.compile(r"[a-z0-9%_/.-]{1,60}")
_STARTS_URL = re.compile(r"(?:https?://|www\.|[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.[a-z]{2,6}/)", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\s{0,3}([^\s|•·,;]{2,90})(?=[\s|•·,;]|$)")
_HYPHENS = str.maketrans("\u2010\u2011\u2012\u2013\u00ad\u2212", "------")


def find_addresses(document: Document, rows: Sequence[Row], pattern: re.Pattern[str]) -> list[Value]:
    """Find the addresses of one kind in rows, each once."""
    found: list[Value] = []
    seen: set[str] = set()
    for position, row in enumerate(rows):
        joined = _cut_by_the_line(document, rows[position : position + 3], pattern)
        if joined is not None:
            seen.add(joined.text.lower().rstrip("/"))
            found.append(joined)
        for match in pattern.finditer(_plain_hyphens(row.text)):
            if joined is not None and joined.span.start == row.span.start + match.start():
                continue
            end = match.end() - (len(match.group()) - len(match.group().rstrip(".,;:)")))
            value = make_value(document, Span(row.span.start + match.start(), row.span.start + end), 0.98)
            if value is not None:
                value = value.model_copy(update={"text": _plain_hyphens(value.text)})
            if (
                value is not None
                and not (joined and joined.span.overlaps(value.span))
                and value.text.lower().rstrip("/") not in seen
            ):
                seen.add(value.text.lower().rstrip("/"))
                found.append(value)
    return found


def _plain_hyphens(text: str) -> str:
    """Write the hyphens that typesetters use as the one that addresses have; the length stays the same."""
    return text.translate(_HYPHENS)


def _cut_by_the_line(document: Document, rows: Sequence[Row], pattern: re.Pattern[str]) -> Value | None:
    """Put together an address that goes on in the first word of the next row, and of the one after.

    It is one address when the file links it, when it was cut after a hyphen, a slash, a dot or an at sign, or where the
    line had no room for more.
    """
    row = rows[0]
    start = max(row.text.rfind(" "), row.text.rfind("\t")) + 1
    glued, found = _plain_hyphens(row.text[start:].rstrip()), None
    if len(glued) < 4:
        return None
    for above, below in pairwise(rows):
        rest = _FIRST_WORD.match(below.text) if below.index <= above.index + 2 else None
        if rest is None or ("@" in rest[1] and "@" in glued):
            break
        following = _plain_hyphens(rest[1])
        sentence = following[0].isupper() and not any(sign in glued for sign in ("@", "://"))
        ends = glued[-1] in "/." and (pattern.fullmatch(following) or sentence)
        cut = glued[-1] in "-/.@_" and not ends
        longer = glued + (following[1:] if glued[-1] == "-" == following[0] else following)
        alone = rest[1] == below.text.strip() and not following[0].isupper()
        squeezed = alone and _breaks_off(glued, following) and is_full(document, above)
        linked = any(link.uri.lower().rstrip("/").endswith(longer.lower().rstrip("/")) for link in document.links)
        if not (linked or cut or squeezed):
            break
        glued = longer
        if pattern.fullmatch(glued):
            found = Value(text=glued, span=Span(row.span.start + start, below.span.start + rest.end(1)), confidence=0.9)
        if not alone:
            break
    return found


def _breaks_off(above: str, below: str) -> bool:
    """Say whether an address may have been cut between two letters: it is none yet, or its host goes on."""
    if below.startswith("@"):
        return bool(re.fullmatch(r"[\w.+-]{3,64}", above)) and not above.isdigit()
    if not _SMALL.fullmatch(below) or URL.fullmatch(below):
        return False
    short = len(below) <= 3 and below.isalpha()
    if "@" in above or not _STARTS_URL.match(above):
        host = above.rpartition("@")[2]
        return short and "." in host and bool(URL.fullmatch(host + below))
    return "/" in above.removeprefix("https://").removeprefix("http://")
