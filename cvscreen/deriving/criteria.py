"""Statements → groups of criteria: what counts in a CV, in how many ways it can, and who said so."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cvscreen.deriving.catalogue import KIND_GROUPS, Catalogue, load_catalogue
from cvscreen.deriving.degrees import FIELD_CRITERION, LADDER, LEVEL_CRITERION
from cvscreen.deriving.members import OTHERS_CREDIT
from cvscreen.deriving.model import OWN, STEPS, Said
from cvscreen.deriving.neutral import EXPERIENCE, Usual, neutral, shown_names, speaks_of
from cvscreen.deriving.sorting import by_criterion
from cvscreen.deriving.tongues import tongue_items
from cvscreen.model.rubric import Citation, Criterion, Depth, Equivalent, Group, ListRequirement, Need
from cvscreen.model.vocabulary import Item
from cvscreen.rubric.protected import find_protected
from cvscreen.text.tokens import fold

OPEN_CREDIT = 0.5
"""What another item of the kind earns where a text says "such as"; as in the bundled rubrics (basis: default)."""
LANGUAGES = ("languages", "Spoken languages")
PARTS: Mapping[str, tuple[str, str]] = {
    "education": ("education", "Education"),
    "languages": LANGUAGES,
    "certificates": ("certificates", "Certificates and licences"),
    "duty": ("duties", "Duties"),
}
SHORTEST_WORD = 4
ASKED = ("knowledge", "Knowledge and experience")

_DEPTHS: tuple[Depth, ...] = ("familiar", "knowledge", "proficient", "used", "expert")


class Made(NamedTuple):
    """Groups without points, the items of the rubric's own, and names that a rubric must not score."""

    groups: tuple[Group, ...]
    items: Mapping[str, Item]
    refused: tuple[tuple[str, str], ...]
    """Place and words."""
    renamed: Mapping[str, str]
    """Criterion as heard → id in the rubric."""
    unscored: tuple[tuple[str, str], ...] = ()
    """Place and words of experience in a trade whose job titles no vocabulary knows."""


def make_criteria(said: Sequence[Said], documents: int, ask: tuple[str, str]) -> Made:
    """Make the criteria of a draft: need, combine, items and citations; points come later.

    Args:
        said: What the texts say.
        documents: How many texts there are.
        ask: The questions for what has none of its own, and for a spoken language; ``{}`` stands for its name.
    """
    catalogue = load_catalogue()
    heard = by_criterion(said, catalogue)
    groups: dict[str, tuple[str, list[Criterion]]] = {}
    items: dict[str, Item] = {}
    refused: list[tuple[str, str]] = []
    renamed: dict[str, str] = {}
    unscored: list[tuple[str, str]] = []
    usual = Usual(documents, ask[0], *speaks_of(said, catalogue), speak=ask[1])
    for key, statements in heard.items():
        name = statements[0].item.removeprefix(OWN)
        if key.startswith(OWN) and find_protected(name):
            refused += [(f"{one.document}:{one.line}", name) for one in statements]
            continue
        if not any(one.polarity == "+" for one in statements):
            continue
        if key == EXPERIENCE and not usual.technical:
            unscored += [(f"{one.document}:{one.line}", one.quote) for one in statements]
            continue
        own = _own_items(statements, items, catalogue)
        items |= own
        criterion = _criterion(key, statements, tuple(own), catalogue, usual)
        renamed |= {key: criterion.id} | {one.criterion: criterion.id for one in statements}
        group, title = _group(key, statements, catalogue)
        groups.setdefault(group, (title, []))[1].append(criterion)
    made = (Group(id=key, title=title, points=0, criteria=tuple(listed)) for key, (title, listed) in groups.items())
    return Made(tuple(made), items, tuple(refused), renamed, tuple(dict.fromkeys(unscored)))


def slug(name: str, taken: Iterable[str] = ()) -> str:
    """Return an id for a name that is not yet taken.

    Example:
        >>> slug("Wound care (Level 2)"), slug("Wundversorgung", ["wundversorgung"])
        ('wound-care-level-2', 'wundversorgung-2')
    """
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:40].strip("-")
    plain = plain if plain[:1].isalpha() and plain.isascii() else f"term-{plain}".rstrip("-")
    names, number, made = set(taken), 2, plain
    while made in names:
        made, number = f"{plain}-{number}", number + 1
    return made


def _own_items(statements: Sequence[Said], known: Mapping[str, Item], catalogue: Catalogue) -> dict[str, Item]:
    """Return the items that the rubric must describe itself: words that no vocabulary knows, spoken languages."""
    own: dict[str, Item] = {}
    for one in statements:
        if one.criterion.startswith("spoken-"):
            names = tongue_items()[one.item]
            own[one.item] = Item(name=names[0], kind="spoken-language", aliases=tuple(names[1:]))
        elif one.item.startswith(OWN):
            name = one.item.removeprefix(OWN)
            if name.casefold() not in {item.name.casefold() for item in own.values()}:
                own[slug(name, [*known, *own, *catalogue.items])] = Item(name=name, kind="topic")
    return own


def _criterion(
    key: str, statements: Sequence[Said], own: tuple[str, ...], catalogue: Catalogue, usual: Usual
) -> Criterion:
    every = (
        Citation(
            at=f"{one.document}:{one.line}",
            strength=one.strength,
            polarity=one.polarity,
            cue=one.cue or "said",
            quote=one.quote,
        )
        for one in statements
    )
    citations = tuple({(one.at, one.quote, one.polarity): one for one in reversed(tuple(every))}.values())[::-1]
    known = catalogue.criteria.get(key)
    depth = _depth(statements)
    shared = {"need": _need(statements, usual.documents), "points": 0, "support": 0.0, "sources": citations,
              "contested": len({one.polarity for one in statements}) > 1, "basis": "document"}  # fmt: skip
    if known:
        made = _from_bundled(known[1], statements, shared, depth)
        return made if usual.learning else neutral(made, statements, usual)
    named = (*dict.fromkeys(one.item for one in statements if one.item in catalogue.items), *own)
    names = shown_names(statements, catalogue)
    unknown = [one for one in statements if one.item not in catalogue.items]
    title = " or ".join(names + ([_title(unknown)] if names and unknown else [])) or _title(statements)
    question = usual.speak if key.startswith("spoken-") else usual.ask
    families = tuple(dict.fromkeys(one.family for one in statements if one.family))
    others = (Equivalent(items=families, credit=OTHERS_CREDIT, basis="default"),) if families else ()
    return Criterion.model_validate({
        **shared, "id": _id(key, title, own, catalogue), "title": title,
        "combine": "any_of", "items": named, "expects": depth, "ask": question.format(title), "equivalents": others,
    })  # fmt: skip


def _id(key: str, title: str, own: tuple[str, ...], catalogue: Catalogue) -> str:
    if key in catalogue.items or key.startswith("spoken-"):
        return key
    return own[0] if own else slug(title, catalogue.items)


def _title(statements: Sequence[Said]) -> str:
    names = dict.fromkeys(
        tongue_items()[one.item][0] if one.criterion.startswith("spoken-") else one.item.removeprefix(OWN)
        for one in statements
    )
    folded = {fold(name): name for name in reversed(names)}
    return _as_title(" / ".join(reversed(folded.values()))[:80])


def _as_title(words: str) -> str:
    """Return a title of several words with a capital; a single word may be a name that has none ("npm")."""
    first = words.split()[0] if " " in words else ""
    return (
        words[0].upper() + words[1:] if first.isalpha() and first.islower() and len(first) >= SHORTEST_WORD else words
    )


def _from_bundled(
    known: Criterion, statements: Sequence[Said], shared: Mapping[str, object], depth: Depth | None
) -> Criterion:
    """Return a criterion of the bundled rubric with the texts' own lists, depth and citations."""
    update: dict[str, object] = {**shared, "expects": depth or known.expects}
    named = tuple(dict.fromkeys(one.item for one in statements if one.item and one.polarity == "+"))
    if known.combine == "coverage":
        update |= {"lists": _lists(statements, known), "expects": known.expects}
        if known.id == LEVEL_CRITERION:
            update["ladder"] = LADDER
    elif known.id == "ml-frameworks" and named:
        update |= _frameworks(known, named)
    elif known.combine == "any_of":
        update["items"] = tuple(dict.fromkeys((*known.items, *named)))
    return Criterion.model_validate(known.model_dump() | update)


def _frameworks(known: Criterion, named: tuple[str, ...]) -> dict[str, object]:
    """Return what counts where texts name frameworks: those whole, the others at the bundled credit."""
    others = tuple(
        item for one in (known.items, *(e.items for e in known.equivalents)) for item in one if item not in named
    )
    credit = known.equivalents[0].credit
    curve = (*known.curve[: len(named)], 1.0) if len(named) < len(known.curve) else known.curve
    equivalents = (Equivalent(items=others, credit=credit, basis="default"),) if others else ()
    return {"items": named, "curve": (0.0, 1.0) if len(named) == 1 else curve, "equivalents": equivalents}


def _lists(statements: Sequence[Said], known: Criterion) -> tuple[ListRequirement, ...]:
    """Return each text's own lists: what stands in one sentence, or in the items of one list, is one."""
    lists: list[tuple[Said, list[str]]] = []
    for one in statements:
        if one.polarity == "-" or not one.item:
            continue
        if lists and _same_list(lists[-1][0], one):
            lists[-1] = (one, [*lists[-1][1], one.item])
        else:
            lists.append((one, [one.item]))
    if not lists:
        first = next(one for one in statements if one.polarity == "+")
        usual = tuple(dict.fromkeys(item for listed in known.lists for item in listed.any_of))
        return (
            ListRequirement(
                at=f"{first.document}:{first.line}", strength=first.strength, any_of=usual, open=OPEN_CREDIT
            ),
        )
    return tuple(
        ListRequirement(at=f"{one.document}:{one.line}", strength=one.strength, any_of=tuple(dict.fromkeys(items)),
                        expects=one.depth or known.expects or "knowledge", open=OPEN_CREDIT if one.open else 0.0)
        for one, items in lists
    )  # fmt: skip


def _same_list(above: Said, one: Said) -> bool:
    if above.document != one.document or above.strength != one.strength or one.criterion == LEVEL_CRITERION:
        return False
    return above.sentence == one.sentence or (one.criterion == FIELD_CRITERION and one.line - above.line <= 1)


def _group(key: str, statements: Sequence[Said], catalogue: Catalogue) -> tuple[str, str]:
    if key in catalogue.criteria:
        group, _ = catalogue.criteria[key]
        return group.id, group.title
    if key.startswith("spoken-"):
        return LANGUAGES
    if key in catalogue.items:
        return KIND_GROUPS.get(catalogue.items[key].kind, ASKED)
    first = statements[0]
    if first.family in catalogue.items:
        return KIND_GROUPS.get(catalogue.items[first.family].kind, ASKED)
    return PARTS.get(first.field) or (PARTS["duty"] if first.sense == "duty" else ASKED)


def _need(statements: Sequence[Said], documents: int) -> Need:
    """must: every text asks for it, one in words at full strength; should: more than an option in the mean; else nice.

    A heading over a list ("Requirements") makes no must of each of its items: a must is a flag and a question.
    """
    asking = [one for one in statements if one.polarity == "+"]
    best: dict[str, int] = {}
    for one in asking:
        best[one.document] = max(STEPS.index(one.strength), best.get(one.document, 0))
    said = any(one.told and one.strength == "required" for one in asking)
    if len(best) == documents and said:
        return "must"
    return "should" if sum(best.values()) > documents else "nice"


def _depth(statements: Sequence[Said]) -> Depth | None:
    depths = [one.depth for one in statements if one.depth and one.polarity == "+"]
    return max(depths, key=_DEPTHS.index) if depths else None
