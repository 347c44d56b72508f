"""Text → statements: what it asks for, where, how strongly, and in which words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cvscreen.deriving.blocks import blocks_of
from cvscreen.deriving.character import is_soft
from cvscreen.deriving.clauses import Whom, clauses_of, looks_back
from cvscreen.deriving.comparing import compared
from cvscreen.deriving.conceding import conceded_years
from cvscreen.deriving.depth import depth_of
from cvscreen.deriving.glossing import is_gloss, is_glossed
from cvscreen.deriving.hearing import Beside, Context, miss, of_others, refuse
from cvscreen.deriving.known import (
    FIELD_NAMES,
    Known,
    is_technical,
    item_named,
    known_terms,
    mentions_of,
    names_knowledge,
)
from cvscreen.deriving.model import OWN, Block, Clause, Said, Term, Text
from cvscreen.deriving.nameable import names_things
from cvscreen.deriving.naming import names_in
from cvscreen.deriving.parts import label_of
from cvscreen.deriving.relations import (
    EXPERIENCE,
    alternatives,
    is_background,
    is_compared,
    is_instead,
    list_key,
    of_something,
)
from cvscreen.deriving.roles import Subject, subject_at, subjects_of
from cvscreen.deriving.settling import (
    of_row,
    without_idle_denials,
    without_labels,
    without_questions,
    without_repeats,
)
from cvscreen.deriving.strength import step
from cvscreen.deriving.wording import cues
from cvscreen.model.mention import Mention
from cvscreen.model.rubric import Strength
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten, fold

SHORTEST_NAME = 3
LEVEL_WORDS = 3
"""A table's cell of no more words may say how well or how long: "B2", "6 years", "at least C1"."""


class Heard(NamedTuple):
    """What texts say: statements; and by place ("A:3") and words what became no statement.

    Attributes:
        said: Statements.
        soft: Clauses about character, which become questions.
        refused: Clauses that ask who somebody is, which become nothing.
        missed: Sentences that ask for something and became nothing.
        contexts: What was known of each text.
    """

    said: tuple[Said, ...]
    soft: tuple[tuple[str, str], ...]
    refused: tuple[tuple[str, str], ...] = ()
    missed: tuple[tuple[str, str], ...] = ()
    contexts: tuple[Context, ...] = ()


def hear(texts: Sequence[Text], role: str) -> Heard:
    """Return what role texts ask for.

    Args:
        texts: The texts.
        role: The role that they are about, for telling its duties from a neighbour's; "" where unknown.
    """
    mentions = {text.key: mentions_of(text) for text in texts}
    technical = is_technical([one for text in texts for one in _of_role(text, mentions[text.key])], role)
    said: list[Said] = []
    beside = Beside([], [], [])
    contexts = tuple(Context(text, mentions[text.key], technical, role, beside) for text in texts)
    for context in contexts:
        said += without_repeats(list(_hear_text(context)))
    soft, refused, missed = (tuple(dict.fromkeys(one)) for one in (beside.soft, beside.refused, beside.missed))
    return Heard(tuple(without_idle_denials(said)), soft, refused, missed, contexts)


def _of_role(text: Text, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions that may tell of the role: what others do, and what is offered, says nothing of its trade."""
    beside = [block.span for block in blocks_of(text) if block.sense in ("none", "denied")]
    for one in mentions:
        if not any(span.contains(one.span) for span in beside):
            yield one


def _hear_text(context: Context) -> Iterator[Said]:
    words = context.text.document.text
    blocks = blocks_of(context.text)
    essay = not any(block.sense in ("asked", "duty") for block in blocks)
    above: tuple[Span | None, list[Said]] = None, []
    for block in blocks:
        clauses = list(clauses_of(context.text, block, Whom(context.role, essay)))
        if block.sense == "none":
            for clause in clauses:
                refuse(context, clause)
            continue
        label = label_of(words[block.span.start : block.span.end]) if block.bullet else None
        of_block: list[Said] = []
        idle: list[Clause] = []
        for clause in clauses:
            found = list(_hear_clause(context, clause, idle))
            back = looks_back(flatten(words[clause.span.start : clause.span.end]))
            found = [] if back and clause.negated else found
            if clause.negated and not any(
                one.sentence == clause.sentence and one.span.start >= clause.span.start for one in found
            ):
                of_block = [_taken_back(one) if one.sentence == clause.sentence else one for one in of_block]
            of_block += found
        if block.label and not of_block:
            of_block = list(_hear_label(context, block, block.label))
            of_block = of_block or (_once_more(context, block, above[1]) if above[0] == block.label else [])
        above = block.label, of_block
        of_block = list(without_questions(of_block, words))
        miss(context, idle, of_block)
        table = label is not None and words[block.span.start + label.end] == "\t"
        yield from of_row(of_block, block, label) if table else without_labels(of_block, block, label)


def _taken_back(one: Said) -> Said:
    """Return a statement without strength of its own as what follows turns it: "common, but not required"."""
    return one if one.told else one._replace(polarity="-")


def _hear_label(context: Context, block: Block, label: Span) -> Iterator[Said]:
    """Yield what a row of a table is called, where its cell only says how well: "English | B2"."""
    for clause in clauses_of(context.text, block._replace(span=label, label=None), Whom(context.role)):
        found = list(_hear_clause(context, clause, []))
        yield from _once_more(context, block, [one for one in found if one.criterion != EXPERIENCE])


def _once_more(context: Context, block: Block, said: Sequence[Said]) -> list[Said]:
    """Return statements as a cell makes them that only says how much: "4 years with pipelines | 6 years"."""
    shown = context.text.document.text[block.span.start : block.span.end]
    says_how_much = any(letter.isdigit() for letter in shown) or depth_of(flatten(shown), block) is not None
    if len(shown.split()) > LEVEL_WORDS or not says_how_much:
        return []
    line, quote = context.text.line_of(block.span.start), " ".join(shown.split())
    return [
        one._replace(line=line, strength=block.strength or one.strength, quote=f"{one.quote}: {quote}"[:300],
                     sentence=block.span)
        for one in said
    ]  # fmt: skip


def _hear_clause(context: Context, clause: Clause, idle: list[Clause]) -> Iterator[Said]:
    """Yield the statements of a clause; one that becomes nothing at all is put by."""
    refused = refuse(context, clause)
    soft = clause.block.sense == "soft"
    if not clause.counts and not soft:
        if not refused:
            idle.append(clause)
        return
    known = known_terms(context.text, clause, context.mentions, technical=context.technical)
    found = [] if soft else list(statements_of(context, clause, known))
    beside = (*refused, *of_others(context, clause))
    found = [one for one in found if not any(one.span.overlaps(span) for span in beside)]
    shown = context.text.document.text[clause.span.start : clause.span.end]
    if not found and not refused:
        if not known.terms and (soft or is_soft(flatten(shown))):
            context.beside.soft.append(context.place(clause.span))
        else:
            idle.append(clause)
    yield from found


def statements_of(context: Context, clause: Clause, known: Known) -> Iterator[Said]:
    """Yield what a clause says by its known terms and by the names in it."""
    terms = known.terms
    words = context.text.document.text
    conceded = conceded_years(words, clause)
    if conceded:
        yield say(context, clause, conceded, against=True)
        terms = tuple(term for term in terms if term.criterion != EXPERIENCE)
    flat_sentence = flatten(words[clause.sentence.start : clause.sentence.end].replace("\n", " "))
    flat_clause = flatten(words[clause.span.start : clause.span.end].replace("\n", " "))
    subjects = subjects_of(flat_sentence, context.role)
    own_duty = any(subject_at(subjects, one.span.start - clause.sentence.start) for one in terms)
    named = list(_named(context, clause, flat_clause, known)) if _own_part(subjects, clause) else []
    if any(one.item for one in named):
        terms = tuple(term for term in terms if term.criterion != EXPERIENCE or is_instead(flat_clause, clause, term))
    terms = of_something(flat_clause, clause, terms)
    for term in alternatives(flat_clause, clause, terms):
        if is_background(words, clause, term.span) or is_compared(words, clause, term.span):
            continue
        own = subject_at(subjects, term.span.start - clause.sentence.start)
        if own is False and not own_duty:
            continue
        yield say(context, clause, term, against=own is False)
    yield from named


def _named(context: Context, clause: Clause, flat: str, known: Known) -> Iterator[Said]:
    """Yield what a clause names that no vocabulary knows; a name that one does know after all is its item."""
    siblings = not names_things(clause, flat, known.terms, technical=context.technical)
    asked = clause.cue.start < clause.cue.end or clause.block.sense == "asked" or names_knowledge(flat)
    if flat.rstrip().endswith(":") or (siblings and not asked):
        return
    spoken = {term.item for term in known.terms}
    taken = [place for place in known.places if place not in {t.span for t in known.terms if t.criterion == EXPERIENCE}]
    for name in names_in(context.text.document.text, clause, taken, siblings=siblings, role=context.role):
        term = item_named(name.text, name.span, technical=context.technical)
        joined = list_key(clause) if name.either else ""
        described = clause.block.names_end is not None and name.span.start >= clause.block.names_end
        if term is None and (described or flatten(name.text) in FIELD_NAMES):
            continue
        short = len(name.text) < SHORTEST_NAME and not (name.either and name.text.isalpha() and name.text.isupper())
        if term is None and (short or fold(name.text) == context.role):
            continue
        if term is None:
            term = Term(OWN + fold(name.text), OWN + name.text, name.span)
        if term.item not in spoken:
            yield say(context, clause, term._replace(joined=joined), against=False)


def say(context: Context, clause: Clause, term: Term, *, against: bool) -> Said:
    """Return the statement that a clause makes of a term; ``against`` says that it takes it back."""
    words = context.text.document.text
    purpose = clause.purpose is not None and term.span.end > clause.purpose
    strength: Strength = "stated" if purpose or against or clause.negated else clause.strength
    before = flatten(words[clause.span.start : term.span.start].replace("\n", " "))
    sentence = words[clause.sentence.start : clause.sentence.end].replace("\n", " ")
    begin = clause.sentence.start
    if strength == clause.strength and not purpose:
        opened = cues()["gloss"].match(flatten(words[term.span.start : term.span.end]))
        glossed = opened is not None or is_glossed(before)
        # "set up controllers (Dorn, Wiek)": with what a duty is done is no less than the duty
        done = clause.block.sense == "duty" and strength == "stated"
        explains = not done and is_gloss(sentence, term.span.start - begin, term.span.end - begin)
        strength = step(strength, -glossed - explains)
    after = flatten(words[term.span.end : clause.span.end].replace("\n", " "))
    strength = compared(before, flatten(words[term.span.start : term.span.end].replace("\n", " ")), after) or strength
    flat = flatten(words[clause.span.start : clause.span.end].replace("\n", " "))
    cue = clause.cue if clause.cue.end > clause.cue.start else term.span
    return Said(
        document=context.text.key,
        line=context.text.line_of(term.span.start),
        criterion=term.criterion,
        item=term.item,
        strength=strength,
        polarity="-" if against or clause.negated else "+",
        depth=depth_of(flat, clause.block),
        cue=" ".join(words[cue.start : cue.end].split()[:3]),
        quote=" ".join(words[clause.sentence.start : clause.sentence.end].split())[:300],
        span=term.span,
        sentence=clause.sentence,
        open=cues()["open"].search(flat) is not None,
        purpose=purpose,
        told=clause.cue.end > clause.cue.start,
        raised=cues()["raising"].search(flat) is not None,
        joined=term.joined,
        family=term.family,
        sense=clause.block.sense,
        field=clause.block.field,
        words=" ".join(words[term.span.start : term.span.end].split()),
        governed=names_knowledge(flat[: max(0, term.span.start - clause.span.start)]),
    )


def _own_part(subjects: tuple[Subject, ...], clause: Clause) -> bool:
    """Say whether a clause is about the text's own role, or about none that it names."""
    return subject_at(subjects, clause.span.end - clause.sentence.start) is not False
