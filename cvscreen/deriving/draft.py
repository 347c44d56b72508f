"""Role texts → a draft rubric, with all that a person should look at before using it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cvscreen.deriving.agreement import contradictions_of, equalities_of
from cvscreen.deriving.background import background
from cvscreen.deriving.blocks import read_text, title_of
from cvscreen.deriving.catalogue import VOCABULARY
from cvscreen.deriving.criteria import Made, make_criteria, slug
from cvscreen.deriving.judging import judged
from cvscreen.deriving.languages import language_of
from cvscreen.deriving.model import OWN, Contradiction, Said, Text, Unknown
from cvscreen.deriving.roles import called, role_of, without_call
from cvscreen.deriving.statements import Heard, hear
from cvscreen.errors import CvscreenError
from cvscreen.learning.tfidf import telling
from cvscreen.model.rubric import AskOnly, Criterion, Group, Rubric, RubricVocabulary, SourceDocument, Weighting
from cvscreen.rubric.weights import weights_of
from cvscreen.text.tokens import fold
from cvscreen.vocabulary import load_vocabulary

MAX_TEXTS = 26
"""Texts are named by capital letters."""
MAX_QUESTIONS = 30
# the question for what has no question of its own
_ASK = {"en": "Where have you worked with this: {}?", "de": "Wo haben Sie damit gearbeitet: {}?",
        "fr": "Où avez-vous travaillé avec : {} ?", "es": "¿Dónde ha trabajado con: {}?"}  # fmt: skip
_SPEAK = {"en": "How well do you speak and write this language: {}?",
          "de": "Wie gut sprechen und schreiben Sie diese Sprache: {}?",
          "fr": "Comment parlez-vous et écrivez-vous cette langue : {} ?",
          "es": "¿Qué tal habla y escribe este idioma: {}?"}  # fmt: skip


class NothingAskedError(CvscreenError):
    """The texts ask for nothing that was understood: no rubric can be made of them."""


class Derivation(NamedTuple):
    """A draft rubric, and what a person should look at.

    Attributes:
        rubric: The draft: ``status`` is draft.
        said: Every statement that the texts make.
        contradictions: Where two texts do not agree, with the words of both.
        unknown: Words that no bundled vocabulary knows, the most telling first.
        refused: Place and words of what a rubric never scores, with the reason.
        missed: Place and words of sentences that ask for something and became nothing.
    """

    rubric: Rubric
    said: tuple[Said, ...]
    contradictions: tuple[Contradiction, ...]
    unknown: tuple[Unknown, ...]
    refused: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...] = ()


def derive_rubric(paths: Sequence[str | Path], *, title: str | None = None) -> Derivation:
    r"""Derive a draft rubric from role descriptions or job advertisements.

    Args:
        paths: The texts: plain text, Markdown, HTML, PDF, DOCX, ODT or RTF; in English or German, and with less
            coverage in French or Spanish.
        title: The role; None takes the first text's heading.

    Raises:
        ReadError: A text cannot be read.
        NothingAskedError: Nothing that the texts ask for was understood.

    Example:
        >>> import tempfile
        >>> text = "Nurse\n\nRequirements\n- Wound care is essential\n- German is a plus\n"
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = Path(folder, "nurse.txt").write_text(text, encoding="utf-8")
        ...     derived = derive_rubric([Path(folder, "nurse.txt")])
        >>> [(one.title, one.points) for one in derived.rubric.criteria()]
        [('Wound care', 800), ('German', 200)]
    """
    if not 1 <= len(paths) <= MAX_TEXTS:
        raise NothingAskedError(f"{len(paths)} texts; give 1 to {MAX_TEXTS}")
    texts = _read_texts(paths)
    shown, role = _title_and_role(texts, title)
    heard = judged(hear(texts, role or called(shown)))
    lang = language_of("\n".join(text.document.text for text in texts))
    made = make_criteria(heard.said, len(texts), (_ASK[lang], _SPEAK[lang]))
    if not made.groups:
        names = ", ".join(text.file for text in texts)
        raise NothingAskedError(
            f"{names}: no requirement was understood; give a text that says what a person should bring"
        )
    rubric = _weighed(_rubric(texts, heard, made, (role.capitalize() if role and not title else shown, lang)))
    return Derivation(
        rubric,
        heard.said,
        contradictions_of(heard.said, made.renamed),
        _unknown(texts, heard.said, made),
        (*heard.refused, *made.refused),
        (*heard.missed, *made.unscored),
    )


def hear_texts(paths: Sequence[str | Path]) -> Heard:
    r"""Return what the rules hear in role texts, before a judge decides on it.

    Args:
        paths: The texts.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = Path(folder, "nurse.txt").write_text("Nurse\n\nRequirements\n- Wound care\n", encoding="utf-8")
        ...     [one.words for one in hear_texts([Path(folder, "nurse.txt")]).said]
        ['Wound care']
    """
    texts = _read_texts(paths)
    shown, role = _title_and_role(texts, None)
    return hear(texts, role or called(shown))


def _read_texts(paths: Sequence[str | Path]) -> list[Text]:
    return [read_text(Path(path), chr(ord("A") + number)) for number, path in enumerate(paths)]


def _title_and_role(texts: Sequence[Text], title: str | None) -> tuple[str, str]:
    shown = title or without_call(title_of(texts[0]))
    role = next((found for found in (role_of(one) for one in (shown, *map(title_of, texts))) if found), "")
    return shown, role


def _rubric(texts: Sequence[Text], heard: Heard, made: Made, named: tuple[str, str]) -> Rubric:
    title, lang = named
    bundled = any(_needs_bundled(one, made) for group in made.groups for one in group.criteria)
    use = (VOCABULARY,) if bundled else ()
    items = {**(load_vocabulary(VOCABULARY).items if bundled else {}), **made.items}
    return Rubric(
        schema="cvscreen.rubric/1",
        id=slug(title),
        version="0.1.0",
        status="draft",
        title=title,
        lang=lang,
        sources={text.key: _source(text) for text in texts},
        weighting=Weighting(rule="document-support/1", constraints=equalities_of(texts, heard.said, made)),
        groups=made.groups,
        ask_only=_questions(heard),
        vocabulary=RubricVocabulary(use=use, items=items),
    )


def _source(text: Text) -> SourceDocument:
    return SourceDocument(title=title_of(text), file=text.file, sha256=text.document.source.sha256)


def _needs_bundled(one: Criterion, made: Made) -> bool:
    """Say whether a criterion asks for items that the bundled vocabulary holds."""
    return bool(one.lists or one.equivalents) or any(item not in made.items for item in one.items)


def _weighed(rubric: Rubric) -> Rubric:
    """Return the rubric with the points of its own rule, without what the texts deny as much as they ask for it."""
    weights = weights_of(rubric)
    if weights is None:
        return rubric
    groups: list[Group] = []
    for group in rubric.groups:
        due = [(one, weights.criteria[one.id]) for one in group.criteria]
        kept = tuple(
            one.model_copy(update={"points": weight.points, "support": weight.support})
            for one, weight in due
            if weight.support > 0
        )
        of_group = weights.groups[group.id]
        update = {"points": of_group.points, "support": of_group.support, "criteria": kept}
        groups += [group.model_copy(update=update)] if kept else []
    return rubric.model_copy(update={"groups": tuple(groups)})


def _questions(heard: Heard) -> tuple[AskOnly, ...]:
    """Return a question for each clause about character, the texts' own words in it."""
    asked: dict[str, AskOnly] = {}
    for at, words in heard.soft[:MAX_QUESTIONS]:
        short = " ".join(words.rstrip(".;").split()[:20])
        key = slug(short, asked)
        if fold(short) and key not in asked:
            asked[key] = AskOnly(id=key, at=(at,), question=f"Tell us about a time that shows this: {short}")
    return tuple(asked.values())


def _unknown(texts: Sequence[Text], said: Sequence[Said], made: Made) -> tuple[Unknown, ...]:
    own = {one.item.removeprefix(OWN): one for one in reversed(said) if one.item.startswith(OWN)}
    ids = {item.name: key for key, item in made.items.items()}
    names = [name for name in own if name in ids]
    figures = telling([text.document.text for text in texts], background(), names)
    found = [Unknown(ids[name], name, f"{own[name].document}:{own[name].line}", figures[name]) for name in names]
    return tuple(sorted(found, key=lambda one: (-one.telling, one.item)))
