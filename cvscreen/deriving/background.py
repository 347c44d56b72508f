"""General texts against which the words of role texts are held."""

from importlib.resources import files


def background() -> tuple[str, ...]:
    """Return the general texts against which words are held.

    Example:
        >>> len(background()) > 20
        True
    """
    text = files("cvscreen.deriving").joinpath("data/background.txt").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
    return tuple(part.strip() for part in lines.split("\n\n") if part.strip())
