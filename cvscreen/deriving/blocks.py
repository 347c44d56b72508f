"""Document → blocks: paragraphs, list items and headings, each with the line of the file that it begins on."""

import re
from pathlib import Path

from cvscreen.deriving.model import Block, Text
from cvscreen.deriving.numbering import number_lines
from cvscreen.deriving.walking import walk
from cvscreen.deriving.wording import word_list
from cvscreen.errors import ReadError
from cvscreen.readers import read_document
from cvscreen.text.tokens import flatten

MAX_CHARS = 60_000
"""A role text has a page or three; far beyond that it is a handbook, or an attack."""
TITLE_LINES = 8
POST_CHARS = 1_500
# a letter names the post in its text
_GREETING = re.compile(r"\s{0,3}(?:dear|hi|hello|hey|liebe|lieber|sehr geehrte|hallo|bonjour|hola)\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:post|position|role|job|stelle|poste|puesto) (?:of|as|als|de) (?:an? )?"
    r"([A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,3})"
)


def read_text(path: Path, key: str) -> Text:
    """Read a role text of any format that CVs may have.

    Args:
        path: The file.
        key: A capital letter that names it in citations.

    Raises:
        ReadError: It cannot be read.
    """
    document = read_document(path)
    if len(document.text) > MAX_CHARS:
        raise ReadError(
            "too-large", f"more than {MAX_CHARS} characters are no role text", mend="give the page that asks"
        )
    return Text(key, path.name, document, number_lines(document, path))


def blocks_of(text: Text) -> tuple[Block, ...]:
    """Return a text's blocks in order; headings are read into what stands under them."""
    return tuple(walk(text))


def title_of(text: Text) -> str:
    """Return the first heading of a text, or its first line."""
    lines = [line for line in text.document.lines if text.document.text[line.span.start : line.span.end].strip()]
    for line in lines[:TITLE_LINES]:
        label, colon, rest = text.document.text[line.span.start : line.span.end].replace("\t", ":", 1).partition(":")
        if colon and len(rest.strip()) > 2 and word_list("title_label").fullmatch(flatten(label).strip()):
            return rest.strip()[:120]
    post = _POST.search(text.document.text[:POST_CHARS])
    if post and lines and _GREETING.match(text.document.text[lines[0].span.start : lines[0].span.end]):
        return post.group(1)
    named = [line for line in lines[:5] if line.heading_level == 1] or lines
    for line in named:
        words = text.document.text[line.span.start : line.span.end].strip()
        if sum(letter.isalpha() for letter in words) > len(words) / 2 and not words[0].isdigit():
            return words[:120]
    return text.file
