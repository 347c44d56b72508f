"""How a page's user space lies on what a reader sees."""

from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box


class PageFrame(NamedTuple):
    """How user space lies on the page that a reader sees: its box in user space, and its turn in quarter turns."""

    number: int
    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        """Width as seen, in points."""
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height as seen, in points."""
        return self.right - self.left if self.turn % 2 else self.top - self.bottom

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point of user space into (x, distance from the top) as seen."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Turn a rectangle of user space into a box as seen."""
        ax, ay = self.place(left, bottom)
        bx, by = self.place(right, top)
        return Box(self.number, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def frame_of(page: "pdfium.FPDF_PAGE", number: int) -> PageFrame:
    """Return how the page lies: the visible part of its media and crop boxes, and its turn."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, rect)
    turn = pdfium.FPDFPage_GetRotation(page)
    return PageFrame(number, rect.left, rect.bottom, rect.right, rect.top, max(turn, 0) % 4)
