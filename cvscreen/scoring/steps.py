"""The formula of one criterion, step by step with a person's figures: what ``explain`` prints.

Every figure is taken from the computation itself (``levels.criterion_level``), none is worked out again.
"""

from cvscreen.model.rubric import Criterion
from cvscreen.scoring.levels import Level, Person, Share, Term

MOST_ITEMS = 8  # as many as there is evidence shown for


def level_steps(criterion: Criterion, level: Level, person: Person, *, tenths: int) -> tuple[str, ...]:
    """Return the steps from the best mentions to the units that a criterion earns.

    Args:
        criterion: The criterion.
        level: What ``criterion_level`` made of it.
        person: Whose mentions they are.
        tenths: What is shown of it, in tenths of a point.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> from cvscreen.scoring.levels import criterion_level
        >>> rubric = load_rubric("ml-engineer")
        >>> statistics = next(one for one in rubric.criteria() if one.id == "statistics")
        >>> nobody = Person([], rubric)
        >>> level_steps(statistics, criterion_level(statistics, nobody), nobody, tenths=0)[0]
        'y = max d = 0'
    """
    shown = level.shares[:MOST_ITEMS]
    more = len(level.shares) - MOST_ITEMS
    left_out = [f"… and {more} items worth no more than these"] if more > 0 else []
    added = [term.share for term in level.terms if term.share is not None]
    units = criterion.points * level.level
    return (
        *dict.fromkeys(_standing(share, person) for share in shown),
        *left_out,
        *dict.fromkeys(_depth(share) for share in added),
        f"y = {_sum(criterion, level, person)}",
        f"L = floor(1000 · {_number(level.value())} + ½) = {level.level}",
        f"t = {criterion.points} · {level.level} = {units:,} units = {_number(units / 10_000)} points of 100",
        f"shown as {tenths / 10:.1f}: tenths, shared out by largest remainder so that the lines add up to the score",
    )


def _standing(share: Share, person: Person) -> str:
    """Return x of an item: what its best mention is worth, and the credits through which it is shown."""
    standing = share.standing
    mention = standing.mention
    kind = person.scale.kinds.get(mention.kind, 0.0)
    named = kind * mention.confidence
    worth = f"{mention.kind.value} {_number(kind)} · confidence {_number(mention.confidence)}"
    if standing.via and named > 0:
        path = " → ".join((*standing.via, share.item))
        worth += f" · credit {_number(standing.value / named)} ({path})"
    return f"x({share.item}) = {worth} = {_number(standing.value)}"


def _depth(share: Share) -> str:
    """Return d of an item: how far it reaches the depth asked for, at the credit of an equivalent or an open list."""
    credit = "" if share.credit == 1.0 else f"{_number(share.credit)} · "
    x, asked = _number(share.standing.value), _number(share.asked)
    return f"d({share.item}) = {credit}min(1, {x} / {asked}) = {_number(share.depth)}"


def _sum(criterion: Criterion, level: Level, person: Person) -> str:
    terms, value = level.terms, _number(level.value())
    if len(terms) <= 1 and criterion.combine in ("any_of", "coverage"):
        return f"max d = {value}"
    added = " + ".join(_term(criterion, term, person) for term in terms)
    if not terms:
        return "0"
    if level.divisor == 1.0:
        return f"{added} = {value}"
    return f"({added}) / {_number(level.divisor)} = {value}"


def _term(criterion: Criterion, term: Term, person: Person) -> str:
    of = f" [{term.of}]" if term.of and criterion.combine == "coverage" else ""
    item = person.items[term.share.item].name if term.share and term.share.item in person.items else "nothing"
    return f"{_number(term.weight)}·{_number(term.depth)} ({item}{of})"


def _number(value: float) -> str:
    """Write a number with at most four decimals; what was cut off is said."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return text if abs(float(text) - value) < 1e-12 else f"≈{text}"
