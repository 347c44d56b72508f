"""How strongly a clause speaks: its strength word, lowered by hedges and raised by boosters."""

import re
from functools import lru_cache

from cvscreen.deriving.model import STEPS
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.rubric import Strength

# "No Spark, no Hadoop": nothing is asked that begins so
_BARE_NO = re.compile(
    r"\s{0,3}(?:no|kein|keine|keinen|pas de|ningun|ninguna)\s"
    r"(?!later|less|fewer|more|way|doubt|matter|problem)[^.;]{0,80}[.!]?$"
)
# "not always necessary" denies as much as it asks
_NOT_ALWAYS = re.compile(
    r"\b(?:not|isn't|aren't)\s(?:always|usually|generally|normally|typically|necessarily|really|actually|currently|otherwise|even)\s"
)
# "many engineers also hold a master's degree"
_MANY_ALSO = re.compile(r"\b(?:many|some|viele|manche)\s(?:\w{2,20}\s){0,2}(?:also|auch)\b")
# "without SQL you would be lost"
_LOST = re.compile(
    r"\b(without|ohne)\b[^.;]{2,80}\b(?:lost|stuck|not get far|won't get far|verloren|aufgeschmissen)\b"
    r"|\b(?:can't|cannot|can not|nobody can|no one can|niemand kann|impossible|unmoglich)\b"
    r"[^.;]{0,60}?\b(without|ohne)\b"
    # "we will not interview without", "ohne Gesellenbrief lasse ich niemanden ran"
    r"|\b(?:not|n't|never|nobody|no one)\s(?:\w{1,12}\s){0,3}?(?:interview|hire|invite|consider|employ|appoint"
    r"|shortlist|take|send|let|practi[sc]e|get|do|work|manage|go)\b[^.;]{0,30}?\b(without)\b"
    r"|(?:^|[.!]\s)\s{0,3}(?:[^,;.]{3,40},\s)?(ohne)\b[^.;]{2,120}?\b(?:nicht|niemand\w{0,2}|kein\w{0,2}|nix|nichts)\b"
    r"(?!\s(?:\w{2,12}\s)?(?:problem|hindernis|ausschluss\w*|nachteil|drama|verloren|chancenlos|schlimm|schlecht\w*))"
)
# "setzen wir Kenntnisse … voraus"
_PRESUMES = re.compile(r"\bsetz(?:e|t|en)\b[^.;]{2,90}?\bvoraus\b")
# "mind. zwei Jahre"
_AT_LEAST = re.compile(r"\bmind\.(?=\s?(?:\d|ein|zwei|drei|vier|funf))")
_NOT_OPTIONAL = re.compile(r"\b(?:not|isn't|aren't|anything but|nicht)\soptional\b")
# "it is hard to get an interview without"
_HARDLY = re.compile(r"\b(?:hard|difficult|schwer|schwierig)\b[^.;]{0,40}?\b(?:without|ohne)\b")
# "Spark brauchen Sie hier nicht"
_NICHT = re.compile(r"\b(?:brauch|benotig|erwart|verlang|voraussetz|muss)\w{0,3}\s(?:\w{2,12}\s){0,3}nicht\b")
# "nobody needs Hadoop any more"; "needs" may be masked already, as what customers have
_NOBODY = re.compile(r"\b(?:nobody|no one|niemand)\s(?:_{1,5}|needs|braucht)\s")
# "Python, plus coding experience in Scala" joins two things; "a plus" and "plus points" praise one
_JOINING_PLUS = re.compile(
    r"(?<!\ba\s)(?<!\bun\s)(?<!\b(?:ein|big)\s)(?<!\b(?:huge|real)\s)(?<!\b(?:great|major|clear)\s)(?<!es\s)"
    r"\bplus(?=\s(?!(?:if|wenn|for|fur|pour|para|points?|when|und|but|aber|though)\b)[\w(])"
)
# "Nor are we looking for …", "and neither is a degree", "Ebenso wenig suchen wir …"
_NOR = re.compile(
    r"\s{0,3}(?:(?:and|und)\s)?(?:(?:nor|neither)\s(?:is|are|do|does|will|would|can|have|has)|ebenso\s?wenig\s[a-z]{3,12})\b"
)
# "the people who have to live with it", "a solver that has to give up": what others must
_OF_OTHERS = re.compile(r"(?<!someone\s)(?<!somebody\s)(?<!person\s)\b(?:who|that|which)\s(?:have|has|had)\sto\b")
NEAR_CHARS = 30
"""How far a denying "no" stands before what it denies: "no previous experience is required"."""


def strength_of(flat: str, inherited: Strength | None = None, part: Strength | None = None) -> tuple[Strength, str]:
    """Return how strongly a clause speaks, and the word that says so; "" where none does.

    Args:
        flat: The clause, flattened.
        inherited: What it says without a word of its own: the strength of its list, its part or its sentence.
        part: The strength of the part that it stands in: below "Nice to have" nothing is asked more strongly.

    Example:
        >>> strength_of("a bachelor's degree is typically the minimum requirement")
        ('expected', 'minimum requirement')
        >>> strength_of("ideally you know rust"), strength_of("you know rust")
        (('optional', 'ideally'), ('stated', ''))
        >>> strength_of("could qualify", "expected")
        ('stated', 'could')
    """
    table = cues()
    for other in (_JOINING_PLUS, _OF_OTHERS):
        flat = other.sub(lambda found: "_" * len(found.group()), flat)
    strength, cue = _word(flat)
    if part == "optional" and strength == "required":
        strength = "optional"
    base = strength or inherited or "stated"
    steps = 0
    without = flat.replace(cue, " ") if cue else flat
    doubt = table["doubtful"].search(_usual().sub(" ", without))
    if doubt and base != "optional":
        steps -= 1
    mild = table["mild"].search(without) if strength in ("required", "expected") else None
    if mild or (base == "stated" and table["usual"].search(without)):
        steps -= 1
    if table["raising"].search(flat) or (base == "optional" and cue and table["raising_optional"].search(flat)):
        steps += 1
    shown = cue or (doubt.group() if doubt else "")
    return step(base, steps), " ".join(shown.split())


def step(strength: Strength, steps: int) -> Strength:
    """Return a strength some steps higher or lower; it stays between optional and required.

    Example:
        >>> step("required", -1), step("optional", -1), step("stated", 1)
        ('expected', 'optional', 'expected')
    """
    return STEPS[max(1, min(len(STEPS) - 1, STEPS.index(strength) + steps))]


def is_denied(flat: str) -> bool:
    """Say whether a clause says that something is not asked.

    Example:
        >>> is_denied("a phd is not required"), is_denied("no degree needed"), is_denied("a degree is required")
        (True, True, False)
    """
    table = cues()
    flat = _NOT_ALWAYS.sub("not ", flat)
    if _NICHT.search(flat) or cues()["denied"].search(flat.replace("n't", " not")):
        flat += " not required"
    if flat.rstrip().endswith("?") and table["open_door"].match(flat.lstrip()):
        return True
    if _BARE_NO.match(flat) or _NOBODY.search(flat) or _NOR.match(flat):
        return True
    if table["denied"].search(flat):
        return table["optional"].search(_without(table["denied"], flat)) is None
    for no in table["denying"].finditer(flat):
        after = table["denied_after"].search(flat, no.end())
        if after and after.start() - no.end() <= NEAR_CHARS:
            return True
    return False


def _word(flat: str) -> tuple[Strength | None, str]:
    table = cues()
    if found := _NOT_OPTIONAL.search(flat):
        return "required", found.group()
    if found := _HARDLY.search(flat):
        return "expected", found.group()
    if found := _LOST.search(flat):
        return "required", next(word for word in found.groups() if word)
    if found := _AT_LEAST.search(flat) or _PRESUMES.search(flat):
        return "required", found.group()
    if found := table["optional"].search(flat):
        return "optional", found.group()
    if found := table["role"].search(flat):
        return "expected", found.group()
    required = _last(table["required"], _unbounded(flat))
    if required:
        return "required", required
    if found := table["equal"].search(flat):
        return "expected", found.group()
    if found := table["expected"].search(flat):
        return "expected", found.group()
    found = _MANY_ALSO.search(flat)
    return ("optional", found.group()) if found else (None, "")


def _unbounded(flat: str) -> str:
    """Return a clause without a bound of years where others say how strongly: "at least two years are important"."""
    bare = bound().sub(" ", flat)
    return (
        bare if bound().search(flat) and any(cues()[name].search(bare) for name in ("required", "expected")) else flat
    )


def _last(pattern: re.Pattern[str], flat: str) -> str:
    """Return the last strength word, with the one before it where both stand together ("minimum requirement")."""
    found = list(pattern.finditer(flat))
    if not found:
        return ""
    if len(found) > 1 and found[-1].start() - found[-2].end() <= 2:
        return flat[found[-2].start() : found[-1].end()]
    return found[-1].group()


def _without(pattern: re.Pattern[str], flat: str) -> str:
    return pattern.sub(" ", flat)


@lru_cache(maxsize=1)
def bound() -> re.Pattern[str]:
    """Return how a number is bound: "at least two"."""
    return re.compile(rf"(?:{word_list('bound').pattern})\s(?:\d{{1,2}}|{word_list('number_words').pattern})\b")


@lru_cache(maxsize=1)
def _usual() -> re.Pattern[str]:
    """Return how duties are told of which some are done: "on a typical day you might …", "tasks may include …"."""
    return re.compile(rf"(?:{word_list('usual').pattern})[^.;]{{0,12}}\s(?:may|might|could|can)\b")
