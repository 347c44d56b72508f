"""What may be a statement of a text: what the rules say, hold back or pass over; each name and part of a clause."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from cvscreen.deriving.blocks import blocks_of
from cvscreen.deriving.character import is_soft
from cvscreen.deriving.clauses import Whom, clauses_of, takes_back
from cvscreen.deriving.durations import durations_in
from cvscreen.deriving.elliptic import members_in
from cvscreen.deriving.hearing import Context, whole
from cvscreen.deriving.known import known_terms
from cvscreen.deriving.model import OWN, Block, Clause, Said, Term
from cvscreen.deriving.naming import names_in
from cvscreen.deriving.parts import GENDERED, WORD, parts_of, word_sets
from cvscreen.deriving.refusing import refused_in
from cvscreen.deriving.sentential import is_told, told_end
from cvscreen.deriving.sides import sides_of
from cvscreen.deriving.statements import say, statements_of
from cvscreen.deriving.taking import named_again, stands_in, taken_back
from cvscreen.deriving.trimming import trimmed
from cvscreen.deriving.unheard import unheard_in
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten, fold

Source = Literal["said", "held", "name", "part", "back", "side", "instead", "unheard", "again"]
"""Who proposes a statement: the rules · the rules, which hold it back · a name in a clause · any part of a clause · a
sentence that takes back what is asked elsewhere · a comparison, its greater side · a sentence that takes back, what
does instead · what stands in no block of the text · what is named once more, as if taken back."""

_CUT = re.compile(
    rf"(?!{GENDERED})(?<!-)\s*[,;:/()\t|·•*]+\s*(?:(?:z\.\s?B\.|e\.\s?g\.)\s)?|\s[–—+-]\s|(?<!-)\s(?:and|or|und|oder|sowie|et|ou"
    r"|y|o|as well as|&|such as|including|like|e\.g\.|z\.\s?B\.|wie|plus|als auch|bzw\.|beziehungsweise|samt)\s",
    re.IGNORECASE,
)
WITHIN = re.compile(
    r"\s(?:with|in|by|on|using|via|through|under|at|from|for|as|to|against|than|over|above|into|including"
    r"|mit|als|im|am|an|auf|mittels|nach|zur|zum|fur|unter|bei|durch|per|einschlie\w{1,2}lich)"
    r"(?:\sder|\sdem|\sden|\seiner|\seinem|\seinen|\sthe|\san?)?\s"
)
"""What stands between a thing, and what it is done with or is of: "write rules in KQL", "a diploma in law"."""
MOST_WITHIN = 4
"""Words between a thing and what it is of, in a part of a clause, that are looked at."""
SHORT_LINE = 50
"""A line of fewer characters within a clause may be an item by itself."""
# what is said of a thing: "two years of practice count just as much", "the voluntary sector would be lovely"
_SAYS = re.compile(
    r"\s(?:counts?|is|are|was|were|will|would|can|may|might|should|suffices?|does?|helps?|matters?|weighs?|comes?|remains?"
    r"|ist|sind|wird|werden|kann|konnen|zahlt|zahlen|genugt|genugen|reicht|reichen|tut|tun|ware|waren|hilft|helfen|schadet"
    r"|wiegt|bleibt|gehort|gehoren|sollte|darf)\b"
)
# what a part begins with that goes on with the one before it
_GOES_ON = re.compile(r"(?:but|though|although|while|whereas|so|aber|doch|obwohl|wobei|wahrend|auch|also|even|only)\s")
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
    for source, one in _unrefused(context, clause, shown.replace("\n", " "), _lined(context, clause)):
        if not any(one.span.overlaps(span) for span in refused) and (source == "held" or _may_name(one.words)):
            yield source, one


def _lined(context: Context, clause: Clause) -> str:
    """Return the words of a clause with a tab for the end of each short line, and blanks for other ends."""
    words = context.text.document.text
    lines = words[clause.span.start : clause.span.end].split("\n")
    before = clause.span.start - (words.rfind("\n", 0, clause.span.start) + 1)
    lengths = [before + len(lines[0]), *map(len, lines[1:])]
    ends = ["\t" if length < SHORT_LINE else " " for length in lengths[:-1]]
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def _unrefused(context: Context, clause: Clause, shown: str, lined: str) -> Iterator[tuple[Source, Said]]:
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

    for span in _pieces_of(shown, sides.greater if sides else None):
        if not is_soft(flatten(shown[span.start : span.end])):
            yield "side", own(Span(begin + span.start, begin + span.end))
    for told in (heard, heard._replace(duty=True)):
        for name in names_in(context.text.document.text, told, (), role=context.role):
            yield "name", own(name.span)
    for span in (*_pieces_of(shown, sides.lesser if sides else None), *_parts(lined), *_years(shown)):
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


def _parts(shown: str) -> Iterator[Span]:
    """Yield the parts of a clause: those of its list, and whatever stands between two commas or joining words.

    Where such a part says something of a thing ("Go is very welcome"), the thing, and what is said of it.
    """
    for part, _ in parts_of(shown):
        for duty in (False, True):
            span = trimmed(shown, part, duty=duty)
            if span:
                yield span
    flat = flatten(shown.replace("’", "'"))
    start = 0
    for cut in (*_CUT.finditer(shown), None):
        end = cut.start() if cut else len(shown)
        begin = start + len(shown[start:end]) - len(shown[start:end].lstrip())
        verb, on = _SAYS.search(flat, begin, end), _GOES_ON.match(flat, begin, end)
        told = ((on.end() if on else begin, verb.start()), (verb.end(), end)) if verb else ()
        whole = begin + told_end(flat[begin:end])
        for first, last in ((whole, end), *told, *_within(flat, whole, end)):
            span = _stripped(shown, first, last)
            if span:
                yield span
        start = cut.end() if cut else start


def _within(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a part stand.

    Example:
        >>> words = "draw up plans in autocad"
        >>> [words[first:last] for first, last in _within(words, 0, len(words))]
        ['draw up plans', 'autocad']
    """
    cuts = [(cut.start(), cut.end()) for cut in WITHIN.finditer(flat, start, end)][:MOST_WITHIN]
    begins, ends = [start, *(last for _, last in cuts)], [*(first for first, _ in cuts), end]
    for number, begin in enumerate(begins):
        yield from ((begin, last) for last in ends[number:] if (begin, last) != (start, end))


def _years(shown: str) -> Iterator[Span]:
    """Yield the times that a clause names, each with what it is the time of, up to the next cut or what is said of it.

    Example:
        >>> words = "at least three years in a similar role, and a van"
        >>> [words[span.start : span.end] for span in _years(words)]
        ['three years in a similar role']
    """
    flat = flatten(shown.replace("’", "'"))
    for time in durations_in(flat):
        ends = (_CUT.search(shown, time.end), _SAYS.search(flat, time.end))
        words = list(WORD.finditer(shown, time.end, min((end.start() for end in ends if end), default=len(shown))))
        yield Span(time.start, words[-1].end() if words else time.end)


def _pieces_of(shown: str, side: Span | None) -> Iterator[Span]:
    """Yield a side of a comparison, and the parts of it."""
    if side is None:
        return
    cuts = [(cut.start(), cut.end()) for cut in _CUT.finditer(shown, side.start, side.end)]
    begins, ends = [side.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), side.end]
    for start, end in dict.fromkeys([(side.start, side.end), *zip(begins, ends, strict=True)]):
        span = _stripped(shown, start, end)
        if span:
            yield span


def _stripped(shown: str, start: int, end: int) -> Span | None:
    """Return a part without the words that only lead up to a name or trail behind it."""
    found = list(WORD.finditer(shown, start, end))
    table = word_sets()
    while found and flatten(found[0].group().replace("’", "'")) in table["lead"]:
        found.pop(0)
    while found and flatten(found[-1].group().replace("’", "'")) in table["tail"]:
        found.pop()
    return Span(found[0].start(), found[-1].end()) if found else None
