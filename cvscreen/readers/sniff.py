"""What a file is, by its content; the name only tells text from Markdown and from a part of a page."""

import re

from cvscreen.errors import ReadError
from cvscreen.model.document import Format

HEAD_BYTES = 1_024
"""Where a PDF's header may begin (ISO 32000-1, implementation note 13)."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word file of before 2007"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BM", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"RIFF", "an image or a sound"),
    (b"%!PS", "PostScript"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"Rar!", "an archive"),
    (b"BZh", "an archive"),
    (b"\xfd7zXZ", "an archive"),
    (b"ID3", "a sound"),
    (b"\x00\x00\x00\x18ftyp", "a film or an image"),
)
"""First bytes of what is no CV that can be read, and what to call it."""

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

_PAGE = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|\?xml[^>]{0,200}>\s{0,20}(?:<!doctype\s+html|<html))", re.IGNORECASE
)
# what a part of a page begins with, behind comments
_PART_OF_PAGE = re.compile(
    rb"(?:<!--(?:(?!-->).){0,1000}-->\s{0,20}){0,5}<(?:h[1-6]|p|div|article|section|main|header|nav|aside|table|ul|ol|dl|style|title"
    rb"|meta|link|span)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE | re.DOTALL,
)
_END_TAG = re.compile(rb"</[a-z][a-z0-9]{0,12}>", re.IGNORECASE)
_MARKDOWN_HEADING = re.compile(r"^ {0,3}#{1,4} \S", re.MULTILINE)
_SUFFIXES: dict[str, tuple[Format, ...]] = {
    "pdf": ("pdf",), "docx": ("docx",), "docm": ("docx",), "dotx": ("docx",), "odt": ("odt",), "rtf": ("rtf",),
    "html": ("html",), "htm": ("html",), "md": ("markdown",), "markdown": ("markdown", "text"),
    "txt": ("text", "markdown"), "text": ("text", "markdown"), "json": ("json-resume",),
}  # fmt: skip


def sniff(content: bytes, name: str, members: tuple[str, ...] | None = None) -> Format:
    """Say what format a file has.

    Args:
        content: The file's bytes.
        name: Its name; its suffix says whether text is Markdown or a part of a page, where the content does not.
        members: The names inside, when it is a zip package.

    Raises:
        ReadError: unsupported or binary.

    Example:
        >>> sniff(b"%PDF-1.7", "cv.docx"), sniff(b"# Ada", ""), sniff(b"Ada", "ada.md")
        ('pdf', 'markdown', 'markdown')
    """
    head = content[:HEAD_BYTES]
    if b"%PDF-" in head:
        return "pdf"
    if members is not None:
        return _package_format(members)
    stripped = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if stripped.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_SIGNATURES[0][0]) and _ENCRYPTED_PACKAGE in content:
        raise ReadError("encrypted", "the Office file asks for a password")
    for signature, what in _SIGNATURES:
        if head.startswith(signature) and (len(signature) > 3 or b"\x00" in head):
            raise ReadError("unsupported", f"the file is {what}")
    if _PAGE.match(stripped) or _is_part_of_page(stripped, content, expected_formats(name)):
        return "html"
    return _text_format(content, name)


def _is_part_of_page(stripped: bytes, content: bytes, expected: tuple[Format, ...] | None) -> bool:
    """Say whether a file is HTML without a page around it, as it is copied out of one; Markdown may begin so, too."""
    if (expected is not None and expected[0] == "markdown") or stripped.startswith(b"{"):
        return False
    begins = expected == ("html",) or _PART_OF_PAGE.match(stripped) is not None
    return begins and _END_TAG.search(content) is not None


def expected_formats(name: str) -> tuple[Format, ...] | None:
    """Return the formats that a file name's suffix promises, None when it promises none.

    Example:
        >>> expected_formats("cv.TXT"), expected_formats("cv")
        (('text', 'markdown'), None)
    """
    _, dot, suffix = name.rpartition(".")
    return _SUFFIXES.get(suffix.lower()) if dot else None


def _package_format(members: tuple[str, ...]) -> Format:
    if any(name.startswith("word/") or name.endswith("word/document.xml") for name in members):
        return "docx"
    if "content.xml" in members:
        return "odt"
    if "[Content_Types].xml" in members and not any(name.startswith(("xl/", "ppt/")) for name in members):
        raise ReadError("corrupt", "the package has no document part")
    raise ReadError("unsupported", "the file is an archive or another Office file")


def _text_format(content: bytes, name: str) -> Format:
    suffix = name.rpartition(".")[2].lower()
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"basics"' in content:
        return "json-resume"
    if suffix in ("md", "markdown"):
        return "markdown"
    probe = content[:20_000].decode("utf-8", "replace")
    return "markdown" if len(_MARKDOWN_HEADING.findall(probe)) >= 1 else "text"
