"""Classes of words, by which a judge of statements sees what sort of words stand around a place."""

from functools import lru_cache

from cvscreen.deriving.background import background
from cvscreen.deriving.catalogue import load_catalogue
from cvscreen.deriving.duties import is_verb
from cvscreen.deriving.parts import WORD, word_sets
from cvscreen.text.tokens import flatten

_CLOSED = {
    "DET": "the a an der die das den dem des ein eine einen einem einer eines these those its their any some each every"
    " all",
    "YOU": "you sie du ihr your ihre ihren ihrer deine deinen",
    "WE": "we wir our us uns unser unsere unseren unserem unserer",
    "PRON": "he she they it this that es er who which dies diese",
    "JOIN": "and or und oder but aber",
}
_NEARBY = (
    "of in with for on to from by at as into about under within between over after before mit fur von zu im auf bei an"
    " aus unter zur zum uber"
)
PREPOSITIONS = frozenset(_NEARBY.split())
"""Flattened, English and German."""
_CLASS_OF = {word: name for name, words in reversed(_CLOSED.items()) for word in words.split()}


@lru_cache(maxsize=4096)
def word_class(word: str) -> str:
    """Return the class of a flattened word: a pronoun, a preposition, a verb's form, what leads up to a name, or none.

    Example:
        >>> word_class("you"), word_class("maintaining"), word_class("python")
        ('YOU', 'VERBing', 'WORD')
    """
    if not word:
        return "NONE"
    if word in _CLASS_OF:
        return _CLASS_OF[word]
    if word in PREPOSITIONS:
        return f"to:{word}"
    if is_verb(word, bare=True):
        return "VERB" + next((ending for ending in ("ing", "ed", "s") if word.endswith(ending)), "")
    for name in ("lead", "generic"):
        if word in word_sets()[name]:
            return name
    return "NUMBER" if word[0].isdigit() else "WORD"


@lru_cache(maxsize=1)
def names_words() -> frozenset[str]:
    """Return the words of all names that the bundled vocabulary holds."""
    items = load_catalogue().items.values()
    words = {
        flatten(found.group()) for item in items for name in (item.name, *item.aliases) for found in WORD.finditer(name)
    }
    return frozenset(words - word_sets()["lead"])


@lru_cache(maxsize=1)
def general_words() -> frozenset[str]:
    """Return the words of general texts."""
    return frozenset(flatten(found.group()) for text in background() for found in WORD.finditer(text))
