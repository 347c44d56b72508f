"""A sheet of lines, dots and words, written as SVG or as PNG, so that no plotting library is needed."""

import io
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL import ImageDraw

WIDTH, HEIGHT = 560, 400
INK = "#1e2329"
FINER = 2
"""Dots of a PNG for one unit of the sheet."""

Point = tuple[float, float]
"""Units from the left and from the top."""


class Line(NamedTuple):
    """Straight strokes from point to point."""

    points: tuple[Point, ...]
    color: str
    width: float = 2
    dashes: tuple[int, ...] = ()
    """Lengths drawn and left out in turn; () draws all."""


class Dot(NamedTuple):
    """A filled circle, and what is said of it where the pointer rests."""

    at: Point
    radius: float
    color: str
    title: str


class Words(NamedTuple):
    """A line of text on its baseline."""

    at: Point
    text: str
    anchor: str = "start"
    """start, middle or end: which part of the text stands at the point."""
    size: int = 12
    upright: bool = False
    """Whether it reads from the bottom to the top."""


Mark = Line | Dot | Words


def as_svg(title: str, marks: Sequence[Mark]) -> bytes:
    """Write a sheet as SVG: the same marks give the same bytes.

    Example:
        >>> as_svg("a plot", [Words((10, 20), "a < b")]).splitlines()[2]
        b'<text x="10.0" y="20.0" font-size="12" text-anchor="start">a &lt; b</text>'
    """
    body = "\n".join(_svg(mark) for mark in marks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' role="img" aria-label="{escape(title)}" font-family="system-ui, sans-serif" fill="{INK}">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n{body}\n</svg>\n'
    ).encode()


def as_png(marks: Sequence[Mark]) -> bytes:
    """Draw a sheet as PNG, 1,120 × 800 dots.

    Example:
        >>> as_png([Line(((0, 0), (9, 9)), "#000000")])[1:4]
        b'PNG'
    """
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (FINER * WIDTH, FINER * HEIGHT), "#ffffff")
    draw = ImageDraw.Draw(image)
    for mark in marks:
        _draw(mark, draw)
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def _svg(mark: Mark) -> str:
    if isinstance(mark, Line):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in mark.points)
        dashes = f' stroke-dasharray="{" ".join(map(str, mark.dashes))}"' if mark.dashes else ""
        return f'<polyline points="{path}" fill="none" stroke="{mark.color}" stroke-width="{mark.width:g}"{dashes}/>'
    x, y = mark.at
    if isinstance(mark, Dot):
        return (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{mark.radius:.1f}" fill="{mark.color}" fill-opacity=".8">'
            f"<title>{escape(mark.title)}</title></circle>"
        )
    turned = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if mark.upright else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{mark.size}" text-anchor="{mark.anchor}"{turned}>'
        f"{escape(mark.text)}</text>"
    )


def _draw(mark: Mark, draw: "ImageDraw.ImageDraw") -> None:
    if isinstance(mark, Line):
        width = round(FINER * mark.width)
        for start, end in _strokes(mark):
            draw.line((*_finer(start), *_finer(end)), fill=mark.color, width=width)
    elif isinstance(mark, Dot):
        x, y = _finer(mark.at)
        radius = FINER * mark.radius
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=mark.color)
    else:
        _write(mark, draw)


def _write(words: Words, draw: "ImageDraw.ImageDraw") -> None:
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(FINER * words.size)
    x, y = _finer(words.at)
    anchor = {"start": "ls", "middle": "ms", "end": "rs"}[words.anchor]
    if not words.upright:
        draw.text((x, y), words.text, fill=INK, font=font, anchor=anchor)
        return
    left, top, right, bottom = font.getbbox(words.text)
    slip = Image.new("L", (round(right - left), round(bottom - top)))
    ImageDraw.Draw(slip).text((-left, -top), words.text, fill=255, font=font)
    slip = slip.transpose(Image.Transpose.ROTATE_90)
    draw.bitmap((round(x - slip.width), round(y - slip.height / 2)), slip, fill=INK)


def _strokes(line: Line) -> list[tuple[Point, Point]]:
    """Return what of a line is drawn, dash by dash; each stroke between two points begins its dashes anew."""
    pairs = list(zip(line.points, line.points[1:], strict=False))
    if not line.dashes:
        return pairs
    strokes = []
    for (x, y), (to_x, to_y) in pairs:
        length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
        at, place = 0.0, 0
        while at < length:
            until = min(at + line.dashes[place % len(line.dashes)], length)
            if place % 2 == 0:
                ends = [(x + (to_x - x) * far / length, y + (to_y - y) * far / length) for far in (at, until)]
                strokes.append((ends[0], ends[1]))
            at, place = until, place + 1
    return strokes


def _finer(point: Point) -> Point:
    return FINER * point[0], FINER * point[1]
