"""Spellings of what a CV may show, when an ambiguous one counts, and the words that say how well: data and loaders."""

from cvscreen.vocabulary.actors import ActorWords, load_actors
from cvscreen.vocabulary.load import load_vocabulary, vocabulary_names
from cvscreen.vocabulary.wording import Cue, CueKind, Wording, load_wording, ordinary_words

__all__ = [
    "ActorWords",
    "Cue",
    "CueKind",
    "Wording",
    "load_actors",
    "load_vocabulary",
    "load_wording",
    "ordinary_words",
    "vocabulary_names",
]
