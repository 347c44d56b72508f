"""Read the word files: a key, a colon, alternatives parted by "|"; those after "||" are kept for the blind half."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

HERE = Path(__file__).parent / "words"
KEPT_LANGUAGES = ("da", "fi", "el", "hu")

Tree = dict[str, "str | Tree"]


class Draw(NamedTuple):
    """A random source and the half it draws for."""

    random: Random
    blind: bool = False

    def one(self, text: str) -> str:
        return self.random.choice(self.all(text))

    def some(self, text: str, low: int, high: int) -> list[str]:
        words = self.all(text)
        if len(words) < high:  # too few are kept: take from both
            words = [word.strip() for word in text.replace("||", "|").split("|") if word.strip()]
        return self.random.sample(words, min(len(words), self.random.randint(low, high)))

    def all(self, text: str) -> list[str]:
        """Return the alternatives of this half: the blind one has all that is kept, or everything."""
        seen, _, kept = text.partition("||")
        chosen = kept if self.blind and kept.strip() else seen
        return [word.strip() for word in chosen.split(" | ") if word.strip()] if " | " in chosen else [chosen.strip()]

    def chance(self, share: float) -> bool:
        return self.random.random() < share


def half(alternatives: Mapping[str, float], kept: Mapping[str, float], draw: Draw) -> str:
    """Draw by weight; the blind half draws from what is kept."""
    chosen = kept if draw.blind and kept else alternatives
    return draw.random.choices(list(chosen), list(chosen.values()))[0]


@cache
def language(code: str) -> Tree:
    return _parse((HERE / f"{code}.txt").read_text(encoding="utf-8"))


def languages(blind: bool) -> list[str]:
    codes = sorted(path.stem for path in HERE.glob("*.txt") if path.stem != "common")
    return codes if blind else [code for code in codes if code not in KEPT_LANGUAGES]


def _parse(text: str) -> Tree:
    root: Tree = {}
    levels = [root]
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        depth = (len(line) - len(line.lstrip())) // 2
        key, _, value = line.strip().partition(":")
        del levels[depth + 1 :]
        levels[depth][key] = branch = _value(value.strip())
        if isinstance(branch, dict):
            levels.append(branch)
    return root


def _value(text: str) -> "str | Tree":
    if not text:
        return {}
    if text.startswith("{") and ": " in text:
        pairs = re.findall(r'(\w+): (?:"([^"]*)"|([^",}]*))', text)
        return {key: (quoted or plain).strip() for key, quoted, plain in pairs}
    return text.strip('"')
