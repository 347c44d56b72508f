"""Skills and spoken languages in their many forms."""

from typing import cast

from .design import Design
from .people import text
from .record import Person
from .sheet import Block, Items, Pairs, Para
from .words import Draw, Tree, language

JOINTS = {"commas": ", ", "pipes": " | ", "dots_mid": " · ", "semicolons": "; "}
GROUPED = {"groups": "colon", "table": "table", "groups_stack": "stack"}


def skill_blocks(person: Person, design: Design, draw: Draw) -> list[Block]:
    """Return the skills as the design wants them; a shuffled design has the personal ones too."""
    groups = list(person.skills)
    if design.shuffled:
        labels = cast(Tree, language(person.lang)["groups"])
        groups.append((draw.one(text(labels, "soft")), person.soft))
    items = tuple(item for _, group in groups for item in group)
    form = design.skills
    if form == "sentence":
        return [Para(", ".join(items) + ".")]
    if form in JOINTS:
        return [Para(JOINTS[form].join(items))]
    if form in GROUPED:
        return [Pairs(tuple((label, ", ".join(group)) for label, group in groups), GROUPED[form])]
    if form == "groups_tags":
        return [block for label, group in groups for block in (Para("", label), Items(group, "tags"))]
    values = tuple(draw.random.randint(2, 5) for _ in items)
    return [Items(items, form, values)]


def spoken_blocks(person: Person, design: Design) -> list[Block]:
    form, spoken = design.spoken, person.spoken
    names = tuple(name for name, _ in spoken)
    if form == "names":
        return [Para(", ".join(names))]
    if form == "brackets":
        return [Para(", ".join(f"{name} ({level})" for name, level in spoken))]
    if form == "pipes":
        return [Para(" | ".join(f"{name} – {level}" for name, level in spoken))]
    if form == "comma_line":
        return [Para(f"{name}, {level}") for name, level in spoken]
    if form == "lines_dash":
        return [Para(f"{name} – {level}") for name, level in spoken]
    if form in ("bars", "dots", "stars"):
        return [Items(names, form, tuple(max(2, 5 - i) for i in range(len(names))))]
    return [Pairs(spoken, form)]
