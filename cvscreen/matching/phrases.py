"""Phrases of folded words, taken apart as they are written in the vocabulary's files.

``scikit-learn``, ``a/b test``, ``served <n> requests``, ``deployed|shipped * to production``, ``clean~ * data``.
"""

import re
from functools import lru_cache

from cvscreen.matching.forms import MARK, forms_of
from cvscreen.matching.nodes import GAP, NUMBER, Choice
from cvscreen.matching.tokens import DOT, SLASH, fold_word, split_words

_PLAIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ0-9]+(?:[ -][A-Za-zÀ-ÖØ-öø-ɏ0-9]+)*")
"""Words without signs but hyphens: they are the same however they are taken apart."""


@lru_cache(maxsize=8192)
def _choice(part: str) -> Choice:
    """Return the options of a part; patterns share many."""
    return frozenset(words for option in part.split("|") if option for words in _option(option))


def parts_of(pattern: str) -> list[str | Choice]:
    """Return the parts of a pattern: words, ``<n>``, ``*``, and choices.

    Raises:
        ValueError: The pattern is empty, or begins or ends with a gap.

    Example:
        >>> parts_of("scale~ to <n>")[1:]
        ['to', '<n>']
        >>> sorted(parts_of("deployed|roll-out * models")[0])
        [('deployed',), ('roll', 'out')]
    """
    parts: list[str | Choice] = []
    for part in pattern.split():
        if part in (NUMBER, GAP):
            parts.append(part)
            continue
        options = _choice(part)
        if len(options) == 1:
            parts += next(iter(options))
        elif options:
            parts.append(options)
    if not parts or parts[0] == GAP or parts[-1] == GAP:
        raise ValueError(f"pattern {pattern!r} is empty, or begins or ends with '*'; begin and end it with a word")
    return parts


@lru_cache(maxsize=32_768)
def _option(option: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of an option in each of its forms; the mark stands at the end of its last word."""
    plain, mark, language = option.partition(MARK)
    *first, last = words_of(plain)
    return tuple((*first, form) for form in forms_of(last + mark + language))


def words_of(text: str) -> list[str]:
    """Return the words of a spelling; one that follows a slash or a dot without a space keeps it in front.

    Example:
        >>> words_of("Node.js"), words_of("CI/CD"), words_of("A/B test")
        (['node', '.js'], ['ci', '/cd'], ['a', '/b', 'test'])
    """
    if text.isascii() and text.replace(" ", "").isalpha():
        return text.lower().split()
    if _PLAIN.fullmatch(text):
        return [fold_word(word) for word in text.replace("-", " ").split()]
    words = split_words(text)
    marks = {SLASH: "/", DOT: "."}
    both = zip(words.folded, words.before, strict=True)
    return [marks.get(before, "") + word if i else word for i, (word, before) in enumerate(both)]
