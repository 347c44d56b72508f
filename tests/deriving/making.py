"""Role texts, made up, as files."""

from pathlib import Path

from cvscreen.deriving import Derivation, Said, derive_rubric


def derive(folder: Path, *texts: str, suffix: str = ".txt") -> Derivation:
    """Return what is derived from texts."""
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"role-{number}{suffix}"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return derive_rubric(paths)


def said_of(folder: Path, text: str) -> list[tuple[int, str, str, str]]:
    """Return line, item or criterion, strength and polarity of each statement."""
    return [(one.line, _name(one), one.strength, one.polarity) for one in derive(folder, text).said]


def _name(one: Said) -> str:
    return (one.item or one.criterion).removeprefix("own:")
