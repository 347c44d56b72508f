"""What a heading, or the line above a list, says of what stands below it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, cast

from cvscreen.deriving.model import Sense
from cvscreen.deriving.strength import step, strength_of
from cvscreen.deriving.wording import cues, phrases, read_data
from cvscreen.model.rubric import Strength
from cvscreen.text.tokens import flatten


class Heading(NamedTuple):
    """What a heading says: of what the part speaks, how strongly a bare item asks, what its items are."""

    sense: Sense
    strength: Strength | None
    field: str
    known: bool = False
    level: int = 0


# "Our tech stack" is what others have
_OURS = re.compile(r"\s{0,4}(?:our|unser|unsere|notre|nos|nuestro|nuestra)\s")
# "What we don't ask for"
_NOT_ASKED = re.compile(
    r"\b(?:don't|do not|won't|will not|nicht|ne)\s(?:\w+\s){0,2}"
    r"(?:ask|need|expect|require|want|look|care|mind|brauch|verlang|erwart)"
    r"|\b(?:brauch|verlang|erwart)\w{1,3}\s(?:\w+\s){0,3}nicht\b"
)
# "Who we are looking for" speaks of a person, and says not how strongly
_WHO = re.compile(r"\s{0,4}(?:who|whom|wen|qui|a quien)\s")
_WHETHER = re.compile(r"\s{0,4}(?:do|does|is|are|can|must|should|brauche|muss|ist|sind|faut-il|dois-je)\s[^?]{1,80}\?")
_TO_KNOW = re.compile(r"\b(?:you )?needs? to (?:know|be able to|have|bring)\b")
# "You might be a good match if you" doubts whether somebody is it, and not what is asked
_MIGHT_BE = re.compile(r"\b(?:might|may|could) (?:well )?be\b|\b(?:konntest|konnten)\b")
# who is asked or asks, where a word of strength makes a heading of what is asked
_PERSONS = ("you", "du", "sie", "vous", "usted")
_SAYS_WHO = re.compile(
    r"\b(?:you|you'd|you'll|du|dich|dir|sie|ihnen|vous|we would|we'd|wir|i would|i'd|candidates?|applicants?"
    r"|somebody|someone|man)\b"
)
_CONCEDES = re.compile(
    r",\s?(?:but|though|although|yet|aber|jedoch|doch|mais|pero)\s[^,]{0,30}"
    r"\b(?:no|not|never|kein\w{0,2}|nicht|nie|pas|negotiable|flexible|can be \w+|lernbar|erlernbar)\b"
)
# "Notes on the profile" weigh nothing by themselves
_ABOUT = re.compile(
    r"\s{0,4}(?:hinweise?|notes?|remarks?|anmerkung(?:en)?|bemerkung(?:en)?|a (?:word|note)|remarques?)"
    r"\s(?:on|about|to|zu[mr]?|uber|sur)\b"
)
# "8. Highly important": what counts a heading, and raises it
_COUNTED = re.compile(r"\s{0,3}(?:\d{1,2}[.)]?\s{1,3})?(?:(?:very|highly|really|absolutely|sehr|besonders)\s)?")
_NOTE = re.compile(r"(?:please )?note|notes|hinweise?")
_SENTENCE_END = re.compile(r"[.!?]\s{1,4}(?=\S)")
BEGUN_WORDS = 9
"""A line of more words is no heading."""
_SENSES: tuple[tuple[str, Sense], ...] = (
    ("denied", "denied"),
    ("none", "none"),
    ("soft", "soft"),
    ("optional", "asked"),
    ("required", "asked"),
    ("duty", "duty"),
    ("expected", "asked"),
    ("asked", "asked"),
)


def read_heading(words: str, above: Heading | None, level: int, *, lead: bool = False) -> Heading:
    """Read a heading, or with ``lead`` the sentence above a list.

    Args:
        words: The heading.
        above: The part that it stands in; a heading that says nothing of its own goes on with it if it is a lead.
        level: Its level where the format says one; 0 where not.
        lead: Whether it is a sentence that ends above a list.

    Example:
        >>> read_heading("Nice to have", None, 0)
        Heading(sense='asked', strength='optional', field='', known=True, level=0)
        >>> read_heading("Wir bieten:", None, 0).sense
        'none'
    """
    flat = flatten(words.replace("’", "'"))
    if lead:
        flat = _SENTENCE_END.split(flat)[-1]
    field = next((name for name, pattern in _tables()[1].items() if pattern.search(flat)), "")
    found = _label(flat) or _find(flat)
    if found is not None and found[1] == "asked" and _NOT_ASKED.search(flat):
        found = ("denied", "denied")
    if found is not None and found[0] == "expected" and _WHO.match(flat):
        found = ("asked", "asked")
    if found is not None and found[1] == "denied" and (label := _label(flat.partition(",")[0])):
        # "Nice, not necessary"
        found = label
    if lead and above:
        return _lead(flat, above, found, field)
    told = _told(flat) if found is None else None
    if told:
        return Heading("asked", told, field, known=True, level=level)
    if found is None:
        inherits = above is not None and above.sense in ("none", "duty", "asked") and 0 < above.level < level
        return Heading(above.sense, above.strength, field, level=level) if above and inherits else _plain(level, field)
    name, sense = found
    if name == "asked" and _OURS.match(flat):
        return Heading("none", None, "", known=True, level=level)
    if sense == "asked" and _ABOUT.match(flat):
        return Heading("more", None, field, known=True, level=level)
    strength = _strength_below(name)
    if strength and name in ("required", "optional") and cues()["raising"].search(flat):
        strength = step(strength, 1)
    strength = _conceded(flat, strength) if strength else None
    if _WHETHER.match(flat):
        # "Do you need a degree?" asks whether
        strength = None if sense == "asked" else strength
    elif name == "asked":
        # "Which skills are important?"; "what you need to know" says only of what it speaks
        strength = strength_of(_TO_KNOW.sub("know", _MIGHT_BE.sub("are", flat)))[0]
    return Heading(sense, strength, field, known=True, level=level)


def _told(flat: str) -> Strength | None:
    """Return how strongly a heading asks by a word of strength: "Needed from day one", "Das sollten Sie können".

    It begins with that word, or speaks to the person, or says what the writer would like.
    """
    flat = _MIGHT_BE.sub("are", flat)
    strength, cue = strength_of(flat)
    words = flat.split()
    if not cue or len(words) > BEGUN_WORDS or flat.rstrip().endswith("."):
        return None
    said = words[0] in _PERSONS or words[-1].rstrip("?!:") in _PERSONS or _SAYS_WHO.search(flat) is not None
    begins = _COUNTED.sub("", flat).startswith(cue)
    return _conceded(flat, strength) if begins or said else None


def _conceded(flat: str, strength: Strength) -> Strength:
    """Return how strongly a heading asks that takes half of it back: "Important, though not a reason to stay away"."""
    return step(strength, -1) if strength in ("required", "expected") and _CONCEDES.search(flat) else strength


def _label(flat: str) -> tuple[str, Sense] | None:
    """Return the list that a whole heading of a word or two stands in: "Must:", "Nice:"."""
    # "Should (most of it)"
    words = flat.partition("(")[0].strip(" :?!.-–") or flat
    return next(((name, sense) for name, sense in _SENSES if words in _labels().get(name, ())), None)


def _find(flat: str) -> tuple[str, Sense] | None:
    """Return the first list that has a phrase of a heading, where no longer phrase of another lies over it."""
    hits = [(name, sense, hit) for name, sense in _SENSES if (hit := _tables()[0][name].search(flat))]
    for name, sense, hit in hits:
        over = [other for _, _, other in hits if other.start() < hit.end() and hit.start() < other.end()]
        if all(other.end() - other.start() <= hit.end() - hit.start() for other in over):
            return name, sense
    return None


def _plain(level: int, field: str) -> Heading:
    return Heading("plain", None, field, level=level)


def _lead(flat: str, above: Heading, found: tuple[str, Sense] | None, field: str) -> Heading:
    """Read a sentence above a list: its words of strength hold for the items."""
    if above.sense == "none":
        return above
    spoken, cue = strength_of(flat, above.strength)
    if found is not None and found[1] in ("none", "soft"):
        return Heading(found[1], None, field, known=True)
    sense: Sense = found[1] if found and above.sense == "plain" else above.sense
    if sense == "plain" and cue:
        sense = "asked"
    strength = spoken if cue or above.strength else _strength_below(found[0]) if found else None
    return Heading(sense, strength, field or above.field, known=found is not None, level=above.level)


def _strength_below(name: str) -> Strength | None:
    table = read_table(name)
    return cast("Strength | None", table.get("strength"))


@lru_cache(maxsize=16)
def read_table(name: str) -> Mapping[str, object]:
    """Return one list of the headings' file."""
    table = read_data("senses")[name]
    return cast("Mapping[str, object]", table)


def is_whole_heading(words: str) -> bool:
    """Say whether the words of a list item are a heading and nothing else: "Desirable" above a list within the list.

    Example:
        >>> is_whole_heading("Desirable"), is_whole_heading("Desirable: Rust")
        (True, False)
    """
    flat = flatten(words).strip(" :?!.-–")
    return (
        _label(flat) is not None
        or _NOTE.fullmatch(flat) is not None
        or any(_tables()[0][name].fullmatch(flat) for name, _ in _SENSES if name in ("optional", "required"))
    )


def is_ambiguous(words: str) -> bool:
    """Say whether a heading stands above duties or, behind what is asked, above an offer: "Das erwartet dich"."""
    return phrases(cast("list[str]", read_data("senses")["ambiguous"])).search(flatten(words)) is not None


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(cast("list[str]", listed)) for name, listed in read_table("labels").items()}


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, re.Pattern[str]], dict[str, re.Pattern[str]]]:
    senses = {name: phrases(cast("list[str]", read_table(name)["phrases"])) for name, _ in _SENSES}
    fields = {name: phrases(cast("list[str]", listed)) for name, listed in read_table("fields").items()}
    return senses, fields
