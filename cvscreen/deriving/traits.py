"""What can be seen of a possible statement: traits by which a judge tells what is asked from what is only said."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.catalogue import load_catalogue
from cvscreen.deriving.character import is_never, is_soft
from cvscreen.deriving.hearing import Context
from cvscreen.deriving.instead import instead
from cvscreen.deriving.languages import language_of
from cvscreen.deriving.meaning import of_meaning
from cvscreen.deriving.model import OWN, Block
from cvscreen.deriving.neighbours import beside
from cvscreen.deriving.parts import WORD, word_sets
from cvscreen.deriving.sections import Section, of_section, sections_of
from cvscreen.deriving.subjects import of_cues, of_order, of_subject
from cvscreen.deriving.wordclasses import general_words, names_words, word_class
from cvscreen.text.tokens import flatten

_MARKS = frozenset(
    ("you", "we", "our", "they", "sie", "wir", "uns", "unser", "will", "your", "who", "whose", "nobody", "no", "not",
     "nicht", "kein", "if", "because")
)  # fmt: skip
_STEM = 6
_HEAD = 8
_SHAPES = {
    "and": re.compile(r"\s(?:and|und|or|oder|&)\s"),
    "comma": re.compile(r","),
    "bracket": re.compile(r"[()]"),
    "colon": re.compile(r":"),
    "preposition": re.compile(r"\s(?:of|for|in|with|to|on|from|at|by|mit|von|zu|fur|auf|an|bei|der|des)\s"),
    "verb": re.compile(r"\b(?:is|are|was|has|have|will|can|ist|sind|hat|haben|wird|werden)\b"),
    "pronoun": re.compile(r"\b(?:you|we|they|it|them|us|she|he|i|sie|wir|es|ihr|du)\b"),
    "clause": re.compile(r"\b(?:that|which|who|whose|where|what|how|if|when|because|dass|weil|wenn)\b"),
}
_BEGINS = re.compile(r"(?:[,;:()/\t–—]|\s(?:and|or|und|oder|sowie|as))\s*$")
_ENDS = re.compile(r"\s*(?:[,;:()/\t–—.]|(?:and|or|und|oder|sowie)\s)")
_PIECE = re.compile(r"[,;:()]|\s(?:and|or|und|oder)\s")
_LAST_MARK = re.compile(r"([^\w\s])\s*$")
_NEXT_MARK = re.compile(r"\s*([^\w\s])")
_NEAR = 40
"""Characters behind a place in which the next word is looked for."""


class View(NamedTuple):
    """A text as a judge sees it."""

    context: Context
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    language: str

    @property
    def words(self) -> str:
        """The text."""
        return self.context.text.document.text


def view_of(context: Context, blocks: tuple[Block, ...]) -> View:
    """Return a text as a judge sees it."""
    words = context.text.document.text
    return View(context, blocks, sections_of(words, blocks), language_of(words))


def traits_of(one: Candidate, view: View, others: Sequence[Candidate]) -> frozenset[str]:
    """Return the traits of a candidate.

    Args:
        one: The candidate.
        view: Its text.
        others: All candidates of its block.
    """
    of_place = (*_of_source(one, view), *_of_place(one, view), *_of_clause(one, view), *_of_sentence(one, view))
    of_words = (*_of_surroundings(one, view), *_of_words(one, view), *_of_shape(one, view))
    of_part = of_section(view.sections, one.block, view.words)
    of_text = (*of_subject(one, view.words), *of_cues(one, view.words), *of_order(one, view.words))
    of_sense = of_meaning(one, view.words, view.language)
    of_others = (*beside(one, others), *instead(one, view.words, others))
    return frozenset((*of_place, *of_words, *of_part, *of_text, *of_sense, *of_others))


def up_to(number: int, bounds: Sequence[int]) -> str:
    """Return the bin of a number.

    Example:
        >>> up_to(3, (1, 2, 4)), up_to(9, (1, 2, 4))
        ('4', '4+')
    """
    return next((str(bound) for bound in bounds if number <= bound), f"{bounds[-1]}+")


def kind_of(one: Candidate) -> str:
    """Return what sort of thing a candidate names: the kind of its item, words of the text's own, or a criterion."""
    item = load_catalogue().items.get(one.said.item)
    if item:
        return item.kind
    if one.said.item.startswith(OWN):
        return "own"
    return f"criterion:{one.said.criterion}" if not one.said.item else f"other:{one.said.criterion.split('-')[0]}"


def _of_source(one: Candidate, view: View) -> Iterator[str]:
    kind = kind_of(one)
    yield f"source {one.source}"
    yield f"kind {kind}"
    yield f"source {one.source} {'own' if kind == 'own' else 'known'}"
    yield f"language {view.language}"
    yield f"technical {view.context.technical}"
    yield f"technical {view.context.technical} kind {kind}"


def _of_place(one: Candidate, view: View) -> Iterator[str]:
    block = one.clause.block
    own = kind_of(one) == "own"
    yield f"sense {block.sense}"
    yield f"sense {block.sense} bullet {block.bullet}"
    yield f"sense {block.sense} source {one.source}"
    yield f"sense {block.sense} bullet {block.bullet} own {own}"
    yield f"heading strength {block.strength}"
    yield f"field {block.field}"
    yield f"fifth {5 * one.span.start // max(1, len(view.words))}"
    if block.label:
        yield "cell with a label"
    if block.names_end:
        yield "row with a description"
    for name, number in zip(("above", "below"), _blocks_beside(one, view.blocks), strict=True):
        if 0 <= number < len(view.blocks):
            yield f"{name} {view.blocks[number].sense} bullet {view.blocks[number].bullet}"


def _blocks_beside(one: Candidate, blocks: Sequence[Block]) -> tuple[int, int]:
    """Return the numbers of the blocks above and below, which need not be."""
    if one.source != "unheard":
        return one.block - 1, one.block + 1
    # what stands in no block has the number of the one below it, or, as the last, of the one above
    last = blocks[one.block].span.end <= one.span.start
    return (one.block, one.block + 1) if last else (one.block - 1, one.block)


def _of_clause(one: Candidate, view: View) -> Iterator[str]:
    clause = one.clause
    told = {"counts": clause.counts, "negated": clause.negated, "duty": clause.duty, "told": clause.told}
    for name, value in told.items():
        yield f"{name} {value}"
        yield f"{name} {value} source {one.source}"
    cued = clause.cue.start < clause.cue.end
    yield f"counts {clause.counts} sense {clause.block.sense}"
    yield f"strength {clause.strength}"
    yield f"cue {cued}"
    yield f"cue {cued} source {one.source}"
    yield f"cue {cued} sense {clause.block.sense} bullet {clause.block.bullet}"
    if clause.purpose is not None:
        yield f"purpose {'behind' if one.span.start >= clause.purpose else 'before'}"
    if cued:
        before, behind = clause.cue.end <= one.span.start, clause.cue.start >= one.span.end
        yield f"cue {'before' if before else 'behind' if behind else 'within'}"
    if clause.span != clause.sentence:
        yield f"clause {'first' if clause.span.start == clause.sentence.start else 'later'}"
    commas = view.words.count(",", clause.span.start, clause.span.end)
    yield f"commas {up_to(commas, (0, 1, 2, 4))}"


def _of_sentence(one: Candidate, view: View) -> Iterator[str]:
    start, end = one.clause.sentence.start, one.clause.sentence.end
    shown = view.words[start:end].rstrip()
    words = [(found.start(), flatten(found.group())) for found in WORD.finditer(view.words, start, end)]
    yield f"sentence words {up_to(len(words), (3, 6, 10, 16, 25, 40))}"
    for number, (_, word) in enumerate(words[:2]):
        yield f"sentence word {number} {word_class(word)}"
    if words:
        yield f"sentence begins {words[0][1][:_HEAD]}"
    for mark in _MARKS.intersection(word for _, word in words):
        yield f"sentence with {mark}"
    for _, word in (place for place in words if not one.span.start <= place[0] < one.span.end):
        yield f"beside {word[:_STEM]}"
    if shown.endswith(("?", ".")):
        yield f"sentence ends {shown[-1]}"
    if ":" in shown:
        yield f"colon {'before' if ':' in view.words[start : one.span.start] else 'behind'}"
    flat = flatten(shown.replace("\n", " "))
    yield f"sentence soft {is_soft(flat)} never {is_never(flat)}"


def _of_surroundings(one: Candidate, view: View) -> Iterator[str]:
    before = view.words[one.clause.sentence.start : one.span.start]
    behind = view.words[one.span.end : one.clause.sentence.end]
    words = [flatten(found.group()) for found in WORD.finditer(before)]
    after = [flatten(found.group()) for found in WORD.finditer(behind[:_NEAR])]
    last, last_but_one = ["", "", *words][-1], ["", "", *words][-2]
    following = after[0] if after else ""
    yield f"last {last[:_HEAD]}"
    yield f"last {word_class(last)}"
    yield f"last but one {word_class(last_but_one)}"
    yield f"last two {word_class(last_but_one)} {word_class(last)}"
    yield f"next {following[:_HEAD]}"
    yield f"next {word_class(following)}"
    mark, next_mark = _LAST_MARK.search(before), _NEXT_MARK.match(behind)
    left = (mark.group(1) if mark else "") if before.strip() else "^"
    right = (next_mark.group(1) if next_mark else "") if behind.strip() else "$"
    yield from (f"mark before {left}", f"mark behind {right}", f"marks {left} {right}")
    yield f"words before {up_to(len(words), (0, 1, 2, 4, 7, 12, 20))}"
    if before.count("(") > before.count(")"):
        yield "in brackets"
    pieces = [piece for piece in _PIECE.split(before) if piece.strip()]
    above = [flatten(found.group()) for found in WORD.finditer(pieces[-1])] if pieces else []
    if above:
        yield f"piece before begins {word_class(above[0])}"
    below = [flatten(found.group()) for found in WORD.finditer(_PIECE.split(behind.lstrip(" ,;"))[0])]
    if below:
        yield f"piece behind begins {word_class(below[0])}"
        yield f"piece behind words {up_to(len(below), (1, 2, 4, 8))}"


def _of_words(one: Candidate, view: View) -> Iterator[str]:
    shown = [found.group() for found in WORD.finditer(view.words, one.span.start, one.span.end)]
    words = [flatten(word) for word in shown]
    if not words:
        return
    own = kind_of(one) == "own"
    yield f"words {up_to(len(words), (1, 2, 3, 4, 6, 9, 14))}"
    yield f"words {up_to(len(words), (1, 2, 3, 4, 6, 9, 14))} own {own}"
    for name, word in (("first", words[0]), ("final", words[-1])):
        yield f"{name} {word_class(word)}"
        yield f"{name} word {word[:_HEAD]}"
        yield f"{name} ends {word[-3:]}"
    yield f"final ends {words[-1][-2:]}"
    yield f"first {word_class(words[0])} sense {one.clause.block.sense}"
    yield f"first capital {shown[0][0].isupper()}"
    yield f"inner capital {any(word[1:] != word[1:].lower() for word in shown)}"
    yield f"later capital {any(word[0].isupper() for word in shown[1:])}"
    if any(word[0].isdigit() for word in words):
        yield "digit"
    for word in words:
        yield f"word {word[:_STEM]}"
    classes = [word_class(word) for word in words]
    for name in ("WE", "YOU"):
        if name in classes:
            yield f"with {name}"
    if any(name.startswith("VERB") for name in classes[1:]):
        yield "with a verb within"
    content = [word for word in words if word not in word_sets()["lead"]]
    yield f"leading words {up_to(len(words) - len(content), (0, 1, 3))}"
    named = 4 * sum(word in names_words() for word in content) // max(1, len(content))
    yield f"fourths of names {named}"
    yield f"fourths of names {named} own {own}"
    yield f"fourths of general words {4 * sum(word in general_words() for word in content) // max(1, len(content))}"
    flat = " ".join(words)
    yield f"soft {is_soft(flat)} never {is_never(flat)}"


def _of_shape(one: Candidate, view: View) -> Iterator[str]:
    flat = flatten(view.words[one.span.start : one.span.end].replace("\n", " "))
    for name, pattern in _SHAPES.items():
        if pattern.search(flat):
            yield f"holds {name}"
            yield f"holds {name} source {one.source}"
    before = view.words[one.clause.sentence.start : one.span.start]
    behind = view.words[one.span.end : one.clause.sentence.end]
    begins = not before.strip() or _BEGINS.search(before) is not None
    ends = not behind.strip(" .!?") or _ENDS.match(behind) is not None
    yield f"whole {begins} {ends}"
    yield f"whole {begins} {ends} source {one.source}"
    clause = view.words[one.clause.span.start : one.clause.span.end].strip()
    share = 10 * (one.span.end - one.span.start) // max(1, len(clause))
    yield f"tenths of the clause {up_to(share, (1, 2, 3, 5, 7, 9, 10))}"
    yield f"tenths of the clause {up_to(share, (2, 5, 9))} source {one.source}"
