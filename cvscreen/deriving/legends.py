"""What the signs of a text weigh, where it explains them: "3 = essential, 1 = nice to have, N = not needed"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

from cvscreen.deriving.strength import is_denied, strength_of
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.document import Document
from cvscreen.model.rubric import Strength
from cvscreen.text.tokens import flatten

Weight = Strength | Literal["denied"]
Legend = Mapping[str, Weight]
MAX_WORDS = 5
"""Words of a cell that only weighs: "zwingend erforderlich", "nice to have"."""

SIGNS = r"[a-z0-9]{1,3}|[*+●■★!~]{1,4}|rot|gelb|grun|red|amber|yellow|green"
"""Signs that a text may explain."""

# "3 = essential": a sign, and in words what it means
_MEANING = re.compile(
    rf"(?<![\w.!])\[?({SIGNS})\]?\s{{0,2}}(?:=|:|–|-|\t|means|bedeutet|is)\s{{0,2}}"
    rf"((?:(?!\s{{1,8}}\[?(?:{SIGNS})\]?\s{{0,2}}=)[^,;.|()\n]){{3,48}})"
)
# "3 essential, 2 important": signs before their meanings, two of them or more in a line
_LISTED = re.compile(r"(?<![\w.])([0-9]|[a-z]|[*+●■★]{1,4})\s([a-z][a-z -]{3,40}?)(?=\s?[,;.|()·/]|$)")
# "essential (E) or desirable (D)": signs behind them
_BEHIND = re.compile(r"(?<!\w)([a-z]{4,20})\s\(([a-z]{1,2})\)")
_SPEAKS = re.compile(r"^([a-z]{1,2}):", re.MULTILINE)
# "E/D" heads a column of letters that need no words
_COLUMN = re.compile(r"[|\t]\s{0,3}e\s?/\s?d\s{0,3}(?:[|\t]|$)", re.MULTILINE)
# "(E) essential, (D) desirable": signs in brackets before them
_BRACKETED = re.compile(r"[(\[]([a-z0-9]{1,2})[)\]]\s(?:=\s)?([a-z][a-z -]{3,30})")
# "E (Essential) or D (Desirable)": signs before them
_BEFORE = re.compile(r"(?<!\w)([a-z]{1,2})\s\(([a-z][a-z -]{3,30})\)")
# "Sourdough | E | A": what weighs an item, and by what it is found out, set apart behind it
_CELL = re.compile(
    r"(?=\s{0,3}[|\t]\s{0,3}([a-z0-9*+!]{1,3})(?:\s\([^()|\t]{1,30}\))?\s{0,3}(?:[|\t][^|\t]{0,20}){0,3}$)"
)
# "Sourdough (E)": what weighs an item, in brackets at its end
_ENDING = re.compile(r"\s{1,3}[(\[]([a-z0-9*]{1,2})[)\]][.;,]?\s{0,3}$")
# "Sourdough ........ E2", "Rye ...... level 3, need H": behind dots that lead to it
_LED_TO = re.compile(
    r"\s{0,3}(?:\.{3,}|…|_{3,})\s{0,3}(?:[a-z0-9 ]{1,20},\s[a-z]{2,8}\s)?"
    r"([a-z]{1,2}|[0-9]{1,2}|[*+]{1,4})(?:[0-9](?:/[0-9])?|\s?/\s?[a-z])?\s{0,3}$"
)
# "Sourdough [major]", "Sourdough ...... Yes ..... test": words that weigh, set apart
_WORDED = re.compile(
    r"\s{0,3}(?:\t|\.{3,}|…|\[(?=[a-z ]{1,20}\]))\s{0,3}([a-z][a-z ]{1,18}?)\.?\s{0,3}"
    r"(?:\]|(?:(?:\t|\.{3,}|…)[^\t]{0,20})?)[.;,]?\s{0,3}$"
)
# the four letters of a known way to weigh
_MOSCOW: Legend = {"m": "required", "s": "expected", "c": "optional", "w": "denied"}
# "| 2.1 | Sourdough | E |", "a. Sourdough (E)": what stands before an item that is weighed behind it
_BEFORE_WEIGHED = re.compile(r"\s{0,3}(?:\|\s{0,3}(?:[\d.]{1,5}\s{0,3}\|\s{0,3})?|[a-z]\.\s{1,3})")
# "M2": a letter that weighs, and a level
_LEVELLED = re.compile(r"([a-z])\s?[/-]?\s?[0-9]")
_SIGN = re.compile(r"\b(?:weight|gewicht|gewichtung|prio|priority|prioritat)\s{0,2}:?\s{0,2}([a-z0-9]{1,3})\b")
# "Causal inference (B, level 2)"
_IN_BRACKETS = re.compile(r"\(([a-z0-9]{1,2})(?=[,;)])")
_EXPLAINED = re.compile(r"(?<![\w.])(?:[a-z0-9]{1,3}|[*+●■★]{1,4})\s{0,2}=\s{0,2}[^,;.|()\n]{3,48}")


def read_legend(document: Document) -> Legend:
    r"""Return what the signs of a text weigh, where it says so for two of them or more.

    Example:
        >>> from cvscreen.readers import read_document
        >>> dict(read_legend(read_document(b"3 = essential, 1 = nice to have, 0 = not needed\n", filename="x.txt")))
        {'3': 'required', '1': 'optional', '0': 'denied'}
    """
    found: dict[str, Weight] = {}
    flat = flatten(document.text)
    # "Q: …" and "A: …" begin questions and answers
    spoken = {sign for sign, lines in Counter(_SPEAKS.findall(flat)).items() if lines > 1}
    for line in flat.split("\n"):
        pairs = [
            (sign, weight) for sign, weight in _explained(line) if not line.startswith(f"{sign}:") or sign not in spoken
        ]
        behind = [(sign, words) for words, sign in _BEHIND.findall(line)]
        for listed in (_LISTED.findall(line), behind, _BEFORE.findall(line), _BRACKETED.findall(line)):
            pairs += [(sign, weight_of(words, {})) for sign, words in listed] if len(listed) >= 2 else []
        for sign, weight in pairs:
            if weight and sign not in found:
                found[sign] = weight
    if _COLUMN.search(flat) and not {"e", "d"} & found.keys():
        found |= {"e": "required", "d": "optional"}
    if "moscow" in flat and not found:
        return _MOSCOW
    return found if any(weight != "denied" for weight in found.values()) and len(found) >= 2 else {}


def _explained(line: str) -> Iterator[tuple[str, Weight | None]]:
    """Yield the signs that a line explains, and what they weigh: "M = must be shown, N = listed, but not needed"."""
    found = list(_MEANING.finditer(line))
    for number, one in enumerate(found):
        words = one.group(2)
        weight = weight_of(words, {})
        if weight is None:
            # what is said at more length begins with its word of strength, or takes all back at its end
            strength, cue = strength_of(words)
            weight = strength if cue and re.match(rf"(?:an?\s)?{re.escape(cue)}\b", words.lstrip()) else None
        if weight is None and is_denied(
            line[one.start(2) : found[number + 1].start() if found[number + 1 :] else None]
        ):
            weight = "denied"
        yield one.group(1), weight


def weight_of(words: str, legend: Legend) -> Weight | None:
    """Return how strongly a few words ask, or what a sign of the legend does; None where they do not say.

    Example:
        >>> weight_of("Zwingend erforderlich", {}), weight_of("not needed", {}), weight_of("solid knowledge", {})
        ('required', 'denied', None)
    """
    flat = flatten(words).strip(" .()")
    if (sign := flat.partition(" (")[0]) in legend:
        return legend[sign]
    if (levelled := _LEVELLED.fullmatch(flat)) and levelled.group(1) in legend:
        return legend[levelled.group(1)]
    if is_denied(flat):
        return "denied"
    for strength in ("required", "expected", "optional"):
        if len(flat) > 1 and word_list(f"weight_{strength}").fullmatch(flat):
            return strength
    strength, cue = strength_of(flat)
    # "2 = solid knowledge" says how well, not how strongly
    strongly = cue and not cues()["praised"].fullmatch(cue) and len(flat.split()) <= MAX_WORDS
    return strength if strongly else None


def by_weight(words: str, legend: Legend) -> Strength | None:
    """Return how strongly a line asks that gives its weight by a sign: "German: weight 1"; None where it does not."""
    flat = flatten(words) if legend else ""
    found = _cell(words, legend) or _SIGN.search(flat) or _IN_BRACKETS.search(flat)
    weight = _told(found.group(1), legend) if found else None
    return None if weight == "denied" else weight


def explains_signs(words: str) -> bool:
    """Say whether a line tells what the signs of a text mean, and so asks for nothing.

    Example:
        >>> explains_signs("AF = application form, T = test"), explains_signs("F = ma is known")
        (True, False)
    """
    flat = flatten(words)
    pairs = (*_BEFORE.findall(flat), *((sign, meaning) for meaning, sign in _BEHIND.findall(flat)))
    return len(_EXPLAINED.findall(flat)) > 1 or len({sign for sign, meaning in pairs if weight_of(meaning, {})}) > 1


def before_sign(words: str) -> int:
    """Return how many characters of a title stand before the bracket that weighs it; all where none does.

    Example:
        >>> before_sign("Causal inference (B, level 2)"), before_sign("SQL")
        (16, 3)
    """
    found = _IN_BRACKETS.search(flatten(words))
    return len(words[: found.start()].rstrip()) if found else len(words)


def before_cells(words: str, legend: Legend) -> int:
    """Return how many characters of an item stand before the signs that are set apart behind it; all where none are.

    Example:
        >>> before_cells("Sourdough | E | A", {"e": "required"}), before_cells("Rye | or spelt", {"e": "required"})
        (9, 14)
    """
    found = _cell(words, legend)
    return found.start() if found else len(words)


def is_weighed(words: str, legend: Legend) -> bool:
    """Say whether a line ends with a sign that weighs it, set apart or in brackets.

    Example:
        >>> is_weighed("Sourdough (E)", {"e": "required"}), is_weighed("Vitamin (B)", {"e": "required"})
        (True, False)
        >>> is_weighed("Rye ........ E2", {"e": "required"}), is_weighed("Rye [minor]", {}), is_weighed("Rye [new]", {})
        (True, True, False)
    """
    return _cell(words, legend) is not None


def before_weighed(words: str, legend: Legend) -> int:
    """Return how many characters count a line that is weighed at its end: "| 2.1 | Sourdough | E |"; 0 where none do.

    Example:
        >>> before_weighed("| 2.1 | Sourdough | E |", {"e": "required"}), before_weighed("| Rye |", {"e": "required"})
        (8, 0)
    """
    found = _BEFORE_WEIGHED.match(words) if is_weighed(words, legend) else None
    return found.end() if found else 0


def _cell(words: str, legend: Legend) -> re.Match[str] | None:
    flat = flatten(words)
    signs = (*_CELL.finditer(flat), *_ENDING.finditer(flat), *_LED_TO.finditer(flat)) if legend else ()
    # "Must \t Nice" heads two columns
    worded = (
        one
        for one in _WORDED.finditer(flat)
        if _told(one.group(1), {}) and not is_weight(re.split(r"[\t.]", flat[: one.start()])[-1].strip())
    )
    return next(iter((*(one for one in signs if one.group(1) in legend), *worded)), None)


def is_weight(flat: str) -> bool:
    """Say whether a word only weighs: "ess", "should".

    Example:
        >>> is_weight("ess"), is_weight("rye")
        (True, False)
    """
    return _told(flat, {}) is not None


def _told(flat: str, legend: Legend) -> Weight | None:
    """Return what a sign weighs, or what a word does that only weighs: "ess", "blocker"."""
    if flat in legend:
        return legend[flat]
    for strength in ("required", "expected", "optional"):
        if word_list(f"weight_{strength}").fullmatch(flat):
            return strength
    return None
