"""Read the files of looks: parts of style sheets and templates, each under a line "@@ name"."""

import re
from pathlib import Path
from string import Template

HERE = Path(__file__).parent / "looks"


def parts(file: str) -> dict[str, str]:
    """Return the named parts of a file."""
    pieces = re.split(r"(?m)^@@ (\w+)\n?", (HERE / file).read_text(encoding="utf-8"))
    return {name: body.strip() for name, body in zip(pieces[1::2], pieces[2::2], strict=True)}


def fill(template: str, values: dict[str, str]) -> str:
    """Put values for the <names> of a template file."""
    return re.sub(r"<([a-z]+)>", lambda found: values[found[1]], (HERE / template).read_text(encoding="utf-8"))


def dollars(text: str, values: dict[str, object]) -> str:
    """Put values for the $names of a text."""
    return Template(text).substitute(values)


def base(file: str) -> str:
    return (HERE / file).read_text(encoding="utf-8")
