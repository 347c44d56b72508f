"""What only explains what stands before it, and so is asked one step less: in bare brackets, behind a colon."""

import re

from cvscreen.deriving.duties import is_verb
from cvscreen.deriving.parts import WORD, word_sets
from cvscreen.deriving.strength import strength_of
from cvscreen.deriving.wording import cues, word_list
from cvscreen.text.tokens import flatten

_COLON = re.compile(r"(?<=[\w)”\"]):\s")
_ENDS = re.compile(r"[.;!?]\s")
# examples, and any of several, are asked as strongly as what they stand for
_EXAMPLES = re.compile(
    r"\b(?:or|oder|ou|either|any of|e\.\s?g|z\.\s?b|for (?:example|instance)|zum beispiel|beispielsweise|etwa|wie"
    r"|such as|like|etc|usw|and so on|and friends"
    r"|o\.\s?a|similar|comparable|vergleichbar\w*|ahnlich\w*|par exemple|por ejemplo)\b"
)
# what a label says that stands above things to do
_OF_DUTY = re.compile(
    r"\b(?:(?:the|your|his|her|their)\s(?:work|job|role|post|day|week)|does|do|doing|purpose"
    r"|tun|tut|alltag|die arbeit|tagwerk|kummern)\b"
)
# who says it, and when
_SPOKEN = re.compile(r"\W{0,3}\d{1,2}[:.]\d{2}\b")
# "Brot backen, …": German words that end with an infinitive
_ACTS = re.compile(r"[^,;.]{2,60}\s[a-zäöüß]{2,20}(?:en|ern|eln)(?=[,;.]|\sund\s|$)")
TAIL_CHARS = 40
LABEL_WORDS = 1
"""A label of no more words names the list behind it."""


def is_gloss(sentence: str, start: int, end: int) -> bool:
    """Say whether a thing only explains what its sentence says before it.

    Args:
        sentence: The sentence.
        start: Where the thing begins in it.
        end: Where it ends.

    Example:
        >>> words = "Good command of Excel (pivot tables, lookups)"
        >>> is_gloss(words, 23, 35), is_gloss(words, 16, 21), is_gloss("A cloud (AWS or Azure)", 9, 12)
        (True, False, False)
        >>> is_gloss("Advanced cluster work: operators, networking", 23, 32)
        True
    """
    return _in_bare_brackets(sentence, start, end) or _behind_colon(sentence, start) or _singled_out(sentence, end)


def is_glossed(before: str) -> bool:
    """Say whether what follows is said to explain what stands before it, without a word of strength of its own.

    Example:
        >>> is_glossed("statistics, above all "), is_glossed("four years, including at least two of ")
        (True, False)
    """
    found = cues()["gloss"].search(before)
    return found is not None and cues()["required"].search(before, found.end()) is None


def _in_bare_brackets(sentence: str, start: int, end: int) -> bool:
    opened = sentence.rfind("(", 0, start)
    closed = sentence.find(")", end)
    if opened < 0 or closed < 0 or sentence.rfind(")", opened, start) >= 0:
        return False
    inside = flatten(sentence[opened + 1 : closed])
    # one name in brackets of a whole sentence is another name of what it says
    other = re.search(r"[,;/]", inside) is None and word_list("finite").search(flatten(sentence[:opened])) is not None
    return not other and _says(sentence[:opened]) and _only_names(inside)


def _behind_colon(sentence: str, start: int) -> bool:
    found = next((one for one in _COLON.finditer(sentence, 0, start)), None)
    if found is None:
        return False
    label = sentence[: found.start()]
    if word_list("field_label").fullmatch(flatten(label).split()[-1]):
        return False  # "ML frameworks: …" is the name of a list
    if len(label.split()) <= LABEL_WORDS:
        return False  # "Ovens: gas, steam" is the name of a list, too
    rest = _ENDS.split(sentence[found.end() :])[0]
    if _OF_DUTY.search(flatten(label)) or _SPOKEN.match(label) or _ACTS.match(rest):
        return False  # "The work is simple: bake bread", "07:24 Ann: …", "Zu tun: Brot backen, …"
    flat = flatten(rest)
    how = word_list("asks_how").match(flat) is not None
    # "You must know Excel: pivot tables, lookups" asks for each of them
    told = strength_of(flatten(label))[1] != "" and word_list("finite").search(flatten(label)) is not None
    return _says(label) and (how or (_only_names(flat) and not told))


def _only_names(flat: str) -> bool:
    """Say whether words are names alone: no examples, no sentence, no duties and no strength of their own."""
    first, second = (*re.findall(r"[\w'-]+,?", flat)[:2], "", "")[:2]
    before = second in word_sets()["determiners"] or first.endswith(",") or second in ("and", "up")
    acts = is_verb(first.rstrip(","), bare=True) and (first.endswith("s") or (before and not first.endswith("ing,")))
    says = _EXAMPLES.search(flat) or word_list("finite").search(flat) or strength_of(flat)[1]
    return not acts and not says


def _singled_out(sentence: str, end: int) -> bool:
    """Say whether words behind a thing single it out: "SQL, window functions in particular"."""
    behind = flatten(sentence[end : end + TAIL_CHARS])
    found = word_list("singled_out").search(behind.split(",")[0])
    return found is not None and "," in sentence[:end]


def _says(words: str) -> bool:
    """Say whether words name something by themselves."""
    flat = word_list("field_label").sub(" ", flatten(words))
    for name in ("required", "expected", "optional"):
        flat = cues()[name].sub(" ", flat)
    table = word_sets()
    return any(word not in table["lead"] and word not in table["generic"] for word in WORD.findall(flat))
