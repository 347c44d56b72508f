"""A rubric held to its word: which of its items are found in a sentence, and do its examples come true?"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cvscreen.matching import compile_matcher, find_mentions
from cvscreen.model.document import Document, Source
from cvscreen.model.resume import Contact, Education, Resume, Section, SectionKind, Value, Work
from cvscreen.model.rubric import Rubric
from cvscreen.model.span import Span
from cvscreen.model.vocabulary import Examples, Vocabulary
from cvscreen.rubric.find import read_rubric_text
from cvscreen.rubric.load import load_rubric
from cvscreen.rubric.tree import Tree, read_tree

_PLACE = re.compile(r"\{([a-z]{2,20}(?:\.[a-z_]{2,20})?)\}\s{0,3}")
_MARKED = re.compile(r"\[\[(.{1,100}?)\]\]")


class Broken(NamedTuple):
    """An example that does not come true: where it stands, and what happens instead."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


class Sentences:
    """The items of a rubric, found in sentences as they would be in a CV."""

    def __init__(self, rubric: Rubric) -> None:
        self._matcher = compile_matcher(Vocabulary(items=rubric.vocabulary.items))

    def items_in(self, example: str) -> frozenset[str]:
        """Return the items that a sentence names; where it marks a spelling by ``[[…]]``, those named there."""
        place = _PLACE.match(example)
        text = example[place.end() :] if place else example
        marked = _MARKED.search(text)
        plain = _MARKED.sub(r"\1", text)
        found = find_mentions(_resume(plain, place[1] if place else "work"), self._matcher)
        meant = Span(marked.start(), marked.start() + len(marked[1])) if marked else Span(0, len(plain))
        return frozenset(mention.item for mention in found if mention.span.overlaps(meant))


def run_examples(source: str | Path) -> tuple[int, tuple[Broken, ...]]:
    """Run the examples that stand in a rubric's file: of its items, of their context rules, and of the whole.

    Args:
        source: A name of ``list_rubrics()``, or the path of a YAML file.

    Returns:
        How many examples there are, and those that do not come true.

    Raises:
        RubricError: The rubric does not load.

    Example:
        >>> run_examples("ml-engineer")[1]
        ()
    """
    rubric = load_rubric(source)
    found = read_rubric_text(source)
    tree = read_tree(found.text, found.file)
    sentences = Sentences(rubric)
    asked = frozenset(_asked(rubric))
    results = list(_run(tree, ("examples",), rubric.examples, asked, sentences))
    written = tree.at("vocabulary", "items")
    for key in written if isinstance(written, dict) else {}:
        item, path = rubric.vocabulary.items[key], ("vocabulary", "items", key)
        results += _run(tree, (*path, "examples"), item.examples, frozenset([key]), sentences)
        for i, rule in enumerate(item.context):
            results += _run(tree, (*path, "context", i, "examples"), rule.examples, frozenset([key]), sentences)
    return len(results), tuple(one for one in results if one is not None)


def _run(
    tree: Tree, path: tuple[str | int, ...], examples: Examples, meant: frozenset[str], sentences: Sentences
) -> Iterator[Broken | None]:
    for name, sort in (("match", examples.match), ("no_match", examples.no_match)):
        for i, example in enumerate(sort):
            found = sentences.items_in(example) & meant
            broken = bool(found) != (name == "match")
            line = tree.line((*path, name, i))
            said = "none of its items is found" if name == "match" else f"{', '.join(sorted(found))} is found"
            yield Broken(tree.file, line, f"{said} in {example!r}") if broken else None


def _asked(rubric: Rubric) -> Iterator[str]:
    for criterion in rubric.criteria():
        yield from (*criterion.items, *criterion.ladder)
        yield from (item for one in (*criterion.lists, *criterion.equivalents) for item in _members(one))


def _members(one: object) -> tuple[str, ...]:
    return tuple(getattr(one, "any_of", getattr(one, "items", ())))


def _resume(text: str, place: str) -> Resume:
    """Return a CV that holds one sentence, in the section and field that an example names."""
    name, _, field = place.partition(".")
    kind = SectionKind(name) if name in set(SectionKind) else SectionKind.OTHER
    span, value = Span(0, len(text)), Value(text=text, span=Span(0, len(text)))
    document = Document(source=Source(name="example", format="text", sha256="", size_bytes=0), text=text)
    section = Section(kind=kind, heading=None, span=span, lines=Span(0, 1))
    known = {field: value} if field else {}
    if kind is SectionKind.WORK:
        work = Work(span=span, section=0, **({"position": Value(text="", span=Span(0, 0))} | known))
        return Resume(document=document, sections=(section,), work=(work,))
    if kind is SectionKind.EDUCATION:
        return Resume(document=document, sections=(section,), education=(Education(span=span, section=0, **known),))
    contact = Contact(label=value) if field == "label" else Contact()
    return Resume(document=document, contact=contact, sections=(section,))
