import io
import zipfile

import pytest

from cvscreen.errors import ReadError
from cvscreen.readers import archive
from cvscreen.readers.archive import Package, parse_xml


def make(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def test_bounded_part(monkeypatch):
    """A part that grows beyond the limit is a bomb."""
    monkeypatch.setattr(archive, "MAX_PART_BYTES", 1_000)
    with pytest.raises(ReadError, match="zip-bomb"):
        Package(make({"a.xml": bytes(2_000)})).read("a.xml")


def test_many_parts(monkeypatch):
    """A package of too many parts is refused."""
    monkeypatch.setattr(archive, "MAX_PARTS", 2)
    with pytest.raises(ReadError, match="zip-bomb"):
        Package(make({"a": b"", "b": b"", "c": b""}))


def test_missing_part():
    """A part that is not there is None."""
    assert None is Package(make({"a": b""})).read("b")


@pytest.mark.parametrize("xml", [b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', b"<!DOCTYPE a><a/>"])
def test_document_type_is_refused(xml: bytes):
    """The formats forbid document types; entities are never resolved."""
    with pytest.raises(ReadError, match="xml-entities"):
        parse_xml(xml)
