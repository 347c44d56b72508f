"""Pure geometry: from words with boxes to rows in reading order. Knows no file format."""

from cvscreen.readers.layout.markers import Marker
from cvscreen.readers.layout.order import PageLayout, lay_out_page, order_pages
from cvscreen.readers.layout.regions import mark_regions
from cvscreen.readers.layout.rules import mark_rules

__all__ = ["Marker", "PageLayout", "lay_out_page", "mark_regions", "mark_rules", "order_pages"]
