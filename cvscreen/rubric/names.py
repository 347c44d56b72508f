"""Checks of names: ids that stand twice, items and documents that do not exist, cues, protected attributes."""

from collections.abc import Iterable, Iterator

from cvscreen.errors import Fault
from cvscreen.model.rubric import Criterion
from cvscreen.model.vocabulary import Item
from cvscreen.rubric.draft import Draft
from cvscreen.rubric.protected import find_protected
from cvscreen.rubric.shape import did_you_mean
from cvscreen.rubric.tree import Json, Path

# enough to find the place in a document, too little to copy it
MAX_CUE_WORDS = 3

_NEVER = "remove it: a rubric scores what a person can do, never who a person is, where they were, or what they cost"


def check_ids(draft: Draft) -> Iterator[Fault]:
    """Yield ids that stand twice: of groups, of criteria over all groups, of questions and tags."""
    groups = list(draft.mappings("groups"))
    yield from _twice(draft, "group", groups)
    yield from _twice(draft, "criterion", [pair for path, _ in groups for pair in draft.mappings(*path, "criteria")])
    yield from _twice(draft, "question", draft.mappings("ask_only"))
    yield from _twice(draft, "tag", draft.mappings("tags"))


def check_items(draft: Draft) -> Iterator[Fault]:
    """Yield items that no vocabulary holds, and items that one list names twice."""
    for path, criterion in draft.criteria:
        for where, items in _item_lists(criterion):
            seen: set[str] = set()
            for i, item in enumerate(items):
                place = (*path, *where, i)
                if item in seen:
                    yield draft.fault(place, f"item {item!r} stands twice in {criterion.id!r}", "keep one of them")
                seen.add(item)
                yield from _unknown_item(draft, place, item)
    for key, item_ in draft.items.items():
        for implied, credit in item_.implies.items():
            place = ("vocabulary", "items", key, "implies", implied)
            if place not in draft.tree.places:
                continue
            yield from _unknown_item(draft, place, implied)
            if not 0 <= credit <= 1:
                yield draft.fault(place, f"implies {implied}: {credit:g} is outside 0 to 1", "use a number from 0 to 1")
        for path, other in _company(("vocabulary", "items", key), item_):
            if path in draft.tree.places:
                yield from _unknown_item(draft, path, other)


def check_citations(draft: Draft) -> Iterator[Fault]:
    """Yield citations of documents that are not under ``sources``, and cues that are too long."""
    sources = draft.tree.at("sources") or {}
    known = list(sources) if isinstance(sources, dict) else []
    for key in known:
        if not (key.isascii() and key.isalnum() and key[0].isupper() and key.upper() == key):
            yield draft.fault(("sources", key), f"{key!r} cannot name a document", "use capital letters, such as A")
    for path, place in draft.tree.places.items():
        if place.raw is None or not _is_citation(path):
            continue
        document = place.raw.split(":")[0]
        if isinstance(sources, dict) and ":" in place.raw and document not in known:
            mend = f"use one of: {', '.join(known)}" if known else "describe the document under sources"
            yield draft.fault(path, f"{place.raw} cites document {document!r}, which is not under sources", mend)
    for path, place in draft.tree.places.items():
        if path and path[-1] == "cue" and place.raw is not None:
            words = len(place.raw.split())
            if not 1 <= words <= MAX_CUE_WORDS:
                mend = f"keep the one to {MAX_CUE_WORDS} words by which to find the place"
                yield draft.fault(path, f"the cue has {words} words", mend)


def check_constraints(draft: Draft) -> Iterator[Fault]:
    """Yield groups that a weighting constraint names and that do not exist."""
    known = [str(group["id"]) for _, group in draft.mappings("groups") if "id" in group]
    for path, constraint in draft.mappings("weighting", "constraints"):
        equal = constraint.get("equal")
        for i, name in enumerate(equal if isinstance(equal, list) else ()):
            if name not in known:
                near = did_you_mean(str(name), known)
                mend = f"did you mean {near!r}?" if near else f"use some of: {', '.join(known)}"
                yield draft.fault((*path, "equal", i), f"unknown group {name!r}", mend)


def check_protected(draft: Draft) -> Iterator[Fault]:
    """Yield whatever would score, or show as a tag, a protected attribute."""
    for path, group in draft.mappings("groups"):
        yield from _protected(draft, "group", path, group)
        for inner, criterion in draft.mappings(*path, "criteria"):
            yield from _protected(draft, "criterion", inner, criterion)
    for path, tag in draft.mappings("tags"):
        yield from _protected(draft, "tag", path, tag)
    items = draft.tree.at("vocabulary", "items")
    for key, item in (items if isinstance(items, dict) else {}).items():
        yield from _protected(draft, "item", ("vocabulary", "items", key), item if isinstance(item, dict) else {}, key)


def _twice(draft: Draft, noun: str, entries: Iterable[tuple[Path, dict[str, Json]]]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for path, entry in entries:
        name = entry.get("id")
        if not isinstance(name, str):
            continue
        if name in first:
            what = f"the {noun} id {name!r} stands twice (first on line {first[name]})"
            yield draft.fault((*path, "id"), what, "give one of them another id")
        else:
            first[name] = draft.tree.line((*path, "id"))


def _item_lists(criterion: Criterion) -> Iterator[tuple[Path, tuple[str, ...]]]:
    yield ("items",), criterion.items
    yield ("ladder",), criterion.ladder
    for i, requirement in enumerate(criterion.lists):
        yield ("lists", i, "any_of"), requirement.any_of
    for i, equivalent in enumerate(criterion.equivalents):
        yield ("equivalents", i, "items"), equivalent.items


def _company(path: Path, item: Item) -> Iterator[tuple[Path, str]]:
    for i, other in enumerate(item.alongside):
        yield (*path, "alongside", i), other
    for number, rule in enumerate(item.context):
        for i, other in enumerate(rule.alongside):
            yield (*path, "context", number, "alongside", i), other


def _unknown_item(draft: Draft, path: Path, item: str) -> Iterator[Fault]:
    if draft.item_ids is None or item in draft.item_ids:
        return
    near = did_you_mean(item, draft.item_ids)
    mend = f"did you mean {near!r}?" if near else "describe it under vocabulary.items"
    yield draft.fault(path, f"unknown item {item!r}", mend)


def _is_citation(path: Path) -> bool:
    return bool(path) and (path[-1] == "at" or (len(path) > 1 and path[-2] == "at"))


def _protected(draft: Draft, noun: str, path: Path, entry: dict[str, Json], key: str | None = None) -> Iterator[Fault]:
    """Yield one fault at most for an entry: the first of its names that speaks of a protected attribute."""
    names: list[tuple[Path, Json]] = [((*path, field), entry.get(field)) for field in ("id", "title", "name")]
    for field in ("aliases", "patterns"):
        spellings = entry.get(field)
        names += [((*path, field, i), one) for i, one in enumerate(spellings if isinstance(spellings, list) else ())]
    for place, name in ([(path, key)] if key else []) + names:
        hit = find_protected(name) if isinstance(name, str) else None
        if hit:
            label = key or entry.get("id") or name
            verb = "shows" if noun == "tag" else "scores"
            what = f"{noun} {label!r} {verb} a protected attribute, {hit.attribute} ({hit.words!r})"
            yield draft.fault(place, what, _NEVER)
            return
