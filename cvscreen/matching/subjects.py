"""Whose work it is, by the grammar of the clause: "the vendor ran Kafka", "written by another squad in Perl".

A clause whose subject is somebody else is theirs, and so is what a relative clause or a passive says of them. A noun
for people is a subject where it opens a clause and a finite verb follows: "the customer data" has none.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cvscreen.matching.actors import Actors, actors
from cvscreen.matching.others import Clause
from cvscreen.matching.tokens import COLON, COMMA, HYPHEN, LINE, SPACE, STOP, TAB, Words
from cvscreen.vocabulary import Wording

PHRASE_MAX = 4
"""Words of a noun phrase before its noun: "one of our largest customers"."""
PLACED_MAX = 6
"""Words between a subject and its verb that say where or when: "the team on the next floor | wrote"."""
MADE_MAX = 4
"""Words between what was made and by whom: "written in haste by"."""
REACH_MAX = 30
"""Words that such a clause is read over."""
OWNED_MAX = 4
"""Words that what somebody owns takes: "the customer's own small Kafka"."""
MEANT_MAX = 25
"""Words back in which a noun says whom "they" means."""

_VERB_ENDS = ("ait", "aient", "aba", "aban", "ava", "avano", "avam", "eva", "evano", "iva", "ivano", "aron", "ieron",
              "aram", "eram", "iram", "ten", "den", "te", "de", "ian")  # fmt: skip
"""Endings of finite verbs of other languages than English; English nouns that end so follow English nouns only."""


class Someone(NamedTuple):
    """A phrase that names somebody else: its words, from the determiner to the noun."""

    first: int
    after: int
    doubtful: bool
    """Whether it may be the writer's own group: "the team" is others only where the writer does something else."""


class _Read(NamedTuple):
    words: Words
    wording: Wording
    who: Actors


def others_reaches(clause: Clause) -> list[tuple[int, int]]:
    """Return what others did or own, as words first and after.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> read = lambda text: others_reaches(Clause(split_words(text), {}, {}, load_wording()))
        >>> read("The client's analysts lived in SAS."), read("Stored the client data in SAS.")
        ([(0, 6)], [])
        >>> read("Tests were written by another squad.")
        [(0, 6)]
    """
    read = _Read(clause.words, clause.wording, actors())
    found: list[tuple[int, int]] = []
    people, groups, thirds = read.who.people, read.who.groups, read.who.thirds
    for noun, word in enumerate(read.words.folded):
        if word in people or word in groups:
            someone = _someone(read, noun)
            if someone is not None:
                found += _deeds_of(read, someone)
        elif word in thirds and _opens(read, noun) and _meant_before(read, noun):
            verb = _verb_at(read, noun + 1)
            if verb is not None:
                found += _clause_from(read, noun, verb)
    return list(dict.fromkeys(found))


def _someone(read: _Read, noun: int) -> Someone | None:
    """Return the phrase around a noun for people; None where it is the writer's own team."""
    words, who = read.words, read.who
    first, marked, own, described = noun, False, False, False
    while first > 0 and noun - first < PHRASE_MAX and words.before[first] in (SPACE, HYPHEN, LINE):
        word = words.folded[first - 1]
        if word in who.articles:
            first -= 1
            own |= word in read.wording.selves
            marked |= word in who.strangers
        elif word in who.strangers or word in who.people or _owns(words, first - 1):
            marked, first = True, first - 1
        elif _describes(read, first - 1):
            described, first = True, first - 1
        else:
            break
    if words.folded[noun] in who.people:
        return Someone(first, noun + 1, doubtful=False)
    marked |= words.folded[noun + 1 : noun + 3] == ["next", "door"]
    if own and not marked:
        return None
    team = words.folded[noun] in who.crews
    return Someone(first, noun + 1, doubtful=not (marked or (described and not team)))


def _describes(read: _Read, at: int) -> bool:
    """Say whether a word may stand between an article and its noun: an article is near enough before it."""
    words, wording = read.words, read.wording
    word = words.folded[at]
    if word in wording.joins or word in wording.prepositions or word in wording.turns or word in read.who.acts:
        return False
    return any(
        words.folded[back] in read.who.articles and max(words.before[back + 1 : at + 1]) <= LINE
        for back in range(max(0, at - 2), at)
    )


def _owns(words: Words, at: int) -> bool:
    """Say whether a word is in the possessive: "customer's", "customers'"."""
    behind = words.text[words.ends[at] : words.ends[at] + 2]
    return behind in ("'s", "’s") or (behind[:1] in ("'", "’") and words.folded[at].endswith("s"))


def _deeds_of(read: _Read, someone: Someone) -> Iterator[tuple[int, int]]:
    words, who = read.words, read.who
    if _owns(words, someone.after - 1):
        yield from _owned(read, someone)
        return
    made = _made_by(read, someone)
    if made is not None and not someone.doubtful:
        yield made
        return
    if _inverted(read, someone):
        yield from _clause_from(read, _clause_start(words, someone.first), someone.after)
        return
    if _opens(read, someone.first):
        verb = _verb_after(read, someone.after)
        if verb is not None:
            reaches = list(_clause_from(read, someone.first, verb))
            if not someone.doubtful or any(_goes_on_as_oneself(read, after) for _, after in reaches):
                yield from reaches
            return
    behind = someone.after
    told = behind < len(words.folded) and words.before[behind] <= COMMA and words.folded[behind] in who.relatives
    if told and not _led(read, someone.first):
        yield from _clause_from(read, behind, behind + 1)


def _goes_on_as_oneself(read: _Read, at: int) -> bool:
    """Say whether the writer does something else behind a clause: "the team wrote C++, I kept the diary"."""
    return (
        at < len(read.words.folded) and read.words.folded[at] in read.wording.selves and read.words.before[at] != STOP
    )


def _opens(read: _Read, first: int) -> bool:
    if read.words.before[first] >= COMMA:
        return True
    before = read.words.folded[first - 1]
    return before in read.wording.joins or before in read.wording.ends or before in read.who.openers


def _verb_after(read: _Read, at: int) -> int | None:
    """Return the word after the finite verb of a subject that ends before a word; None where there is none."""
    words = read.words
    verb = _verb_at(read, at)
    if verb is not None or at >= len(words.folded) or words.folded[at] not in read.who.placed:
        return verb
    for later in range(at + 1, min(at + PLACED_MAX, len(words.folded))):
        if words.before[later] >= COMMA:
            return None
        verb = _verb_at(read, later)
        if verb is not None:
            return verb
    return None


def _verb_at(read: _Read, at: int) -> int | None:
    """Return the word after a finite verb that stands at a word."""
    words, who = read.words, read.who
    if at >= len(words.folded) or words.before[at] >= COMMA:
        return None
    word, subject = words.folded[at], words.folded[at - 1]
    if word in who.acts or (len(word) > 4 and word.endswith("ed") and word not in who.unverbs):
        return at + 1
    if words.text[words.starts[at] : words.ends[at]].endswith(("ó", "ò")):
        return at + 1
    foreign = subject not in who.english and len(word) > 4 and word.endswith(_VERB_ENDS)
    return at + 1 if foreign and word not in who.unverbs else None


def _clause_from(read: _Read, first: int, verb: int) -> Iterator[tuple[int, int]]:
    """Yield a clause from its first word to its end; nothing where the writer has a part in it."""
    words, wording = read.words, read.wording
    at, opened = verb, 0
    while at < len(words.folded) and at - first < REACH_MAX:
        before, word = words.before[at], words.folded[at]
        gap = words.text[words.ends[at - 1] : words.starts[at]]
        opened += gap.count("(") - gap.count(")")
        ends = (word in wording.ends and word not in wording.selves) or word in read.who.therefore
        if before in (STOP, TAB, COLON) or ends or opened < 0:
            break
        if word in wording.selves:
            if before == SPACE and words.folded[at - 1] not in wording.joins:
                return
            break
        at += 1
    yield first, at


def _clause_start(words: Words, at: int) -> int:
    while at > 0 and words.before[at] not in (STOP, TAB, COLON, COMMA):
        at -= 1
    return at


def _made_by(read: _Read, someone: Someone) -> tuple[int, int] | None:
    """Return what was made by somebody: "written by the vendor in Perl", and the whole clause if it is a passive."""
    words, who, by = read.words, read.who, someone.first - 1
    if by < 0 or words.folded[by] not in who.agents or words.before[someone.first] >= COMMA:
        return None
    start = _clause_start(words, by)
    back = range(by - 1, max(start, by - MADE_MAX) - 1, -1)
    done = next((at for at in back if words.folded[at] in who.made), None)
    if done is None:
        # German and Dutch put it last: "von Kollegen in Java geschrieben"
        behind = range(someone.after, min(someone.after + PLACED_MAX, len(words.folded)))
        late = next((at for at in behind if words.folded[at] in who.made and words.before[at] < COMMA), None)
        return (start, late + 1) if late is not None else None
    passive = not who.passives.isdisjoint(words.folded[start:done])
    ends = list(_clause_from(read, start if passive else done, someone.after))
    return ends[0] if ends else None


def _inverted(read: _Read, someone: Someone) -> bool:
    """Say whether the verb stands before its subject: "das System haben Kollegen geschrieben"."""
    first = someone.first
    return first > 1 and read.words.before[first] <= LINE and read.words.folded[first - 1] in read.who.inverting


def _led(read: _Read, first: int) -> bool:
    """Say whether the writer led them: that is told elsewhere."""
    return not read.who.leading.isdisjoint(read.words.folded[_clause_start(read.words, first) : first])


def _owned(read: _Read, someone: Someone) -> Iterator[tuple[int, int]]:
    """Yield what somebody owns, where it is not what the writer worked on: "wrote into the customer's Kafka"."""
    words, wording = read.words, read.wording
    if _opens(read, someone.first):
        for at in range(someone.after + 1, min(someone.after + OWNED_MAX, len(words.folded))):
            verb = _verb_at(read, at)
            if verb is not None:
                yield from _clause_from(read, someone.first, verb)
                return
    if not someone.first or words.folded[someone.first - 1] not in read.who.links:
        return
    at = someone.after
    while at < len(words.folded) and at - someone.after < OWNED_MAX and words.before[at] < COMMA:
        word = words.folded[at]
        if word in wording.prepositions or word in wording.turns or word in wording.ends or word in wording.selves:
            break
        at += 1
    if at > someone.after:
        yield someone.first, at


def _meant_before(read: _Read, at: int) -> bool:
    return not read.who.people.isdisjoint(read.words.folded[max(0, at - MEANT_MAX) : at])


__all__ = ["others_reaches"]
