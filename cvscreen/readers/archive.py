"""Zip packages (DOCX, ODT) within limits: bounded reads, no entities, no DOCTYPE."""

import io
import zipfile
import zlib

from lxml import etree

from cvscreen.errors import ReadError

MAX_PARTS = 2_000
"""Entries of a package; the largest CV looked at has 120."""
MAX_PART_BYTES = 20_000_000
"""Bytes read of a part, counted while reading: what the directory says may be a lie."""
MAX_TOTAL_BYTES = 100_000_000
"""Bytes read of a package in all."""
MAX_XML_DEPTH = 256
"""Nesting that libxml2 reads by default, too."""


class Package:
    """A zip package opened for reading; parts are asked for by name.

    Example:
        >>> stream = io.BytesIO()
        >>> with zipfile.ZipFile(stream, "w") as archive:
        ...     archive.writestr("word/document.xml", "<w/>")
        >>> Package(stream.getvalue()).read("word/document.xml")
        b'<w/>'
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            self.names = tuple(info.filename for info in self._archive.infolist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise ReadError("corrupt", "the package cannot be opened") from error
        if len(self.names) > MAX_PARTS:
            raise ReadError("zip-bomb", f"the package holds more than {MAX_PARTS} parts")
        self._read_bytes = 0

    def read(self, name: str) -> bytes | None:
        """Return a part's bytes, None when there is no such part.

        Raises:
            ReadError: zip-bomb, encrypted or corrupt.
        """
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as stream:
                content = stream.read(MAX_PART_BYTES + 1)
        except RuntimeError as error:
            raise ReadError("encrypted", "the package asks for a password") from error
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise ReadError("corrupt", "a part of the package is damaged") from error
        self._read_bytes += len(content)
        if len(content) > MAX_PART_BYTES or self._read_bytes > MAX_TOTAL_BYTES:
            raise ReadError("zip-bomb", "the package grows too large when opened")
        return content

    def read_xml(self, name: str) -> etree._Element | None:
        """Return a part's root element, None when there is no such part.

        Raises:
            ReadError: xml-entities when it declares a DOCTYPE; corrupt when it is not XML.
        """
        content = self.read(name)
        return None if content is None else parse_xml(content)


def parse_xml(content: bytes) -> etree._Element:
    """Parse a part without entities, network or DOCTYPE.

    Raises:
        ReadError: xml-entities or corrupt.

    Example:
        >>> parse_xml(b"<a><b/></a>").tag
        'a'
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
            raise ReadError("xml-entities", "a part declares entities") from error
        raise ReadError("corrupt", "a part is not well-formed XML") from error
    info = root.getroottree().docinfo
    if getattr(info, "doctype", "") or info.internalDTD is not None:
        raise ReadError("xml-entities", "a part declares a document type")
    return root
