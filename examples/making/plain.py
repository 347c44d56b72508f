"""Plain text and Markdown."""

import textwrap
from collections.abc import Callable

WIDTH = 78


def make_plain(view: dict, template: str) -> bytes:
    """Return a CV as text or as Markdown."""
    return {"text": _text, "markdown": _markdown}[template](view).encode("utf-8")


def _text(view: dict) -> str:
    lines = [view["name"], view["headline"], *(c["text"] for c in view["contact"])]
    for section in view["main"]:
        lines += ["", "", section["heading"], "-" * len(section["heading"])]
        lines += _body(section, _text_entry, bullet="* ", strong="")
    return "\n".join(lines) + "\n"


def _text_entry(item: dict) -> list[str]:
    gap = max(2, WIDTH - len(item["head"]) - len(item["dates"]))
    lines = ["", f"{item['head']}{' ' * gap}{item['dates']}".rstrip()]
    lines += [_join(", ", item["sub"], item["place"])] if item["sub"] else []
    lines += textwrap.wrap(item["note"], WIDTH) if item["note"] else []
    return lines + _bullets(item["bullets"], "  - ")


def _markdown(view: dict) -> str:
    lines = [f"# {view['name']}", "", f"**{view['headline']}**", ""]
    lines += [" · ".join(_markdown_contact(c) for c in view["contact"])]
    for section in view["main"]:
        lines += ["", f"## {section['heading']}", ""]
        lines += _body(section, _markdown_entry, bullet="- ", strong="**")
    return "\n".join(lines) + "\n"


def _markdown_contact(contact: dict) -> str:
    return f"[{contact['text']}]({contact['url']})" if "url" in contact else contact["text"]


def _markdown_entry(item: dict) -> list[str]:
    lines = [f"### {_join(' — ', item['head'], item['sub'])}", ""]
    lines += [f"*{_join(', ', item['place'], item['dates'])}*", ""] if item["dates"] or item["place"] else []
    lines += [item["note"], ""] if item["note"] else []
    lines += [f"- {bullet}" for bullet in item["bullets"]]
    return lines + ([""] if item["bullets"] else [])


def _body(section: dict, entry: Callable, *, bullet: str, strong: str) -> list[str]:
    if section["type"] == "text":
        return textwrap.wrap(section["text"], WIDTH)
    if section["type"] == "entries":
        return [line for item in section["items"] for line in entry(item)]
    if section["type"] == "groups":
        groups = [
            _join(": ", g["name"] and f"{strong}{g['name']}{strong}", ", ".join(g["items"])) for g in section["groups"]
        ]
        return [f"{bullet}{group}" for group in groups]
    if section["type"] == "pairs":
        return [f"{bullet}{': '.join(pair)}" for pair in section["pairs"]]
    return _bullets(section["lines"], bullet)


def _bullets(items: list[str], bullet: str) -> list[str]:
    indent = " " * len(bullet)
    wrapped = [textwrap.wrap(i, WIDTH, initial_indent=bullet, subsequent_indent=indent) for i in items]
    return [line for lines in wrapped for line in lines]


def _join(separator: str, *parts: str | None) -> str:
    return separator.join(part for part in parts if part)
