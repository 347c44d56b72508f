"""The same word in another dress: British or American, a man's title or a woman's. Neither may move a point."""

import re
from collections.abc import Sequence
from functools import lru_cache

SHORTEST_TITLE = 5
"""Shorter words of titles are no names of people: "data", "team"."""

_SPELT: tuple[tuple[str, str, str], ...] = (
    (r"[a-z]{4,}", "is", "iz"),
    (r"[a-z]{2,}", "ys", "yz"),
    (r"(?!install)[a-z]{2,}[ae]", "ll", "l"),
    (r"behavi|neighb|lab|tum|flav|fav|hon|col|harb|vap", "our", "or"),
    (r"program", "me", "m"),
    (r"catal|dial|anal", "ogue", "og"),
    (r"(?:data)?cent", "re", "er"),
    (r"licen|defen", "c", "s"),
    (r"practi", "s", "c"),
    (r"art", "efact", "ifact"),
)
"""The beginning of a word, and how Britons and Americans go on: "tum" "our", "tum" "or"."""
_REST = {
    "is": "e es ed ing er ers ation ations able",
    "ys": "e es ed ing er ers",
    "ll": "ing ed er ers",
    "our": "- s ed ing al hood",
    "me": "- s",
    "ogue": "- s d",
    "re": "- s",
    "c": "e es ed ing",
    "s": "e es ed ing",
    "efact": "- s",
}
"""What may follow that."""

_WOMEN: tuple[tuple[str, str], ...] = (
    ("teur", "teuse trice"), ("eur", "euse eure eurin"), ("ien", "ienne"), ("iel", "ielle"), ("ant", "ante antin"),
    ("aar", "aarster"), ("er", "erin"), ("ist", "istin"), ("yst", "ystin"), ("ekt", "ektin"), ("and", "andin"),
    ("ent", "entin ente"), ("dor", "dora"), ("tor", "torin tora"), ("iero", "iera"), ("eiro", "eira"),
    ("ico", "ica"), ("ecto", "ecta"), ("etto", "etta"), ("eto", "eta"), ("ato", "ata"), ("ando", "anda"),
    ("tore", "trice"), ("nere", "nera"),
)  # fmt: skip
"""How a title ends, and how it does where a woman bears it: German, French, Spanish, Italian, Portuguese, Dutch."""


def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    both = []
    for start, british, american in _SPELT:
        rest = "|".join(ending.strip("-") for ending in _REST[british].split())
        both.append((re.compile(rf"({start}){british}({rest})"), rf"\1{american}\2"))
        # "programmed" is written alike on both shores
        written = american.removesuffix("m") if british == "me" else american
        both.append((re.compile(rf"({start}){written}({rest})"), rf"\1{british}\2"))
    return tuple(both)


_BOTH = _patterns()


@lru_cache(maxsize=16384)
def other_spelling(word: str) -> str | None:
    """Return a folded word as it is spelt on the other side of the Atlantic; None where it is spelt alike.

    Example:
        >>> other_spelling("modelling"), other_spelling("optimize"), other_spelling("tumor")
        ('modeling', 'optimise', 'tumour')
        >>> other_spelling("noise") is None
        True
    """
    if len(word) < SHORTEST_TITLE or not word.isascii():
        return None
    return next((found.sub(other, word) for found, other in _BOTH if found.fullmatch(word)), None)


@lru_cache(maxsize=4096)
def women_of(word: str) -> tuple[str, ...]:
    """Return how a folded word of a title may be written where a woman bears it; nothing where one form serves all.

    Example:
        >>> women_of("entwickler"), women_of("logiciel"), women_of("data")
        (('entwicklerin',), ('logicielle',), ())
    """
    if len(word) < SHORTEST_TITLE:
        return ()
    for ending, others in _WOMEN:
        if word.endswith(ending):
            return tuple(word[: -len(ending)] + other for other in others.split())
    return ()


def women_titles(phrase: Sequence[str]) -> list[list[str]]:
    """Return the ways to write a title of folded words where a woman bears it: one word changed, or all that can be.

    Example:
        >>> women_titles(["ingenieur", "logiciel"])[-1], len(women_titles(["data", "team"]))
        (['ingenieuse', 'logicielle'], 0)
    """
    changed = [(at, other) for at, word in enumerate(phrase) for other in women_of(word)]
    titles = [[*phrase[:at], other, *phrase[at + 1 :]] for at, other in changed]
    several = sorted({at for at, _ in changed})
    if len(several) > 1:
        # of the word with most forms each goes with the first of the others: "ingénieure logicielle"
        most = max(several, key=lambda at: len(women_of(phrase[at])))
        plain = [women_of(word)[0] if at in several else word for at, word in enumerate(phrase)]
        titles += [[*plain[:most], other, *plain[most + 1 :]] for other in reversed(women_of(phrase[most]))]
    return titles


__all__ = ["other_spelling", "women_of", "women_titles"]
