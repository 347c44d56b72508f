"""Pure geometry: from words with boxes to rows in reading order. Knows no file format."""

from cvscreen.readers.layout.order import PageLayout, lay_out_page, order_pages

__all__ = ["PageLayout", "lay_out_page", "order_pages"]
