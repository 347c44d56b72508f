"""Field codes of a DOCX: what a program fills in. Their codes are no text; that of a link says where it leads."""

import re
from collections.abc import Iterable

from lxml import etree

from cvscreen.readers.xml_names import attribute, local

MAX_CODE_CHARS = 4_000
"""Characters kept of a code; an address is shorter."""
MAX_NESTED = 8
"""Fields within fields that are followed."""
TARGET = "="
"""Before an address that stands in a code, where a relationship's id would stand."""

_LINK = re.compile(r'^\s{0,20}HYPERLINK\s{1,20}"((?:https?://|mailto:|tel:|ftp://)[^"\s]{1,2000})"', re.IGNORECASE)
_ACTIVE = re.compile(r"^\s{0,20}(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON)\b", re.IGNORECASE)


class Fields:
    """The fields that are open at a place of a paragraph, the innermost last."""

    def __init__(self) -> None:
        self._codes: list[str] = []

    def meet(self, node: etree._Element) -> None:
        """Take note of a ``w:fldChar`` or a ``w:instrText``."""
        kind = attribute(node, "fldCharType")
        if local(node) == "instrText":
            if self._codes:
                self._codes[-1] = (self._codes[-1] + (node.text or ""))[:MAX_CODE_CHARS]
        elif kind == "begin" and len(self._codes) < MAX_NESTED:
            self._codes.append("")
        elif kind == "end" and self._codes:
            self._codes.pop()

    def link(self) -> str | None:
        """Return the address that the text here leads to, after ``TARGET``; None when it is no link."""
        return next((link for code in reversed(self._codes) if (link := link_of(code))), None)


def link_of(code: str | None) -> str | None:
    r"""Return the address in a field's code, after ``TARGET``.

    Example:
        >>> link_of(' HYPERLINK "https://example.org/ada" \\o "Ada" '), link_of('HYPERLINK \\l "top"')
        ('=https://example.org/ada', None)
    """
    match = _LINK.match(code or "")
    return TARGET + match.group(1) if match else None


def has_active_code(root: Iterable[etree._Element]) -> bool:
    """Say whether a field would fetch something or start a program."""
    codes = ""
    for node in root:
        if local(node) == "fldSimple" and _ACTIVE.match(attribute(node, "instr") or ""):
            return True
        if local(node) == "fldChar" and attribute(node, "fldCharType") == "begin":
            codes = ""
        elif local(node) == "instrText" and len(codes) < MAX_CODE_CHARS:
            codes += node.text or ""
            if _ACTIVE.match(codes):
                return True
    return False
