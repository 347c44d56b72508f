"""A part of a clause → the name in it: without the words that lead up to it, the verbs of duties, and what trails."""

import re
from collections.abc import Sequence

from cvscreen.deriving.duties import is_of_people, is_verb
from cvscreen.deriving.parts import THING_ENDINGS, WORD, lacks_its_noun, word_sets
from cvscreen.deriving.sentential import is_told
from cvscreen.deriving.wording import word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_JOINS = ("and", "or", "und", "oder", "et", "ou", "y", "o")
_LEADS_UP = {"sie", "du", "ihr", "und", "sowie", "auch", "dabei", "wir"}
_BEHIND_DONE = ("in", "on", "by", "during", "with", "to", "at", "for", "from", "through", "as", "per")
_PARTICLES = ("up", "out", "off", "in", "on", "down", "over", "away", "back", "through")
_THINGS_IN_LY = ("assembly", "supply", "reply", "anomaly", "family", "poly", "july", "italy")
_ADJECTIVE = re.compile(r"[a-zäöüß-]{3,30}?(e|en|er|es|em)")
_CUT = word_list("preposition")
# "steady hands count for more than …", but "cycle counts"
_WEIGHS = ("count", "counts", "matter", "matters")
_LED = ("team", "teams", "staff", "people")
LED_WORDS = 5
"""Words within which whom somebody leads stands: "leading a small team"."""
SHORT_NAME = 5
"""A name of no more words is left whole: "Level 2 diploma in floristry"."""
MAX_WORDS = 6
"""A name of more words is a sentence; it is cut at its first preposition."""
_Found = tuple[int, int, str]
"""Start, end and flattened form of a word."""
_GERMAN = word_list("german")


def trimmed(words: str, part: Span, *, duty: bool) -> Span | None:
    """Return a part without the words around the name; None where nothing is left."""
    begin = part.start
    found = [(m.start(), m.end(), flatten(m.group().replace("’", "'"))) for m in WORD.finditer(words, begin, part.end)]
    if any(word.endswith("n't") for _, _, word in found):
        return None  # what somebody will not do is the name of nothing
    table = word_sets()
    while found and _leads_up(words, found) and not _is_rank(words, found):
        found.pop(0)
    while len(found) > 1 and (_is_manner(found) or (found[0][2] in _BEHIND_DONE and _leads_up(words, found))):
        found.pop(0)
    german = _GERMAN.search(flatten(words)) is not None
    if german and duty and len(found) > 1 and _is_german_verb(words, part, found):
        found.pop(0)
    found = _without_verbs(words, found, duty=duty)
    found = _noun_phrase(words, _cut(found))
    while found and (found[-1][2] in table["tail"] or (german and _trails(words, found))):
        found.pop()
    if any(w in table["no_things"] and not _is_capitals(words, start, end) for start, end, w in found) or (
        found and found[-1][2].endswith("ly") and found[-1][2] not in _THINGS_IN_LY and words[found[-1][0]].islower()
    ):
        return None  # a piece of a sentence
    if german and found and not (_has_noun(words, found) or found[-1][2].endswith("ieren")):
        return None  # a German name has a noun
    if len(found) > 1 and (_is_done(found) or _says_little(found)):
        return None  # "based on …", "acquired during …"
    if len(found) == 1 and lacks_its_noun(words[found[0][0] : found[0][1]]):
        return None  # says how something is
    if len(found) == 1 and begins_duty(found[0][2], duty=False) and words[found[0][0]].islower():
        return None  # "diagnose"
    if len(found) == 2 and is_verb(found[0][2], bare=False) and found[1][2] in _PARTICLES:
        return None  # "back up"
    left = [w for start, end, w in found if w not in table["generic"] and not _only_leads(words, start, end, w)]
    if not left or (
        len(found) == 1
        and ((duty and begins_duty(left[0], duty=True)) or not _is_name(words[found[0][0] : found[0][1]]))
    ):
        return None
    if is_told(flatten(words[found[0][0] : found[-1][1]].replace("’", "'"))):
        return None  # "the council adopted a policy"
    return Span(found[0][0], found[-1][1])


def _trails(words: str, found: Sequence[_Found]) -> bool:
    """Say whether a German name ends with a verb behind its last noun: "Geriatrie wünschen"."""
    return len(found) > 1 and words[found[-1][0]].islower() and _has_noun(words, found)


def _has_noun(words: str, found: Sequence[_Found]) -> bool:
    """Say whether German words hold a noun: one with a capital, or a number."""
    return any(words[start].isupper() or words[start].isdigit() for start, _, _ in found)


def _is_done(found: Sequence[_Found]) -> bool:
    """Say whether words only say what was done with something: "acquired during …", but not "qualified as …"."""
    first, second = found[0][2], found[1][2]
    return first.endswith("ed") and second in _BEHIND_DONE and word_list("proven").fullmatch(first) is None


def _says_little(found: Sequence[_Found]) -> bool:
    """Say whether a name has nothing before its preposition: "results to buyers", "clearly for others"."""
    first = found[0][2]
    bare = first in word_sets()["generic"] or (first.endswith("ly") and first not in _THINGS_IN_LY)
    return bare and found[1][2] in _BEHIND_DONE


def _is_manner(found: Sequence[_Found]) -> bool:
    """Say whether words begin with how something is done, or with a verb before its preposition: "primarily …"."""
    first, second = found[0][2], found[1][2]
    manner = first.endswith("ly") and first not in _THINGS_IN_LY
    return manner or (word_list("with_preposition").fullmatch(first) is not None and second in _BEHIND_DONE)


def _is_german_verb(words: str, part: Span, found: Sequence[_Found]) -> bool:
    """Say whether a German duty begins with its verb: "verabreichen Medikamente", behind "Sie" or another duty."""
    start, _, word = found[0]
    before = flatten(words[part.start : start]).split()
    return words[start].islower() and word.endswith(("en", "ern", "eln")) and not set(before) - _LEADS_UP


def _leads_up(words: str, found: Sequence[_Found]) -> bool:
    """Say whether words begin with one that only leads up to a name: "knowledge", "3+"; "CAN" and "EN" are names."""
    return _only_leads(words, *found[0])


def _only_leads(words: str, start: int, end: int, word: str) -> bool:
    return (word in word_sets()["lead"] and not _is_capitals(words, start, end)) or word.rstrip("+").isdigit()


def _is_capitals(words: str, start: int, end: int) -> bool:
    """Say whether a word of capitals stands among others: an abbreviation, and none of the words that it looks like."""
    return end - start > 1 and words[start:end].isupper() and not words.isupper()


def _is_rank(words: str, found: Sequence[_Found]) -> bool:
    """Say whether words begin with what belongs to a name: "Level 3 diploma", "Lean or Six Sigma"."""
    first = found[0]
    proper = first[0] > 0 and words[first[0]].isupper() and len(found) > 1 and words[found[1][0]].isupper()
    if proper and first[2] in _NUMBERS and words[: first[0]].strip():
        return True
    return len(found) > 2 and first[2] in ("level", "niveau", "stufe") and found[1][2].isdigit()


def _without_verbs(words: str, found: list[_Found], *, duty: bool) -> list[_Found]:
    """Return a duty without its verb, or with it where what it is done to says little by itself."""
    table = word_sets()
    left = list(found)
    if len(left) > 1 and left[0][2].endswith("ed") and left[1][2] in table["lead"] and is_verb(left[0][2], bare=True):
        left.pop(0)
        while len(left) > 1 and left[0][2] in table["lead"]:
            left.pop(0)
    if not duty and _tells_in_s(left):
        left.pop(0)
        while len(left) > 1 and left[0][2] in table["lead"]:
            left.pop(0)
    joined = True
    while (
        joined and len(left) > 1 and (begins_duty(left[0][2], duty=duty) or _governs(words, left)) and not _stays(left)
    ):
        left.pop(0)
        joined = False
        while len(left) > 1 and left[0][2] in table["lead"]:
            word = left.pop(0)[2]
            joined = joined or word in _JOINS
    little = len(left) == 1 and (left[0][2] in table["generic"] or begins_duty(left[0][2], duty=True))
    return found if little else left


def _governs(words: str, found: Sequence[_Found]) -> bool:
    """Say whether a word is a verb by what follows it: "utilise a …"; a name has no article within."""
    follows = found[1][2] in word_sets()["determiners"] and found[0][2] not in word_sets()["lead"]
    return follows and not _GERMAN.search(flatten(words))


def _tells_in_s(found: Sequence[_Found]) -> bool:
    """Say whether a list item begins with what somebody does: "Applies exploratory testing", not "Rolls of bread"."""
    if len(found) < 2 or not found[0][2].endswith("s") or is_verb(found[0][2], bare=False):
        return False
    return is_verb(found[0][2], bare=True) and _CUT.fullmatch(found[1][2]) is None


def _stays(found: Sequence[_Found]) -> bool:
    """Say whether a verb belongs to a name: "train apprentices", "stock rotation"."""
    compound = found[0][2] in word_sets()["noun_verbs"] and found[1][2].endswith(THING_ENDINGS)
    leads = found[0][2].startswith(("lead", "manag", "supervis")) and any(w in _LED for _, _, w in found[1:LED_WORDS])
    return compound or leads or is_of_people(found[0][2])


def _is_name(word: str) -> bool:
    """Say whether a single word may be a name: of some length, or with a capital ("Go", "R")."""
    return len(word) >= 3 or word[0].isupper()


def begins_duty(word: str, *, duty: bool) -> bool:
    """Say whether a word begins a duty; where none are told, one that as often begins a thing's name does not."""
    done = word.endswith("ed") and not is_verb(word, bare=False)
    return is_verb(word, bare=duty) and not done and (duty or word not in word_sets()["noun_verbs"])


def _noun_phrase(words: str, found: list[_Found]) -> list[_Found]:
    """Return a German phrase from its first noun on, with the adjectives before it; other phrases as they are."""
    if not found or not _GERMAN.search(flatten(words)) or words[found[0][0]].isupper():
        return found
    nouns = [number for number, (start, _, _) in enumerate(found) if words[start].isupper()]
    if not nouns:
        return found if found[-1][2].endswith("ieren") else []
    first = nouns[0]
    ending = ""
    while first:
        start, end, word = found[first - 1]
        adjective = _ADJECTIVE.fullmatch(words[start:end])
        if (
            adjective is None
            or word in word_sets()["lead"]
            or word.endswith("ieren")
            or ending not in ("", adjective.group(1))
        ):
            break
        first, ending = first - 1, adjective.group(1)
    return found[first:]


def _cut(found: list[_Found]) -> list[_Found]:
    """Cut a long name at its first preposition, and at ``MAX_WORDS``."""
    ends = (
        number
        for number, (_, _, word) in enumerate(found)
        if (number and word_list("ends_name").fullmatch(word)) or (0 < number < len(found) - 1 and word in _WEIGHS)
    )
    told = next(ends, len(found))
    found = found[:told]
    if len(found) <= SHORT_NAME:
        return found
    ours = next((number for number, (_, _, word) in enumerate(found) if number and word.startswith("unser")), 0)
    if ours:
        return found[:ours]
    for number, (_, _, word) in enumerate(found[1:], start=1):
        if number >= 2 and _CUT.fullmatch(word):
            return found[:number]
    return found[:MAX_WORDS]
