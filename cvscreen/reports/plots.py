"""Plots of an evaluation as SVG: drawn by hand, so that no plotting library is needed and the bytes never differ."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 560, 400
LEFT, TOP, RIGHT, BOTTOM = 60, 44, 20, 50
COLORS = ("#1d6a58", "#8a4307", "#5a5f9e", "#8c8c8c")
DASHES = ("", "6 3", "2 3", "8 3 2 3")

Point = tuple[float, float]
"""A point on 0..1 of both axes."""


def render_calibration(bins: Sequence[tuple[float, int, float]]) -> bytes:
    """Render how often people of a score were wanted.

    Args:
        bins: Mean score 0..100, how many people, share of them wanted; lowest score first.

    Example:
        >>> render_calibration([(20.0, 5, 0.0), (70.0, 5, 0.8)])[:4]
        b'<svg'
    """
    points = [(score / 100, share) for score, _, share in bins]
    marks = [
        f'<circle cx="{_x(x)}" cy="{_y(y)}" r="{min(4 + people / 8, 12):.1f}" fill="{COLORS[0]}" fill-opacity=".8">'
        f"<title>{people} people, mean score {100 * x:.1f}, {round(100 * y)} % wanted</title></circle>"
        for (x, y), (_, people, _) in zip(points, bins, strict=True)
    ]
    parts = [_line(points, 0), *marks]
    return _plot("Who was wanted, by score", ("mean score of 100", "share wanted"), parts, top_x=100)


def render_gains(gains: Mapping[str, Sequence[float]]) -> bytes:
    """Render how many of the wanted are found by reading from the top.

    Args:
        gains: Name of a ranker → share of the wanted among the first n people, for n = 0, 1, 2, …

    Example:
        >>> b"keyword" in render_gains({"rubric": (0.0, 1.0, 1.0), "keyword count": (0.0, 0.5, 1.0)})
        True
    """
    parts = [_line([(0.0, 0.0), (1.0, 1.0)], 3, color="#cccccc")]
    for place, (name, shares) in enumerate(gains.items()):
        last = max(len(shares) - 1, 1)
        parts.append(_line([(n / last, share) for n, share in enumerate(shares)], place))
        y = HEIGHT - BOTTOM - 18 * (len(gains) - place)
        color, dash = COLORS[place % 4], DASHES[place % 4]
        parts.append(
            f'<line x1="{WIDTH - 170}" x2="{WIDTH - 140}" y1="{y}" y2="{y}" stroke="{color}" stroke-width="2"'
            f' stroke-dasharray="{dash}"/><text x="{WIDTH - 134}" y="{y + 4}">{escape(name)}</text>'
        )
    return _plot("How many of the wanted are found", ("share of people read, best first", "share of the wanted"), parts)


def _plot(title: str, axes: tuple[str, str], parts: Sequence[str], *, top_x: int = 1) -> bytes:
    grid = []
    for step in range(5):
        at = step / 4
        x_text = f"{top_x * at:g}"
        grid.append(
            f'<line x1="{_x(0)}" x2="{_x(1)}" y1="{_y(at)}" y2="{_y(at)}" stroke="#e1ded6"/>'
            f'<text x="{LEFT - 8}" y="{_y(at)}" dy="4" text-anchor="end">{at:g}</text>'
            f'<text x="{_x(at)}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{x_text}</text>'
        )
    middle_x, middle_y = _x(0.5), _y(0.5)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' role="img" aria-label="{escape(title)}" font-family="system-ui, sans-serif" font-size="12" fill="#1e2329">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n'
        f'<text x="{LEFT}" y="24" font-size="15" font-weight="600">{escape(title)}</text>\n'
        f"{''.join(grid)}\n{''.join(parts)}\n"
        f'<text x="{middle_x}" y="{HEIGHT - 12}" text-anchor="middle">{escape(axes[0])}</text>\n'
        f'<text x="16" y="{middle_y}" text-anchor="middle" transform="rotate(-90 16 {middle_y})">'
        f"{escape(axes[1])}</text>\n"
        "</svg>\n"
    ).encode()


def _line(points: Sequence[Point], place: int, *, color: str | None = None) -> str:
    path = " ".join(f"{_x(x)},{_y(y)}" for x, y in points)
    stroke, dash = color or COLORS[place % 4], DASHES[place % 4]
    return f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="2" stroke-dasharray="{dash}"/>'


def _x(share: float) -> str:
    return f"{LEFT + share * (WIDTH - LEFT - RIGHT):.1f}"


def _y(share: float) -> str:
    return f"{HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM):.1f}"
