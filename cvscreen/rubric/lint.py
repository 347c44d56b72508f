"""What a valid rubric still makes a careful reader doubt: remarks, each with line and mend."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from cvscreen.errors import Fault
from cvscreen.model.rubric import Criterion, Rubric
from cvscreen.model.vocabulary import Item
from cvscreen.rubric.demands import find_demand
from cvscreen.rubric.find import read_rubric_text
from cvscreen.rubric.load import load_rubric
from cvscreen.rubric.sentences import Sentences
from cvscreen.rubric.tree import Path as Place
from cvscreen.rubric.tree import Tree, read_tree

MAX_MUST_SHARE = 3
"""More musts than one criterion in three: a flag for nearly everybody says nothing."""
SHORT_SPELLING = 2
"""Spellings of no more letters are words of their own in some CV ("Go", "R", "AI")."""


class _File(NamedTuple):
    tree: Tree
    rubric: Rubric
    sentences: Sentences

    def criteria(self) -> Iterator[tuple[Place, Criterion]]:
        for g, group in enumerate(self.rubric.groups):
            for c, criterion in enumerate(group.criteria):
                yield ("groups", g, "criteria", c), criterion

    def own_items(self) -> Iterator[tuple[Place, str, Item]]:
        written = self.tree.at("vocabulary", "items")
        for key in written if isinstance(written, dict) else {}:
            yield ("vocabulary", "items", key), key, self.rubric.vocabulary.items[key]


def lint_rubric(source: str | Path) -> tuple[Fault, ...]:
    """Return what is doubtful about a rubric that loads, in the order of the file.

    Args:
        source: A name of ``list_rubrics()``, or the path of a YAML file. Of an extension, its own file is looked at.

    Raises:
        RubricError: The rubric does not load: faults come before remarks.

    Example:
        >>> lint_rubric("ml-engineer-equal")
        ()
    """
    rubric = load_rubric(source)
    found = read_rubric_text(source)
    tree = read_tree(found.text, found.file)
    if rubric.extends:
        return tuple(_musts_without_points(rubric, tree))
    file = _File(tree, rubric, Sentences(rubric))
    remarks = {remark for check in _CHECKS for remark in check(file)}
    return tuple(sorted(remarks, key=lambda remark: (remark.line, remark.what)))


def _worthless(file: _File) -> Iterator[Fault]:
    for path, criterion in file.criteria():
        if criterion.points == 0 and criterion.need != "info":
            what = f"criterion {criterion.id!r} has 0 points: no CV can earn anything by it"
            yield file.tree.fault((*path, "points"), what, "give it points, write need: info, or remove it")


def _musts_without_points(rubric: Rubric, tree: Tree) -> Iterator[Fault]:
    """Yield the musts of an extension that count for nothing."""
    for criterion in rubric.criteria():
        if criterion.need == "must" and criterion.points == 0:
            what = f"criterion {criterion.id!r} is a must and has 0 points: it flags people and counts for nothing"
            yield tree.fault(("points", criterion.id), what, "give it points")


def _unsourced(file: _File) -> Iterator[Fault]:
    by_author = file.rubric.weighting.rule == "author/1"
    for path, criterion in file.criteria():
        if criterion.basis == "document" and not criterion.sources and not by_author:
            what = f"criterion {criterion.id!r} has basis document and no sources"
            yield file.tree.fault(path, what, "cite a line under sources, or write basis: author")
    cited = {place.raw.split(":")[0] for path, place in file.tree.places.items() if place.raw and "at" in path[-2:]}
    for key in sorted(set(file.rubric.sources) - cited):
        yield file.tree.fault(("sources", key), f"nothing cites document {key}", "cite it, or remove it")


def _unreachable(file: _File) -> Iterator[Fault]:
    best = max(file.rubric.evidence.kinds.values())
    for path, criterion in file.criteria():
        wants = [criterion.expects, *(one.expects for one in criterion.lists)]
        for depth in dict.fromkeys(depth for depth in wants if depth):
            if file.rubric.evidence.expects[depth] > best:
                what = f"criterion {criterion.id!r} expects {depth}, and no evidence is worth that much"
                yield file.tree.fault(path, f"{what}: its full level cannot be reached", "lower evidence.expects")
        listed = {item for one in criterion.lists for item in one.any_of}
        if criterion.ladder and not listed & set(criterion.ladder):
            what = f"no list of {criterion.id!r} names a step of its ladder"
            yield file.tree.fault((*path, "ladder"), what, "name the lowest step that is asked for in a list")


def _too_many_musts(file: _File) -> Iterator[Fault]:
    musts = [path for path, criterion in file.criteria() if criterion.need == "must"]
    if len(musts) > 1 and len(musts) * MAX_MUST_SHARE > len(file.rubric.criteria()):
        what = f"{len(musts)} of {len(file.rubric.criteria())} criteria are a must: nearly everybody will have a flag"
        yield file.tree.fault((*musts[0], "need"), what, "keep must for what nobody can do without")


def _improper_questions(file: _File) -> Iterator[Fault]:
    asked: list[tuple[Place, str]] = [
        (("ask_only", i, "question"), one.question) for i, one in enumerate(file.rubric.ask_only)
    ]
    asked += [((*path, "ask"), criterion.ask) for path, criterion in file.criteria() if criterion.ask]
    for path, question in asked:
        demand = find_demand(question)
        if demand:
            what = f"a question asks for who somebody is, {demand.attribute} ({demand.words!r})"
            yield file.tree.fault(path, what, demand.advice or "remove it: ask only what the work needs")


def _one_for_all(file: _File) -> Iterator[Fault]:
    whole = sum(criterion.points for criterion in file.rubric.criteria())
    for path, criterion in file.criteria():
        if 2 * criterion.points > whole:
            what = f"criterion {criterion.id!r} holds {100 * criterion.points // whole} % of all points"
            yield file.tree.fault((*path, "points"), what, "check that nothing else that is asked for was missed")


def _unfinished(file: _File) -> Iterator[Fault]:
    if file.rubric.status == "draft":
        what = "status is draft: nobody has said that this rubric is checked"
        yield file.tree.fault(("status",), what, "read each quote, then write status: published")


def _unused(file: _File) -> Iterator[Fault]:
    used = {item for criterion in file.rubric.criteria() for item in _items(criterion)}
    reached = {other for key, item in file.rubric.vocabulary.items.items() if key in used for other in item.implies}
    shows = {key for key, item in file.rubric.vocabulary.items.items() if set(item.implies) & (used | reached)}
    for path, key, _ in file.own_items():
        if key not in used | reached | shows:
            yield file.tree.fault(path, f"no criterion asks for item {key!r}", "name it in a criterion, or remove it")


def _doubled_spellings(file: _File) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for path, key, item in file.own_items():
        for spelling in (item.name, *item.aliases):
            other = first.setdefault(spelling.casefold(), key)
            if other != key:
                what = f"{spelling!r} is a spelling of {other!r} and of {key!r}"
                yield file.tree.fault(path, what, "keep it in one of them, or tell them apart by context")


def _unfound_spellings(file: _File) -> Iterator[Fault]:
    for path, key, item in file.own_items():
        examples = (*item.examples.match, *(one for rule in item.context for one in rule.examples.match))
        for i, spelling in enumerate((item.name, *item.aliases)):
            place = (*path, "name") if i == 0 else (*path, "aliases", i - 1)
            governed = bool(item.context)
            if i == 0 and governed:
                continue
            tried = [one for one in examples if spelling.casefold() in one.casefold()]
            plain = f"Worked with {spelling} for years."
            if not any(key in file.sentences.items_in(one) for one in (*tried, plain)):
                what = f"alias {spelling!r} of {key!r} matches nothing, neither in its examples nor in a plain sentence"
                yield file.tree.fault(place, what, "add an example that it should match, or mend its context rule")
            letters = sum(letter.isalnum() for letter in spelling)
            if letters <= SHORT_SPELLING and not governed:
                what = f"spelling {spelling!r} of {key!r} is so short that it will be found where it is not meant"
                yield file.tree.fault(place, what, "add a context rule: case: exact, needs or where")


def _items(criterion: Criterion) -> Iterator[str]:
    yield from (*criterion.items, *criterion.ladder)
    yield from (item for one in criterion.lists for item in one.any_of)
    yield from (item for one in criterion.equivalents for item in one.items)


_CHECKS: tuple[Callable[[_File], Iterator[Fault]], ...] = (
    _worthless,
    _unsourced,
    _unreachable,
    _too_many_musts,
    _improper_questions,
    _one_for_all,
    _unfinished,
    _unused,
    _doubled_spellings,
    _unfound_spellings,
)
