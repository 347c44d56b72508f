"""Traits of a possible statement by its sentence: whom it tells of, what hangs on what, and how strongly it asks."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.parts import WORD
from cvscreen.deriving.wordclasses import word_class
from cvscreen.deriving.wording import cues, word_list
from cvscreen.text.tokens import flatten

_STEM = 8
_PEOPLE = frozenset(
    ("somebody", "someone", "anybody", "anyone", "whoever", "person", "candidate", "candidates", "applicant",
     "applicants", "jemand", "jemanden", "bewerber", "bewerberin", "person", "wer", "postholder", "holder")
)  # fmt: skip
_THEY = frozenset(("they", "he", "she", "es", "er"))
_IT = frozenset(("it", "this", "that", "these", "those", "dies", "das"))
_I = frozenset(("i", "me", "my", "ich", "mein", "meine"))
_HANGS = frozenset(
    ("because", "since", "which", "who", "whose", "if", "so", "where", "when", "than", "that", "as", "although",
     "though", "unless", "while", "weil", "da", "wenn", "falls", "sofern", "dass", "damit", "ob", "obwohl", "als")
)  # fmt: skip
_AUXILIARY = frozenset(
    ("will", "must", "should", "can", "could", "may", "might", "would", "shall", "have", "has", "had", "need", "needs",
     "are", "is", "was", "were", "be", "do", "does", "did", "want", "expect", "know", "like", "mussen", "muss",
     "sollten", "sollte", "konnen", "kann", "haben", "hat", "sind", "ist", "werden", "wird", "bringen", "verfugen")
)  # fmt: skip
_CUES = ("required", "expected", "praised", "optional", "denied", "doubtful")
_FAR = (1, 3, 6, 12)
_LINE = re.compile(r"[,;:()]")


def of_subject(one: Candidate, words: str) -> Iterator[str]:
    """Yield the traits of a candidate by who is spoken of before it in its sentence, and by what verb.

    Args:
        one: The candidate.
        words: The text.
    """
    begin, end = one.clause.sentence.start, one.clause.sentence.end
    flat = [(found.start(), flatten(found.group())) for found in WORD.finditer(words, begin, end)]
    before = [word for start, word in flat if start < one.span.start]
    subject, helper = _last_subject(before)
    yield f"subject {subject}"
    yield f"subject {subject} helper {helper}"
    yield f"subject {subject} sense {one.clause.block.sense}"
    first, first_helper = _last_subject([word for _, word in flat], first=True)
    yield f"first subject {first} helper {first_helper}"
    yield f"first subject {first} sense {one.clause.block.sense} bullet {one.clause.block.bullet}"
    within = WORD.findall(_LINE.split(words[begin : one.span.start])[-1])
    hangs = next((word for word in map(flatten, reversed(within)) if word in _HANGS), "nothing")
    yield f"hangs on {hangs}"
    verb = next((word for word in reversed(before) if word_class(word).startswith("VERB")), "")
    yield f"verb before {verb[:_STEM]}"


def of_cues(one: Candidate, words: str) -> Iterator[str]:
    """Yield the traits of a candidate by the words in its sentence that say how strongly something is asked.

    Args:
        one: The candidate.
        words: The text.
    """
    begin, end = one.clause.sentence.start, one.clause.sentence.end
    flat = flatten(words[begin:end].replace("\n", " "))
    start, stop = one.span.start - begin, one.span.end - begin
    for name, places in _places(flat):
        before = [stopped for _, stopped in places if stopped <= start]
        behind = [started for started, _ in places if started >= stop]
        if any(started < stop and start < stopped for started, stopped in places):
            yield f"holds a word of {name}"
        if before:
            yield f"{name} before {_far(flat[before[-1] : start])}"
        if behind:
            yield f"{name} behind {_far(flat[stop : behind[0]])}"
        if not places:
            yield f"no {name}"
    if word_list("knowledge").search(flat, 0, max(0, start)):
        yield "knowledge before"


def of_order(one: Candidate, words: str) -> Iterator[str]:
    """Yield the traits of a candidate by where its sentence stands in its block, and by the sentence before.

    Args:
        one: The candidate.
        words: The text.
    """
    block, sentence = one.clause.block.span, one.clause.sentence
    above = words[block.start : sentence.start]
    yield f"block words {min(len(words[block.start : block.end].split()) // 10, 9)}"
    yield f"sentence {'first' if not above.strip() else 'later'} bullet {one.clause.block.bullet}"
    last = re.split(r"[.!?]\s", above.rstrip(" .!?\n"))[-1]
    flat = [flatten(found.group()) for found in WORD.finditer(last)]
    if flat:
        subject, helper = _last_subject(flat, first=True)
        yield f"sentence before {subject} {helper}"
        cued = next((name for name in _CUES if cues()[name].search(flatten(last.replace("\n", " ")))), "nothing")
        yield f"sentence before says {cued}"


@lru_cache(maxsize=256)
def _places(flat: str) -> tuple[tuple[str, tuple[tuple[int, int], ...]], ...]:
    """Return where the cues of each list stand in a sentence."""
    return tuple((name, tuple((found.start(), found.end()) for found in cues()[name].finditer(flat))) for name in _CUES)


def _last_subject(words: Sequence[str], *, first: bool = False) -> tuple[str, str]:
    """Return who is named last, or first, and the helping verb that follows: "you will" is YOU and will."""
    order = range(len(words)) if first else range(len(words) - 1, -1, -1)
    for number in order:
        subject = _subject(words[number])
        if subject:
            near = words[number + 1 : number + 4]
            base = words[number].partition("'")[2]
            helper = {"ll": "will", "d": "would", "re": "are", "ve": "have"}.get(base, "")
            return subject, helper or next((word for word in near if word in _AUXILIARY), "none")
    return "nobody", "none"


def _subject(word: str) -> str:
    bare = word.partition("'")[0]
    if word_class(bare) in ("YOU", "WE"):
        return word_class(bare)
    for name, listed in (("PERSON", _PEOPLE), ("THEY", _THEY), ("IT", _IT), ("I", _I)):
        if bare in listed:
            return name
    return ""


def _far(between: str) -> str:
    count = len(between.split())
    return next((str(bound) for bound in _FAR if count <= bound), f"{_FAR[-1]}+")
