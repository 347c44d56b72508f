"""Plots of an evaluation, as SVG and as PNG."""

from collections.abc import Mapping, Sequence
from typing import Literal

from cvscreen.reports.sheet import HEIGHT, WIDTH, Dot, Line, Mark, Point, Words, as_png, as_svg

LEFT, TOP, RIGHT, BOTTOM = 60, 44, 20, 50
COLORS = ("#1d6a58", "#8a4307", "#5a5f9e", "#8c8c8c")
DASHES: tuple[tuple[int, ...], ...] = ((), (6, 3), (2, 3), (8, 3, 2, 3))

Form = Literal["svg", "png"]


def render_calibration(bins: Sequence[tuple[float, int, float]], form: Form = "svg") -> bytes:
    """Render how often people of a score were wanted.

    Args:
        bins: Mean score 0..100, how many people, share of them wanted; lowest score first.
        form: The format of the picture.

    Example:
        >>> render_calibration([(20.0, 5, 0.0), (70.0, 5, 0.8)])[:4]
        b'<svg'
    """
    points = [_at(score / 100, share) for score, _, share in bins]
    marks = [
        Dot(
            point,
            min(4 + people / 8, 12),
            COLORS[0],
            f"{people} people, mean score {score:.1f}, {round(100 * share)} % wanted",
        )
        for point, (score, people, share) in zip(points, bins, strict=True)
    ]
    title = "Who was wanted, by score"
    axes = _axes(title, ("mean score of 100", "share wanted"), top_x=100)
    return _written(title, [*axes, Line(tuple(points), COLORS[0]), *marks], form)


def render_gains(gains: Mapping[str, Sequence[float]], form: Form = "svg") -> bytes:
    """Render how many of the wanted are found by reading from the top.

    Args:
        gains: Name of a ranker → share of the wanted among the first n people, for n = 0, 1, 2, …
        form: The format of the picture.

    Example:
        >>> b"keyword" in render_gains({"rubric": (0.0, 1.0, 1.0), "keyword count": (0.0, 0.5, 1.0)})
        True
    """
    marks: list[Mark] = [Line((_at(0, 0), _at(1, 1)), "#cccccc", dashes=DASHES[3])]
    for place, (name, shares) in enumerate(gains.items()):
        last = max(len(shares) - 1, 1)
        color, dashes = COLORS[place % 4], DASHES[place % 4]
        y = HEIGHT - BOTTOM - 18 * (len(gains) - place)
        marks += [
            Line(tuple(_at(n / last, share) for n, share in enumerate(shares)), color, dashes=dashes),
            Line(((WIDTH - 170, y), (WIDTH - 140, y)), color, dashes=dashes),
            Words((WIDTH - 134, y + 4), name),
        ]
    title = "How many of the wanted are found"
    axes = _axes(title, ("share of people read, best first", "share of the wanted"))
    return _written(title, [*axes, *marks], form)


def _axes(title: str, names: tuple[str, str], *, top_x: int = 1) -> list[Mark]:
    marks: list[Mark] = [Words((LEFT, 24), title, size=15)]
    for step in range(5):
        at = step / 4
        x, y = _at(at, at)
        marks += [
            Line((_at(0, at), _at(1, at)), "#e1ded6", width=1),
            Words((LEFT - 8, y + 4), f"{at:g}", "end"),
            Words((x, HEIGHT - BOTTOM + 18), f"{top_x * at:g}", "middle"),
        ]
    middle_x, middle_y = _at(0.5, 0.5)
    return [
        *marks,
        Words((middle_x, HEIGHT - 12), names[0], "middle"),
        Words((18, middle_y), names[1], "middle", upright=True),
    ]


def _written(title: str, marks: Sequence[Mark], form: Form) -> bytes:
    return as_svg(title, marks) if form == "svg" else as_png(marks)


def _at(x: float, y: float) -> Point:
    """Return where a point on 0..1 of both axes stands on the sheet."""
    return LEFT + x * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - y * (HEIGHT - TOP - BOTTOM)
