"""Where rubrics are, and their text."""

from pathlib import Path
from typing import NamedTuple

from cvscreen.errors import Fault, RubricError

# the bundled rubric is about 25 kB; a megabyte is another kind of file
MAX_BYTES = 1_000_000

_PACKAGE = Path(__file__).resolve().parents[1]


class RubricText(NamedTuple):
    """A rubric file as read: its name for messages, its bytes, its characters."""

    file: str
    content: bytes
    text: str


def list_rubrics() -> tuple[str, ...]:
    """Return the names of the bundled rubrics.

    Example:
        >>> list_rubrics()
        ('ai-engineer', 'ml-architect', 'ml-engineer', 'ml-engineer-equal', 'ml-scientist')
    """
    return tuple(sorted(path.stem for path in bundled_folder().glob("*.yaml")))


def bundled_folder() -> Path:
    """Return where the bundled rubrics are: inside an installed package, beside the package in a checkout.

    Example:
        >>> (bundled_folder() / "ml-engineer.yaml").is_file()
        True
    """
    installed = _PACKAGE / "rubrics"
    return installed if installed.is_dir() else _PACKAGE.parent / "rubrics"


def read_rubric_text(source: str | Path) -> RubricText:
    """Return the text of a bundled rubric or of a rubric file.

    Args:
        source: A name of ``list_rubrics()``, or a path.

    Raises:
        RubricError: There is no such file, or it is not a text of a reasonable size.

    Example:
        >>> read_rubric_text("ml-engineer").file
        'ml-engineer.yaml'
    """
    bundled = isinstance(source, str) and source in list_rubrics()
    path = bundled_folder() / f"{source}.yaml" if bundled else Path(source)
    file = path.name if bundled else str(source)
    content = _read(path, file)
    return RubricText(file, content, _decode(content, file))


def _read(path: Path, file: str) -> bytes:
    try:
        if not path.is_file():
            what = "is not a file" if path.exists() else "there is no such file or bundled rubric"
            raise RubricError([Fault(file, 1, what, f"give a YAML file, or one of: {', '.join(list_rubrics())}")])
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        # ValueError: a path with a NUL character
        why = getattr(error, "strerror", None) or "not a path"
        raise RubricError([Fault(file, 1, f"cannot be read: {why}", "check the path and its permissions")]) from None
    if len(content) > MAX_BYTES:
        what = f"larger than {MAX_BYTES // 1000} kB: not a rubric"
        raise RubricError([Fault(file, 1, what, "give the YAML file of a rubric")])
    return content


def _decode(content: bytes, file: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RubricError([Fault(file, line, "not UTF-8 text", "save it as UTF-8")]) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise RubricError([Fault(file, line, "not a text file", "give the YAML file of a rubric")])
    return text
