"""Style sheets: which rules hold for an element, as far as it takes to tell whether a browser shows its text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from cvscreen.readers.css import read_declarations

MAX_CSS_CHARS = 200_000
"""Characters of style sheets that are looked at."""
MAX_RULES = 5_000
"""Rules kept of them."""
MAX_RULES_EACH = 60
"""Rules asked of an element under one key (a class, an id, a tag)."""
MAX_ANCESTORS = 60
"""Ancestors looked at for "div .note"."""
SCREEN_PX = 1_024.0
"""The window for which ``@media`` rules are judged."""

_BRACED = re.compile(r"([^{}]{0,4000})([{}])")
_COMPOUND = re.compile(
    r"(?P<tag>\*|[a-z][a-z0-9]{0,20})?(?P<rest>(?:[.#][A-Za-z_-][\w-]{0,80}|\[[^\[\]]{1,120}\]"
    r"|::?[a-z-]{1,30}(?:\([^()]{0,40}\))?){0,8})",
    re.IGNORECASE,
)
_PART = re.compile(r"[.#][\w-]{1,81}|\[[^\[\]]{1,120}\]|::?[a-zA-Z-]{1,30}(?:\([^()]{0,40}\))?")
_ATTRIBUTE = re.compile(r"\[\s{0,4}([\w-]{1,60})\s{0,4}(?:([~|^$*]?)=\s{0,4}[\"']?([^\"'\]]{0,80})[\"']?\s{0,4}i?)?\]")
_WIDTH = re.compile(r"\(\s{0,4}(min|max)-width\s{0,4}:\s{0,4}([0-9]{1,5}(?:\.[0-9]{1,3})?)(px|em|rem)\s{0,4}\)")


class Rule(NamedTuple):
    """A selector's compounds from the element outwards, each with the combinator before it, and what is declared."""

    compounds: tuple[tuple[str, str], ...]
    declared: dict[str, str]
    rank: tuple[int, int]
    """How specific the selector is, then its place in the sheet."""


class Sheet(NamedTuple):
    """Rules under the id, class or tag that their element must have; ``variables`` are the custom properties."""

    rules: dict[str, list[Rule]]
    variables: dict[str, str]


def read_sheet(text: str) -> Sheet:
    """Read a style sheet's rules for a screen.

    Example:
        >>> sheet = read_sheet(".x, div > p.y { display: none } @media print { .z { display: none } }")
        >>> sorted(sheet.rules)
        ['.x', '.y']
    """
    rules: dict[str, list[Rule]] = {}
    variables: dict[str, str] = {}
    text = re.sub(r"/\*.{0,5000}?\*/", " ", text[:MAX_CSS_CHARS], flags=re.DOTALL)
    for count, (selectors, body) in enumerate(_blocks(text)):
        if count >= MAX_RULES:
            break
        declared = read_declarations(body)
        variables.update((name, value) for name, value in declared.items() if name.startswith("--"))
        for selector in selectors.split(",")[:50]:
            compounds = _compounds(selector)
            if compounds:
                kept = rules.setdefault(_key(compounds[0][1]), [])
                if len(kept) < MAX_RULES_EACH:
                    kept.append(Rule(compounds, declared, (_weight(selector), count)))
    return Sheet(rules, variables)


def style_of(element: etree._Element, sheet: Sheet) -> dict[str, str]:
    """Return what is declared for an element itself, its ``style`` attribute last."""
    tag = element.tag if isinstance(element.tag, str) else ""
    keys = ["*", tag, *(f".{name}" for name in (element.get("class") or "")[:1000].split()[:20])]
    if identity := element.get("id"):
        keys.append(f"#{identity}")
    if tag == "html":
        keys.append(":root")
    found = [rule for key in keys for rule in sheet.rules.get(key, ()) if _matches(element, rule.compounds)]
    style: dict[str, str] = {}
    for rule in sorted(found, key=lambda rule: rule.rank):
        style.update(rule.declared)
    style.update(read_declarations(element.get("style") or ""))
    return {name: _resolved(value, sheet.variables) for name, value in style.items()} if style else style


def _resolved(value: str, variables: dict[str, str]) -> str:
    for _ in range(4):
        match = re.search(r"var\(\s{0,4}(--[\w-]{1,80})\s{0,4}(?:,\s{0,4}([^()]{0,200}))?\)", value)
        if match is None:
            break
        value = value[: match.start()] + variables.get(match.group(1), match.group(2) or "") + value[match.end() :]
        value = value[:1000]
    return value


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield selectors with what stands in their braces, leaving out blocks that are not for a screen."""
    stack: list[tuple[str, bool]] = []
    for match in _BRACED.finditer(text):
        words, brace = match.groups()
        if brace == "{":
            head = words.rpartition(";")[2].strip()
            stack.append((head, (stack[-1][1] if stack else True) and _is_for_screen(head)))
        elif stack:
            head, kept = stack.pop()
            if kept and not head.startswith("@"):
                yield head, words


def _is_for_screen(head: str) -> bool:
    lower = head.lower()
    if not lower.startswith("@"):
        return True
    if lower.startswith(("@supports", "@layer", "@container")):
        return True
    if not lower.startswith("@media"):
        return False
    condition = lower.removeprefix("@media")
    widths = list(_WIDTH.finditer(condition))
    for match in widths:
        pixels = float(match.group(2)) * (1.0 if match.group(3) == "px" else 16.0)
        if (pixels > SCREEN_PX) if match.group(1) == "min" else (pixels < SCREEN_PX):
            return False
    return not re.sub(r"only|screen|all|and|,|\s", "", _WIDTH.sub("", condition))


def _compounds(selector: str) -> tuple[tuple[str, str], ...]:
    """Return a selector's compounds from the last to the first with the combinator before each; () when too odd."""
    parts = re.sub(r"\s{0,8}([>+~])\s{0,8}", r" \1 ", selector.strip()).split()[:24]
    made: list[tuple[str, str]] = []
    before = ""
    for part in parts:
        if part in (">", "+", "~"):
            before = part
            continue
        if not _COMPOUND.fullmatch(part):
            return ()
        made.append((before if made else "", part))
        before = " "
    return tuple(reversed(made))


def _key(compound: str) -> str:
    for mark in ("#", "."):
        for part in _PART.finditer(compound):
            if part.group().startswith(mark):
                return part.group()
    match = _COMPOUND.fullmatch(compound)
    tag = str(match.group("tag") or "") if match else ""
    return tag.lower() or (":root" if ":root" in compound else "*")


def _weight(selector: str) -> int:
    return (
        100 * selector.count("#")
        + 10 * sum(map(selector.count, ".[:"))
        + len(re.findall(r"(?:^|[\s>+~])[a-z]", selector))
    )


def _matches(element: etree._Element, compounds: tuple[tuple[str, str], ...]) -> bool:
    (before, compound), rest = compounds[0], compounds[1:]
    if not _is(element, compound):
        return False
    if not rest:
        return True
    if before == ">":
        parent = element.getparent()
        return parent is not None and _matches(parent, rest)
    if before == "+":
        previous = element.getprevious()
        return previous is not None and _matches(previous, rest)
    # "div .note p": the nearest fitting ancestor is taken; going back for another could take for ever
    others = element.itersiblings(preceding=True) if before == "~" else element.iterancestors()
    for _, other in zip(range(MAX_ANCESTORS), others, strict=False):
        if _is(other, rest[0][1]):
            return _matches(other, rest)
    return False


def _is(element: etree._Element, compound: str) -> bool:
    match = _COMPOUND.fullmatch(compound)
    tag = match.group("tag") if match else None
    if not isinstance(element.tag, str) or (tag not in (None, "*") and element.tag != str(tag).lower()):
        return False
    return all(_has(element, part) for part in _PART.findall(compound[len(tag or "") :]))


def _has(element: etree._Element, part: str) -> bool:
    if part.startswith("."):
        return part[1:] in (element.get("class") or "")[:1000].split()
    if part.startswith("#"):
        return element.get("id") == part[1:]
    if part.startswith("["):
        return _has_attribute(element, part)
    name, _, argument = part.lstrip(":").lower().rstrip(")").partition("(")
    place = sum(1 for _ in zip(range(1_000), element.itersiblings(preceding=True), strict=False)) + 1
    if name == "first-child" or (name == "nth-child" and argument.strip() == str(place)):
        return place == 1 or name == "nth-child"
    if name == "last-child":
        return element.getnext() is None
    return name == "root" and element.tag == "html"


def _has_attribute(element: etree._Element, part: str) -> bool:
    match = _ATTRIBUTE.fullmatch(part)
    value = element.get(match.group(1)) if match else None
    if match is None or value is None:
        return False
    kind, wanted = match.group(2), match.group(3)
    if wanted is None:
        return True
    if kind == "~":
        return wanted in value.split()
    if kind in ("^", "|"):
        return value.startswith(wanted)
    if kind == "$":
        return value.endswith(wanted)
    return wanted in value if kind == "*" else value == wanted
