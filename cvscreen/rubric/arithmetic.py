"""Why a criterion has its points: the citations and every step of the sum, as text for a person to check."""

from collections.abc import Iterator
from fractions import Fraction

from cvscreen.errors import Fault, RubricError
from cvscreen.model.rubric import Criterion, Group, Rubric
from cvscreen.rubric.shape import did_you_mean
from cvscreen.rubric.weights import ByDocument, group_support_by_document, statements_of, support_by_document


def why(rubric: Rubric, criterion_id: str) -> str:
    """Return the sources and the arithmetic of a criterion's points.

    Raises:
        RubricError: The rubric has no such criterion.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> print(why(load_rubric("ml-engineer"), "statistics"))
        statistics (Statistics): 37 of 1000 points, in the group maths (120 points)
        <BLANKLINE>
        What the documents say:
          A:5   optional  0.25  'uses statistics'
          B:18  required  1     'necessary'
        <BLANKLINE>
        Support of statistics, the strongest statement of each document: A 0.25 + B 1 = 1.25
        Support of maths, the strongest statement of each document: A 0.25 + B 1 + C 0.75 = 2
        Support of all groups: 16.75, of all criteria of maths: 4
        Points of maths: 1000 × 2 / 16.75 = 119.40, apportioned: 120
        Points of statistics: 120 × 1.25 / 4 = 37.50, apportioned: 37
        Points are whole numbers by largest remainder, ties by id.
    """
    group, criterion = _find(rubric, criterion_id)
    lines = [
        f"{criterion.id} ({criterion.title}): {criterion.points} of {rubric.weighting.total} points,"
        f" in the group {group.id} ({group.points} points)",
        "",
        *_citations(rubric, criterion),
        *_RULES[rubric.weighting.rule](rubric, group, criterion),
    ]
    return "\n".join(lines)


def _find(rubric: Rubric, criterion_id: str) -> tuple[Group, Criterion]:
    for group in rubric.groups:
        for criterion in group.criteria:
            if criterion.id == criterion_id:
                return group, criterion
    known = [criterion.id for criterion in rubric.criteria()]
    near = did_you_mean(criterion_id, known)
    mend = f"did you mean {near!r}?" if near else f"use one of: {', '.join(known)}"
    raise RubricError([Fault(rubric.id, 1, f"there is no criterion {criterion_id!r}", mend)])


def _citations(rubric: Rubric, criterion: Criterion) -> Iterator[str]:
    if not criterion.sources:
        return
    yield "What the documents say:"
    places = max(len(citation.at) for citation in criterion.sources)
    words = max(len(citation.strength) for citation in criterion.sources)
    for citation in criterion.sources:
        strength = rubric.strengths[citation.strength] * (-1 if citation.polarity == "-" else 1)
        against = "  (speaks against it)" if citation.polarity == "-" else ""
        yield f"  {citation.at:<{places}}  {citation.strength:<{words}}  {strength:<4g}  {citation.cue!r}{against}"
    yield ""


def _from_documents(rubric: Rubric, group: Group, criterion: Criterion) -> Iterator[str]:
    said = support_by_document(statements_of(rubric))
    of_criterion = said.get((group.id, criterion.id), {})
    of_group = group_support_by_document(said).get(group.id, {})
    each = "the strongest statement of each document"
    yield f"Support of {criterion.id}, {each}: {_sum(of_criterion)} = {criterion.support:g}"
    yield f"Support of {group.id}, {each}: {_sum(of_group)}{_raised(rubric, group, of_group)} = {group.support:g}"
    groups = sum(_exact(other.support) for other in rubric.groups)
    criteria = sum(_exact(other.support) for other in group.criteria)
    yield f"Support of all groups: {float(groups):g}, of all criteria of {group.id}: {float(criteria):g}"
    total = rubric.weighting.total
    yield _share(group.id, Fraction(total), (group.support, group.points), groups)
    yield _share(criterion.id, Fraction(group.points), (criterion.support, criterion.points), criteria)
    yield "Points are whole numbers by largest remainder, ties by id."


def _equal(rubric: Rubric, _: Group, criterion: Criterion) -> Iterator[str]:
    count = len(rubric.criteria())
    total = rubric.weighting.total
    yield f"Every criterion has equal points: {total} / {count} = {total / count:.2f}, apportioned: {criterion.points}"
    yield "Points are whole numbers by largest remainder, ties by id."
    yield from _reason(rubric)


def _by_author(rubric: Rubric, _: Group, criterion: Criterion) -> Iterator[str]:
    yield f"The rubric's author chose {criterion.points} points (basis: {criterion.basis})."
    yield from _reason(rubric)


def _calibrated(_: Rubric, __: Group, criterion: Criterion) -> Iterator[str]:
    yield f"The {criterion.points} points come from a fit to labelled people (basis: {criterion.basis})."


_RULES = {
    "document-support/1": _from_documents,
    "equal/1": _equal,
    "author/1": _by_author,
    "calibrated/1": _calibrated,
}


def _reason(rubric: Rubric) -> Iterator[str]:
    if rubric.extends:
        yield f"It re-weighs {rubric.extends}: {rubric.reason}"


def _raised(rubric: Rubric, group: Group, of_group: ByDocument) -> str:
    own = max(Fraction(0), sum(of_group.values(), Fraction(0)))
    if own == _exact(group.support):
        return ""
    for constraint in rubric.weighting.constraints:
        if group.id in constraint.equal:
            others = ", ".join(name for name in constraint.equal if name != group.id)
            return f" = {float(own):g}, raised to that of {others} ({constraint.at} {constraint.cue!r})"
    return ""


def _share(name: str, of: Fraction, part: tuple[float, int], whole: Fraction | int) -> str:
    support, points = part
    exact = float(of * _exact(support) / whole) if whole else 0.0
    return f"Points of {name}: {float(of):g} × {support:g} / {float(whole):g} = {exact:.2f}, apportioned: {points}"


def _sum(by_document: ByDocument) -> str:
    terms = [f"{document} {float(value):g}" for document, value in sorted(by_document.items())]
    return " + ".join(terms) or "nothing"


def _exact(support: float) -> Fraction:
    return Fraction(str(support))
