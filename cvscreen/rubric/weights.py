"""Points from documents: ``document-support/1``, a pure function from statements to points.

A document's word for something is its strongest statement there, less its strongest contradiction. The support of a
criterion is the sum of that over the documents; the support of a group is the sum over the documents of the most
that one of its criteria has there. Groups share the points by support, criteria share their group's points by
support: two levels, so that splitting a criterion in two does not make its group heavier.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from cvscreen.model.rubric import Rubric
from cvscreen.text.apportion import apportion

TOTAL_POINTS = 1000  # as integers, so that contributions sum exactly

ByDocument: TypeAlias = dict[str, Fraction]


class Statement(NamedTuple):
    """One thing that one document says: ``strength`` is 0..1, ``contradicts`` says that it speaks against."""

    group: str
    criterion: str
    document: str
    strength: float
    contradicts: bool = False


class Weight(NamedTuple):
    """Points, and the document support behind them."""

    points: int
    support: float


class Weights(NamedTuple):
    """Weights by the id of the group, and of the criterion."""

    groups: dict[str, Weight]
    criteria: dict[str, Weight]


def document_support(
    statements: Iterable[Statement], *, equal: Sequence[Sequence[str]] = (), total: int = TOTAL_POINTS
) -> Weights:
    """Derive points from what documents say.

    Args:
        statements: What the documents say, in any order; repeating a statement changes nothing.
        equal: Sets of groups that a document calls equally important: the lower support is raised to the higher.
        total: Points to share.

    Example:
        >>> weights = document_support([
        ...     Statement("skills", "python", "A", 1.0),
        ...     Statement("skills", "java", "A", 0.5),
        ...     Statement("education", "degree", "B", 0.5),
        ... ])
        >>> weights.groups
        {'skills': Weight(points=667, support=1.0), 'education': Weight(points=333, support=0.5)}
        >>> weights.criteria["python"], weights.criteria["java"]
        (Weight(points=445, support=1.0), Weight(points=222, support=0.5))
    """
    said = support_by_document(statements)
    of_groups = {group: sum_documents(by) for group, by in group_support_by_document(said).items()}
    groups = _raise_equals(of_groups, equal)
    group_points = share_points(total, groups)
    group_weights = {name: Weight(group_points[name], float(support)) for name, support in groups.items()}
    criterion_weights: dict[str, Weight] = {}
    for group in groups:
        supports = {name: sum_documents(by_document) for (owner, name), by_document in said.items() if owner == group}
        points = share_points(group_points[group], supports)
        criterion_weights |= {name: Weight(points[name], float(support)) for name, support in supports.items()}
    return Weights(group_weights, criterion_weights)


def equal_points(groups: Mapping[str, Sequence[str]], *, total: int = TOTAL_POINTS) -> Weights:
    """Give every criterion the same points (``equal/1``): what a rubric looks like that trusts no weight.

    Args:
        groups: Criterion ids by group id.
        total: Points to share.

    Example:
        >>> equal_points({"a": ["x", "y"], "b": ["z"]}).criteria["z"]
        Weight(points=333, support=0.0)
    """
    points = share_points(total, {name: Fraction(1) for names in groups.values() for name in names})
    sums = {group: Weight(sum(points[name] for name in names), 0.0) for group, names in groups.items()}
    return Weights(sums, {name: Weight(value, 0.0) for name, value in points.items()})


def share_points(total: int, parts: Mapping[str, Fraction]) -> dict[str, int]:
    """Share whole points in proportion: largest remainder, ties by id.

    Example:
        >>> share_points(10, {"b": Fraction(1), "a": Fraction(1), "c": Fraction(1)})
        {'b': 3, 'a': 4, 'c': 3}
    """
    names = sorted(parts)
    shared = dict(zip(names, apportion([parts[name] for name in names], total), strict=True))
    return {name: shared[name] for name in parts}


def statements_of(rubric: Rubric) -> tuple[Statement, ...]:
    """Return what a rubric says that its documents say: one statement for each citation of a criterion."""
    return tuple(
        Statement(
            group=group.id,
            criterion=criterion.id,
            document=citation.at.split(":")[0],
            strength=rubric.strengths[citation.strength],
            contradicts=citation.polarity == "-",
        )
        for group in rubric.groups
        for criterion in group.criteria
        for citation in criterion.sources
    )


def weights_of(rubric: Rubric) -> Weights | None:
    """Return the points that a rubric's own rule gives; None where its author or a fit chose them.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> rubric = load_rubric("ml-engineer")
        >>> weights_of(rubric).groups["programming"]
        Weight(points=164, support=2.75)
    """
    if rubric.weighting.rule == "equal/1":
        return equal_points({group.id: [criterion.id for criterion in group.criteria] for group in rubric.groups})
    if rubric.weighting.rule == "document-support/1":
        equal = [constraint.equal for constraint in rubric.weighting.constraints]
        return document_support(statements_of(rubric), equal=equal, total=rubric.weighting.total)
    return None


def support_by_document(statements: Iterable[Statement]) -> dict[tuple[str, str], ByDocument]:
    """Return what each document says of each (group, criterion): strongest statement less strongest contradiction.

    Example:
        >>> said = support_by_document([
        ...     Statement("ml", "research", "A", 0.5), Statement("ml", "research", "C", 0.5, contradicts=True)
        ... ])
        >>> said["ml", "research"]["A"], said["ml", "research"]["C"]
        (Fraction(1, 2), Fraction(-1, 2))
    """
    strongest: dict[tuple[str, str, str, bool], Fraction] = {}
    for group, criterion, document, strength, contradicts in statements:
        # through str, so that 0.35 is 35/100 and not the binary number beside it
        exact = Fraction(str(strength))
        key = (group, criterion, document, contradicts)
        strongest[key] = max(exact, strongest.get(key, Fraction(0)))
    said: dict[tuple[str, str], ByDocument] = {}
    for (group, criterion, document, contradicts), most in strongest.items():
        by_document = said.setdefault((group, criterion), {})
        by_document[document] = by_document.get(document, Fraction(0)) + (-most if contradicts else most)
    return said


def group_support_by_document(said: Mapping[tuple[str, str], ByDocument]) -> dict[str, ByDocument]:
    """Return for each group and document the most that one of the group's criteria has there.

    A contradiction speaks against its criterion: another criterion of the group keeps what the document says of it.

    Example:
        >>> said = {("ml", "research"): {"C": Fraction(-1, 2)}, ("ml", "deep-learning"): {"C": Fraction(1, 2)}}
        >>> group_support_by_document(said)
        {'ml': {'C': Fraction(1, 2)}}
    """
    most: dict[str, ByDocument] = {}
    for (group, _), by_document in said.items():
        group_most = most.setdefault(group, {})
        for document, value in by_document.items():
            group_most[document] = max(value, group_most.get(document, value))
    return most


def sum_documents(by_document: ByDocument) -> Fraction:
    """Return the support that documents give together, never below 0.

    Example:
        >>> sum_documents({"A": Fraction(1, 2), "C": Fraction(-3, 4)})
        Fraction(0, 1)
    """
    return max(Fraction(0), sum(by_document.values(), Fraction(0)))


def _raise_equals(groups: dict[str, Fraction], equal: Sequence[Sequence[str]]) -> dict[str, Fraction]:
    raised = dict(groups)
    for names in equal:
        highest = max((raised.get(name, Fraction(0)) for name in names), default=Fraction(0))
        raised |= dict.fromkeys((name for name in names if name in raised), highest)
    return raised
