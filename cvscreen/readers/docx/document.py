"""A DOCX from its first byte to the rows of a document."""

import posixpath

from lxml import etree

from cvscreen.errors import ReadError
from cvscreen.model import Notice
from cvscreen.readers.archive import Package
from cvscreen.readers.docx.blocks import COLUMN_SHARE, Story, join, read_story
from cvscreen.readers.docx.fields import TARGET, has_active_code
from cvscreen.readers.docx.styles import Styles, read_styles
from cvscreen.readers.docx.theme import read_theme
from cvscreen.readers.draft import Draft, Sheet
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pieces import Row
from cvscreen.readers.xml_names import attribute, child, local, number

ACTIVE_CODE = Notice("active-content", "the file holds a field that would fetch something; it is never followed")
MAX_NOTES = 400
"""Foot- and endnotes read."""
MAX_RELATED = 40
"""Headers and footers read; a document has three of each a section."""


def read_docx(content: bytes) -> Draft:
    """Read a DOCX.

    Raises:
        ReadError: corrupt, encrypted, zip-bomb or xml-entities.
    """
    package = Package(content)
    main = main_part(package)
    root = package.read_xml(main)
    body = child(root, "body")
    if root is None or body is None:
        raise ReadError("corrupt", "the document has no body")
    relations = _relations(package, main)
    theme = read_theme(
        package.read_xml(_target(main, relations, "/theme")), package.read_xml(_target(main, relations, "/settings"))
    )
    styles = read_styles(package.read_xml(_target(main, relations, "/styles")), theme)
    story = read_story(body, styles)
    before = _margins(package, main, relations, styles, kind="header")
    story = story.plus(_notes(package, main, relations, styles))
    after = _margins(package, main, relations, styles, kind="footer")
    whole = join((before, story, after))
    rows = (*before.rows, *before.aside, *story.rows, *story.aside, *after.rows, *after.aside)
    return Draft(
        _first_without_gap(tuple(_with_targets(row, relations) for row in rows)),
        (_sheet(body, story),),
        hidden=whole.hidden,
        notices=(
            *_notices(package, relations),
            *((ACTIVE_CODE,) if has_active_code(body.iter("{*}fldSimple", "{*}fldChar", "{*}instrText")) else ()),
            *notice_characters("".join(node.text or "" for node in body.iter("{*}t"))),
        ),
    )


def main_part(package: Package) -> str:
    """Return the name of the part that holds the text.

    Raises:
        ReadError: corrupt, when there is none.
    """
    root = package.read_xml("_rels/.rels")
    for relation in root if root is not None else ():
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            name = (attribute(relation, "Target") or "").lstrip("/")
            if name in package.names:
                return name
    if "word/document.xml" in package.names:
        return "word/document.xml"
    raise ReadError("corrupt", "the package has no document part")


def _relations(package: Package, main: str) -> dict[str, tuple[str, str]]:
    """Return the main part's relationships: id → (type, target)."""
    folder, name = posixpath.split(main)
    root = package.read_xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    return {
        attribute(relation, "Id") or "": (attribute(relation, "Type") or "", attribute(relation, "Target") or "")
        for relation in (root if root is not None else ())
    }


def _target(main: str, relations: dict[str, tuple[str, str]], kind: str) -> str:
    for relation_kind, target in relations.values():
        if relation_kind.endswith(kind):
            return _resolve(main, target)
    return ""


def _resolve(main: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(main), target))


def _margins(package: Package, main: str, relations: dict[str, tuple[str, str]], styles: Styles, *, kind: str) -> Story:
    """Read the headers or footers; the same text in the parts for first and even pages is taken once."""
    stories: list[Story] = []
    seen: set[str] = set()
    targets = [
        _resolve(main, target) for relation_kind, target in relations.values() if relation_kind.endswith(f"/{kind}")
    ]
    for name in targets[:MAX_RELATED]:
        root = package.read_xml(name)
        if root is None:
            continue
        story = read_story(root, styles)
        text = "\n".join(piece.text for row in story.rows for segment in row.segments for piece in segment)
        if text in seen:
            continue
        seen.add(text)
        stories.append(_in_region(story, "header" if kind == "header" else "footer"))
    return join(stories)


def _notes(package: Package, main: str, relations: dict[str, tuple[str, str]], styles: Styles) -> Story:
    """Read foot- and endnotes, which print shows; comments are what others say, and no part of the CV."""
    stories = []
    for kind in ("footnote", "endnote"):
        root = package.read_xml(_target(main, relations, f"/{kind}s"))
        for note in root if root is not None else ():
            # the lines that part notes from text are kept as notes, too
            if local(note) == kind and attribute(note, "type") in (None, "normal"):
                stories.append(read_story(note, styles))
    return join(stories[:MAX_NOTES])


def _in_region(story: Story, region: str) -> Story:
    # a header that carries more than a page's running title is where many templates put name and contact
    if region == "header":
        rows = tuple(row._replace(region="header") for row in story.rows)
        aside = tuple(row._replace(region="header") for row in story.aside)
    else:
        rows = tuple(row._replace(region="footer") for row in story.rows)
        aside = tuple(row._replace(region="footer") for row in story.aside)
    return story._replace(rows=rows, aside=aside)


def _first_without_gap(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return (rows[0]._replace(gap_pt=None), *rows[1:]) if rows else rows


def _sheet(body: etree._Element, story: Story) -> Sheet:
    section = next((node for node in reversed(list(body)) if local(node) == "sectPr"), None)
    size = child(section, "pgSz")
    width, height = number(attribute(size, "w")) or 11_906.0, number(attribute(size, "h")) or 16_838.0
    lines = len(story.rows) + len(story.aside)
    flowing = number(attribute(child(section, "cols"), "num")) or 1
    columns = 2 if flowing >= 2 or (lines and story.side_lines >= COLUMN_SHARE * lines) else 1
    if story.aside and len(story.rows) >= len(story.aside) // 2:
        columns = 2
    return Sheet(1, width / 20, height / 20, columns)


def _with_targets(row: Row, relations: dict[str, tuple[str, str]]) -> Row:
    """Return a row whose pieces' links are targets instead of relationship ids."""
    if not any(piece.uri for segment in row.segments for piece in segment):
        return row
    targets = {link_id: target for link_id, (kind, target) in relations.items() if kind.endswith("/hyperlink")}
    return row._replace(
        segments=tuple(
            tuple(piece._replace(uri=_target_of(piece.uri, targets)) for piece in segment) for segment in row.segments
        )
    )


def _target_of(link: str | None, targets: dict[str, str]) -> str | None:
    if link is not None and link.startswith(TARGET):
        return link.removeprefix(TARGET)
    return targets.get(link or "") or None


def _notices(package: Package, relations: dict[str, tuple[str, str]]) -> tuple[Notice, ...]:
    notices = []
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        notices.append(Notice("macros", "the file holds macros; they are never run"))
    if any("/embeddings/" in name for name in package.names):
        notices.append(Notice("embedded-file", "the file holds another file; it is not read"))
    if any(kind.endswith(("/attachedTemplate", "/frame", "/oleObject")) for kind, _ in relations.values()):
        notices.append(Notice("external-link", "the file points to a file elsewhere; it is not fetched"))
    return tuple(notices)
