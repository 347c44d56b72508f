"""What may be a statement of a text: what the rules say, hold back or pass over; each name and part of a clause."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from cvscreen.deriving.blocks import blocks_of
from cvscreen.deriving.character import is_soft
from cvscreen.deriving.clauses import Whom, clauses_of, takes_back
from cvscreen.deriving.cutting import lined, sides_in, spans_in, times_in
from cvscreen.deriving.elliptic import members_in
from cvscreen.deriving.hearing import Context, whole
from cvscreen.deriving.known import known_terms
from cvscreen.deriving.model import OWN, Block, Clause, Said, Term
from cvscreen.deriving.naming import names_in
from cvscreen.deriving.parts import word_sets
from cvscreen.deriving.refusing import refused_in
from cvscreen.deriving.sentential import is_told
from cvscreen.deriving.sides import sides_of
from cvscreen.deriving.statements import say, statements_of
from cvscreen.deriving.taking import named_again, stands_in, taken_back
from cvscreen.deriving.unheard import unheard_in
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten, fold

Source = Literal["said", "held", "name", "part", "back", "side", "instead", "unheard", "again"]
"""Who proposes a statement: the rules · the rules, which hold it back · a name in a clause · any part of a clause · a
sentence that takes back what is asked elsewhere · a comparison, its greater side · a sentence that takes back, what
does instead · what stands in no block of the text · what is named once more, as if taken back."""

_STRONGLY = ("required", "expected", "optional", "denied")


class Candidate(NamedTuple):
    """A possible statement, the clause and the number of the block that it stands in, and who proposes it."""

    said: Said
    clause: Clause
    block: int
    source: Source

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.said.span


def candidates_in(context: Context, said: Sequence[Said]) -> tuple[tuple[Block, ...], list[Candidate]]:
    """Return a text's blocks, and all that may be a statement of it, in the order of the text.

    Args:
        context: The text.
        said: What the rules say of it.
    """
    blocks = blocks_of(context.text)
    essay = not any(block.sense in ("asked", "duty") for block in blocks)
    clauses = [tuple(clauses_of(context.text, block, Whom(context.role, essay))) for block in blocks]
    found: dict[tuple[Span, str, str, str], Candidate] = {}
    for number, of_block in enumerate(clauses):
        for clause in of_block:
            for one in said:
                if clause.span.start <= one.span.start < clause.span.end:
                    _put(found, Candidate(one, clause, number, "said"))
            for source, one in (*_proposed(context, clause), *_affirmed(context, clause)):
                _put(found, Candidate(one, clause, number, source))
    for each in _unheard(context, blocks, said, Whom(context.role, essay)):
        _put(found, each)
    back = list(_taken_back(context, clauses, list(found.values())))
    found |= {_key(each.said): each for each in back}
    for each in _instead(context, clauses, back):
        found |= {_key(each.said): each} if each.source == "instead" else {}
        _put(found, each)
    for each in list(_again(context, clauses, list(found.values()))):
        _put(found, each)
    return blocks, sorted(found.values(), key=_place)


def _affirmed(context: Context, clause: Clause) -> Iterator[tuple[Source, Said]]:
    """Yield what a clause may ask for that the rules take for a denial: "a PhD is rarely required, C++ always"."""
    if clause.negated:
        yield from _proposed(context, clause._replace(negated=False))


def _unheard(context: Context, blocks: Sequence[Block], said: Sequence[Said], whom: Whom) -> Iterator[Candidate]:
    """Yield what may be said in no block, but for what the rules say there."""
    for number, block in unheard_in(context.text, blocks):
        for clause in clauses_of(context.text, block, whom):
            for _, one in _proposed(context, clause):
                if not any(one.span.overlaps(other.span) for other in said):
                    yield Candidate(one, clause, number, "unheard")


def _place(one: Candidate) -> tuple[int, int, str, str, str]:
    return one.span.start, one.span.end, one.said.item, one.said.criterion, one.said.polarity


def _put(found: dict[tuple[Span, str, str, str], Candidate], one: Candidate) -> None:
    """Add a candidate; the first that proposes a thing at a place keeps it."""
    found.setdefault(_key(one.said), one)


def _taken_back(
    context: Context, blocks: Sequence[Sequence[Clause]], found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Yield what a text takes back of what the rules say that it asks, or of what it may ask."""
    named = [one.said for one in found]
    asked = [one.said for one in found if one.source == "said" or (_may_ask(one) and not _is_affirmed(one))]
    for clause, number, said in taken_back(context, blocks, asked, named):
        yield Candidate(said, clause, number, "back")


def _instead(context: Context, blocks: Sequence[Sequence[Clause]], back: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield what may be asked in place of what is taken back, beside it in its sentence."""
    for number, clauses in enumerate(blocks):
        for clause in clauses:
            over = [one.span for one in back if one.clause.sentence == clause.sentence]
            heard = clause._replace(negated=False, counts=True)
            for source, said in _proposed(context, heard) if over and clause.block.sense != "soft" else ():
                stands = source == "held" and stands_in(said, context.text.document.text)
                if (stands or clause.negated) and not any(span.overlaps(said.span) for span in over):
                    yield Candidate(said, heard, number, "instead" if stands else source)


def _again(context: Context, blocks: Sequence[Sequence[Clause]], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield what may be taken back wherever it is named once more, but where that is proposed already."""
    named = [one.said for one in found]
    asked = [one.said for one in found if one.source in ("said", "held", "name") and not _is_affirmed(one)]
    back = [one.span for one in named if one.polarity == "-"]
    for clause, number, said in named_again(context, blocks, asked, named):
        if not any(span.overlaps(said.span) for span in back):
            yield Candidate(said, clause, number, "again")


def _is_affirmed(one: Candidate) -> bool:
    """Say whether the rules take what a candidate asks for a denial: it takes back no other."""
    return one.clause.negated and one.said.polarity == "+"


def _may_ask(one: Candidate) -> bool:
    """Say whether what the rules hold back may be asked all the same: a known thing, or a name in a list."""
    sense = one.clause.block.sense
    if not one.said.item.startswith(OWN):
        return one.source == "held" and sense not in ("none", "denied")
    return one.clause.counts and one.source == "name" and sense == "asked"


def _key(one: Said) -> tuple[Span, str, str, str]:
    return one.span, one.item, one.criterion, one.polarity


def _proposed(context: Context, clause: Clause) -> Iterator[tuple[Source, Said]]:
    """Yield all that a clause may say, without what nobody may ask for."""
    shown = context.text.document.text[clause.span.start : clause.span.end]
    flat = flatten(whole(context, clause).replace("\n", " "))
    if cues()["rights"].search(flat) and not takes_back(flat):
        return
    begin = clause.span.start
    refused = [Span(begin + one.span.start, begin + one.span.end) for one in refused_in(shown)]
    for source, one in _unrefused(
        context, clause, shown.replace("\n", " "), lined(context.text.document.text, clause.span)
    ):
        if not any(one.span.overlaps(span) for span in refused) and (source == "held" or _may_name(one.words)):
            yield source, one


def _unrefused(context: Context, clause: Clause, shown: str, by_line: str) -> Iterator[tuple[Source, Said]]:
    heard = clause._replace(counts=True)
    known = known_terms(context.text, heard, context.mentions, technical=context.technical)
    for one in statements_of(context, heard, known):
        yield "held", one
    for term in known.terms:
        yield "held", say(context, clause, term, against=False)
    begin = clause.span.start
    named = {Span(begin + one.span.start, begin + one.span.end): one.name for one in members_in(shown)}
    sides = sides_of(flatten(shown.replace("’", "'")))

    def own(span: Span) -> Said:
        return _own(context, clause, span, named.get(span, ""))

    for span in sides_in(shown, sides.greater if sides else None):
        if not is_soft(flatten(shown[span.start : span.end])):
            yield "side", own(Span(begin + span.start, begin + span.end))
    for told in (heard, heard._replace(duty=True)):
        for name in names_in(context.text.document.text, told, (), role=context.role):
            yield "name", own(name.span)
    for span in (*sides_in(shown, sides.lesser if sides else None), *spans_in(by_line), *times_in(shown)):
        yield "part", own(Span(begin + span.start, begin + span.end))
    for span in named:
        yield "part", own(span)


def _own(context: Context, clause: Clause, span: Span, name: str) -> Said:
    """Return the statement that a clause makes of words that no vocabulary knows; ``name`` is their whole name."""
    words = name or " ".join(context.text.document.text[span.start : span.end].split())
    return say(context, clause, Term(OWN + fold(words), OWN + words, span), against=False)._replace(words=words)


def _may_name(words: str) -> bool:
    """Say whether words may name a thing: no clause that hangs on another, no half word, no strength, no "and so on".

    Example:
        >>> _may_name("since the council asks for it"), _may_name("Stanz-"), _may_name("a must"), _may_name("bread")
        (False, False, False, True)
        >>> _may_name("that sort of thing")
        False
    """
    flat = flatten(words.replace("’", "'"))
    if word_list("hangs").match(flat) or words.endswith("-") or is_told(flat):
        return False
    for pattern in (word_list("and_so_on"), *(cues()[name] for name in _STRONGLY)):
        flat = pattern.sub(" ", flat)
    table = word_sets()
    return any(word not in table["lead"] and word not in table["tail"] for word in flat.split())
