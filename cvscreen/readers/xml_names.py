"""Names in WordprocessingML: by local name, because strict and transitional files differ in namespace only."""

from lxml import etree


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace, "" for comments and the like.

    Example:
        >>> local(etree.fromstring('<w:p xmlns:w="urn:w"/>'))
        'p'
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Return an attribute by its local name, None when absent.

    Example:
        >>> attribute(etree.fromstring('<w:sz xmlns:w="urn:w" w:val="24"/>'), "val")
        '24'
    """
    if element is None:
        return None
    for key, found in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(found)
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first descendant along a path of local names, None when there is none.

    Example:
        >>> local(child(etree.fromstring("<p><pPr><numPr/></pPr></p>"), "pPr", "numPr"))
        'numPr'
    """
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if local(found) == name), None)
    return element


def number(text: str | None) -> float | None:
    """Return a number as written in an attribute, None when it is none.

    Example:
        >>> number("24"), number("auto"), number("9" * 400)
        (24.0, None, None)
    """
    try:
        found = float(text) if text is not None and len(text) < 24 else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < 1e9 else None
