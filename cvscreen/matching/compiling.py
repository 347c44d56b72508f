"""A vocabulary made ready for finding: spellings filed by their words, context rules folded, neighbours indexed."""

import gc
import itertools
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from cvscreen.matching.beside import NameWords
from cvscreen.matching.forms import other_number
from cvscreen.matching.frames import Frames, file_frames, groups_of, is_frame
from cvscreen.matching.nodes import GAP, NUMBER, Choice, Node, add
from cvscreen.matching.phrases import parts_of, words_of
from cvscreen.matching.sorts import by_level, by_subject
from cvscreen.matching.tokens import split_words
from cvscreen.matching.variants import women_titles
from cvscreen.model import ContextRule, Item, Vocabulary
from cvscreen.text.fuzzy import SHORTEST, SpellingIndex
from cvscreen.vocabulary import Wording, load_wording, ordinary_words
from cvscreen.vocabulary.load import TRADES

THING, TITLE, PRACTICE = range(3)
"""Layers: within one, the longest spelling wins; a title or a practice may hold the name of a thing
("machine learning engineer", "deployed PyTorch models")."""

TITLE_KINDS = frozenset({"degree_level", "degree_field", "experience"})
PRACTICE_KINDS = frozenset({"duty", "practice"})
GLUED_SHORTEST = 7
GLUED_WORDS = (2, 3)
"""Shortest spelling of several words that also counts when written as one ("deeplearning"), and of how many words."""
COUNTED_KINDS = frozenset({"algorithm", "architecture", "method", "topic", "maths", "duty", "practice"})
"""Kinds whose names of one word have a plural too ("embedding"); names of tools have none ("Sparks", "panda")."""

Phrase = Sequence[str | Choice]


class Nearby(NamedTuple):
    """Words that must or must not stand near a spelling, folded.

    ``beside`` holds what must stand directly before and after it, as word tuples.
    """

    words: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    beside: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    told: frozenset[str] = frozenset()
    """Every word of these: a text that holds none of them has nothing of it near anywhere."""

    def __bool__(self) -> bool:
        return bool(self.told)


class Rule(NamedTuple):
    """A context rule, folded. ``printed`` holds the spellings whose case counts; empty when case is free."""

    printed: frozenset[str]
    needs: Nearby
    not_near: Nearby
    where: frozenset[str]
    lone: bool = False
    """Whether what speaks against a spelling does so only where nothing else vouches for it."""

    @property
    def ambiguous(self) -> bool:
        """Whether the rule asks for more than a place."""
        return bool(self.printed or self.needs.told)


class Spelling(NamedTuple):
    """A way to write an item; ``item`` is empty for a phrase that is there to be left alone ("go to market")."""

    item: str
    text: str
    own_name: bool
    glued: bool
    rules: tuple[Rule, ...]
    certain: bool
    """Whether it counts wherever it stands: it can vouch for its ambiguous neighbours in a list."""
    repairable: bool = False
    """Whether misspellings of its words may be repaired: those of ambiguous spellings are not."""
    framed: bool = False
    """Whether it is a frame: its parts stand further apart, and so may what speaks against it."""
    alongside: tuple[frozenset[str], ...] = ()
    """Items of which one must be told in the same entry, for each that asks for company: the item, and its rules."""


class Matcher(NamedTuple):
    """A compiled vocabulary; make one with `compile_matcher` and use it for every CV."""

    vocabulary: Vocabulary
    spellings: tuple[Spelling, ...]
    roots: tuple[Node, ...]
    """Filed spellings, one root a layer."""
    frames: Frames
    """Patterns whose parts may stand in any order; they are of the last layer."""
    compounds: frozenset[str]
    """Words that may be written as two ("tensorflow")."""
    misspelt: SpellingIndex
    beside: NameWords
    wording: Wording
    cues: Node
    levels: dict[str, tuple[str, ...]]
    """Degree level → items of that level."""
    subjects: dict[str, tuple[str, ...]]
    """Item → items that a project which names it is one of, too."""


def compile_matcher(vocabulary: Vocabulary) -> Matcher:
    """Make a vocabulary ready for `find_mentions`.

    Raises:
        ValueError: A pattern of the vocabulary is empty or begins with a gap, or a spelling has no letters.

    Example:
        >>> item = Item(name="PyTorch", kind="framework", aliases=("py torch",))
        >>> [spelling.text for spelling in compile_matcher(Vocabulary(items={"pytorch": item})).spellings]
        ['PyTorch', 'py torch']
    """
    collecting = gc.isenabled()
    # everything that is made here stays: looking for what may go would cost as much as the making
    gc.disable()
    try:
        return _compiled(vocabulary)
    finally:
        if collecting:
            gc.enable()


def _compiled(vocabulary: Vocabulary) -> Matcher:
    filed = _Filed([], (Node(), Node(), Node()), [], (set(), set(), set()), set(ordinary_words()), set())
    others: list[tuple[int, list[str], int]] = []
    choices: set[Choice] = set()
    jobs = [item for item in vocabulary.items.values() if item.kind == "experience"]
    titles = {tuple(words_of(alias)) for item in jobs for alias in (item.name, *item.aliases)}
    for item_id, item in vocabulary.items.items():
        rules = [_rule(rule) for rule in item.context if not rule.reject]
        for spelling, phrase, layer in _spellings(item_id, item, rules):
            for other in _other_forms(spelling, phrase, item.kind, titles):
                others.append((layer, other, len(filed.spellings)))
            _file(spelling, phrase, layer, filed)
            choices.update(part for part in phrase if not isinstance(part, str))
        for pattern in filter(is_frame, item.patterns):
            filed.frames.append((len(filed.spellings), groups_of(pattern)))
            choices.update(filed.frames[-1][1])
            filed.spellings.append(_spelling(item_id, item, pattern, rules)._replace(framed=True))
    _file_others(others, filed)
    filed.written.update(itertools.chain.from_iterable(itertools.chain.from_iterable(choices)))
    wording = load_wording()
    return Matcher(
        vocabulary=vocabulary,
        spellings=tuple(filed.spellings),
        roots=filed.roots,
        frames=file_frames(filed.frames),
        compounds=frozenset(word for root in filed.roots for word in root.following if len(word) >= SHORTEST),
        misspelt=SpellingIndex(filed.known, ordinary=filed.written),
        beside=NameWords(frozenset().union(*filed.names)),
        wording=wording,
        cues=_file_cues(wording),
        levels=by_level(vocabulary),
        subjects=by_subject(vocabulary),
    )


class _Filed(NamedTuple):
    """What a vocabulary is being filed into."""

    spellings: list[Spelling]
    roots: tuple[Node, Node, Node]
    frames: list[tuple[int, tuple[Choice, ...]]]
    names: tuple[set[str], set[str], set[str]]
    """The names of each layer."""
    written: set[str]
    """Words that are no misspellings."""
    known: set[str]
    """Words whose misspellings may be repaired."""


def _file(spelling: Spelling, phrase: Phrase, layer: int, filed: _Filed) -> None:
    add(filed.roots[layer], phrase, len(filed.spellings))
    filed.spellings.append(spelling)
    words = [part for part in phrase if isinstance(part, str)]
    if len(words) == len(phrase):
        filed.names[layer].add(" ".join(words))
    filed.written.update(words)
    if spelling.repairable or (len(phrase) == 1 and spelling.item and not spelling.glued):
        filed.known.update(word.lstrip("/.") for word in words)


def _file_others(others: Iterable[tuple[int, list[str], int]], filed: _Filed) -> None:
    """File names in the other number; a form that is written out somewhere means what it says there."""
    for layer, other, number in others:
        if " ".join(other) in filed.names[layer]:
            continue
        add(filed.roots[layer], other, number)
        filed.written.add(other[-1])
        if len(other) in GLUED_WORDS and sum(map(len, other)) >= 2 * GLUED_SHORTEST:
            add(filed.roots[layer], ["".join(other)], number)


class _Governing(NamedTuple):
    """A rule of an item: the spellings it governs, folded, each as printed; none when it governs all."""

    printed: dict[str, frozenset[str]]
    exact: bool
    rest: tuple[Nearby, Nearby, frozenset[str], bool]
    alongside: frozenset[str]


def _spellings(item_id: str, item: Item, rules: list[_Governing]) -> Iterable[tuple[Spelling, Phrase, int]]:
    """Yield the spellings of an item but for frames, the phrase that each is filed under, and its layer."""
    layer = TITLE if item.kind in TITLE_KINDS else PRACTICE if item.kind in PRACTICE_KINDS else THING
    named = PRACTICE if item.role else layer
    phrases: dict[tuple[str, ...], Spelling] = {}
    for alias in (item.name, *item.aliases):
        phrase = words_of(alias)
        if not phrase:
            raise ValueError(f"item {item_id!r}: {alias!r} has neither letters nor digits; write what stands in a CV")
        if tuple(phrase) not in phrases:
            phrases[tuple(phrase)] = _spelling(item_id, item, alias, rules)
    # what is written out is surer than what is glued
    for words, spelling in list(phrases.items()):
        yield spelling, list(words), named
        glued = "".join(word.lstrip("/.") for word in words)
        if len(words) in GLUED_WORDS and len(glued) >= GLUED_SHORTEST and glued.isalpha() and (glued,) not in phrases:
            phrases[(glued,)] = spelling
            yield spelling._replace(glued=True, repairable=False), [glued], named
    for pattern in itertools.filterfalse(is_frame, item.patterns):
        yield _spelling(item_id, item, pattern, rules), parts_of(pattern), layer if layer == TITLE else PRACTICE
    for rule in item.context:
        for text in rule.only_for if rule.reject else ():
            yield Spelling("", text, own_name=False, glued=False, rules=(), certain=False), words_of(text), layer


def _other_forms(spelling: Spelling, phrase: Phrase, kind: str, titles: Container[tuple[str, ...]]) -> list[list[str]]:
    """Return a name with its last word in the plural, or in the singular, and a title as women bear it."""
    words = [part for part in phrase if isinstance(part, str)]
    if not spelling.item or len(words) < len(phrase):
        return []
    women = women_titles(words) if tuple(words) in titles else []
    other = other_number(words[-1]) if len(words) > 1 or kind in COUNTED_KINDS else None
    if other is None or GAP in words or any(rule.printed for rule in spelling.rules):
        return women
    return [[*words[:-1], other], *women]


def _spelling(item_id: str, item: Item, text: str, rules: list[_Governing]) -> Spelling:
    own_name = text == item.name
    folded = text.casefold()
    company = [frozenset(item.alongside), *(r.alongside for r in rules if not r.printed or folded in r.printed)]
    spelling = Spelling(item_id, text, own_name, glued=False, rules=(), certain=True, repairable=True)
    spelling = spelling._replace(alongside=tuple(asked for asked in company if asked))
    if not rules:
        return spelling
    governing = tuple(
        Rule(rule.printed.get(folded, frozenset({text})) if rule.exact else frozenset(), *rule.rest)
        for rule in rules
        if not rule.printed or folded in rule.printed
    )
    clear = not any(rule.ambiguous for rule in governing)
    certain = clear and not any(rule.where for rule in governing)
    return spelling._replace(rules=governing, certain=certain, repairable=clear)


def _rule(rule: ContextRule) -> _Governing:
    printed: dict[str, frozenset[str]] = {}
    for text in rule.only_for:
        folded = text.casefold()
        printed[folded] = printed.get(folded, frozenset()) | {text}
    rest = (_nearby(rule.needs), _nearby(rule.not_near), frozenset(rule.where), rule.note == TRADES)
    return _Governing(printed, rule.case == "exact", rest, frozenset(rule.alongside))


@lru_cache(maxsize=1024)
def _nearby(texts: tuple[str, ...]) -> Nearby:
    words: set[str] = set()
    phrases: list[tuple[str, ...]] = []
    beside: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for text in texts:
        before, blank, after = text.partition("_")
        if blank:
            beside.append((_plain(before), _plain(after)))
        elif len(_plain(text)) == 1:
            words.update(_plain(text))
        else:
            phrases.append(_plain(text))
    told = {*words, *itertools.chain(*phrases), *(word for pair in beside for part in pair for word in part)}
    return Nearby(frozenset(words), tuple(phrases), tuple(beside), frozenset(told))


def _plain(text: str) -> tuple[str, ...]:
    parts = [[NUMBER] if part == NUMBER else split_words(part).folded for part in text.split()]
    return tuple(word for part in parts for word in part)


def _file_cues(wording: Wording) -> Node:
    root = Node()
    for number, cue in enumerate(wording.cues):
        add(root, parts_of(cue.pattern), number)
    return root
