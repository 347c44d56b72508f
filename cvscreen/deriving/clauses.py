"""Block → clauses: parts of sentences that each have one strength."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.deriving.brackets import (
    bracket_cuts,
    closes_bracket,
    in_bracket,
    is_spent,
    weight_cuts,
    with_brackets_closed,
)
from cvscreen.deriving.conceding import conceded_years
from cvscreen.deriving.duties import is_verb, object_at, tells_duty, tells_plainly
from cvscreen.deriving.model import Block, Clause, Text
from cvscreen.deriving.pieces import weakened_in, with_their_strength
from cvscreen.deriving.purposes import purpose_of
from cvscreen.deriving.sentences import closing_strength, sentences_of, with_what_weighs
from cvscreen.deriving.standing import stands_in
from cvscreen.deriving.strength import bound, is_denied, strength_of
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.rubric import Strength
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

# where a clause may end: what stands on both sides can be of another strength
_BREAK = re.compile(
    r";|\s[–—-]\s|,\s(?=(?:at least|mindestens)\s(?:\w{1,6}\sof (?:them|these|those|which)|bachelor|master)\b)|"
    r",\s(?=as\s(?:is|are)\s)|,?\s(?=(?:but|while|whereas|although|though|aber|jedoch|wahrend|sondern|mais|pero|aunque)\s)"
    r"|,\s(?=and\s(?:for that\s)?(?!nor\b|so\b)(?:(?!that\b|which\b|who\b)[\w'+#-]{1,24}\s){1,6}"
    r"(?:is|are|may|might|must|should|will be|can be|helps?|would|counts?|matters?)\s)"
    r"|,\s(?=(?:because|since|weil|denn|da(?=\s(?:du|sie|wir|die|der|das|es|ein|eine))|as(?=\s(?:you|we|they|it)\b))\s)"
    r"|,\s(?=and\sit\s(?:would|will|is|may)\s)"
    r"|,?\s(?=(?:and|und)\s(?:many|some|a few|so is|so are|so does|viele|manche|einige|ebenso|genauso)\s)"
)
_COMMA = re.compile(r"[,(]|\s(?:and|und|et|y|as well as|sowie)\s")
SHORT_WORDS = 10
"""A sentence below a heading that is no longer than this is an item of a list without bullets."""
_LEADING = word_list("leading")
# "Python is crucial": a strength word behind these closes what stands before it
_TRAILING = re.compile(
    r"(?:\b(?:is|are|be|ist|sind|ware|waren|wird|werden|von|est|sont|serait|es|son|seria)(?:\s(?:a|an|of|un|ein|very|highly|also|uns))?\s{1,3}|\(\s?)$"
)
# what a text needs no skill for
_NEUTRAL = word_list("harmless")
# "languages that you need": a relative clause at a sentence's end
_RELATIVE = re.compile(r"(?:that|which|what|as)\syou\sneed(?=\s{0,2}(?:[.,;:)]|$))")
_QUESTION = re.compile(r"\?[\s”\")]{0,3}$")
_BACK = re.compile(
    r"\s{0,4}(?:but |and )?(?:(?:knowledge|experience|command|skills?) (?:of|with|in) )?"
    r"(?:it|them|they|these|those|neither|none|both|either|beides|beide|keines?)\b"
)
# "we know excellent nurses without any diploma"
_KNOWN_WITHOUT = re.compile(
    r"\b(?:know|employ|take|hire|accept|met|kennen)\s(?:\w{2,20}\s){0,3}[a-z]{3,20}(?:s|people|n)\s(?:without|ohne)\b"
)
# what a question asks that "no" answers
_WHETHER = re.compile(
    r"^\s{0,3}(?:no|not|kein\w{0,2}|noch kein\w{0,2}|noch nicht)\b|"
    r"\b(?:do (?:i|you|we)|must (?:i|you)|does one|is (?:it|an?)|are|brauche?|muss|benotige)\s.{0,60}"
    r"\b(?:need|have to|must|know|necessary|required|be|muss|ich|man|konnen)\b"
    r"|\b(?:never|not yet|noch nie|noch nicht|nie|no experience|keine erfahrung)\b"
)
# "machine learning is a way to …": says what it is
_DEFINES = re.compile(
    r"\s{0,4}(?!you\b|this\b|it\b|the (?:role|job|post))[^,;:.]{3,60}\s(?:is|are)\s(?:an?|the|one)\s(?:\w+\s)?"
    r"(?:way|kind|type|form|branch|field|subset|subfield|process|method|technique|discipline|science|art|area|family)\s(?:of|to|that|in)\b"
)
_OF_IT = re.compile(r"\b(?:know|need|use|used|touch|miss) (?:it|them|this|that)\b")
# what the writer does is asked of nobody
_OURS = re.compile(
    rf"\s{{0,4}}(?:{word_list('at_present').pattern},?\s)?(?:we|wir|nous)\s(?!{word_list('ours_asked').pattern})"
)
# "Strong Python is a must. So is a grasp of statistics.": as strongly as what stands before
_SO_IS = re.compile(rf"\s{{0,4}}{word_list('so_is').pattern}")
_OUR_THINGS = re.compile(r"\s{0,4}(?:our|unsere?n?|notre|nos|nuestr[ao]s?)\s")
_PERSON_FIRST = re.compile(r"\s{0,4}(?:ideally |idealerweise )?(?:you|sie|du|vous)\b")
# "…, because the deputy prepares the lists": why something is asked, and not how strongly
_WHY = re.compile(r"[\s,;–-]{0,4}(?:because|since|weil|denn)\s")
ANSWER_CHARS = 100
LISTED_WORDS = 30
"""A sentence of no more words without a verb is a list: "Diploma and two years in a laboratory."."""
_IMPERSONAL = re.compile(r"\s{0,4}(?:it|this|these|that)\s(?!(?:role|position|job)\b)")


class Whom(NamedTuple):
    """Whom a text is about: its role, "" where unknown; ``essay`` where no heading says what is asked."""

    role: str = ""
    essay: bool = False


def clauses_of(text: Text, block: Block, whom: Whom) -> Iterator[Clause]:
    """Yield the clauses of a block, in order."""
    words = text.document.text[block.span.start : block.span.end]
    flat = flatten(words.replace("\n", " ").replace("’", "'").replace("\t", " "))
    for harmless in (_NEUTRAL, _RELATIVE):
        flat = harmless.sub(lambda found: "_" * len(found.group()), flat)
    sentences = with_what_weighs(flat, list(sentences_of(flat)))
    closing = closing_strength([flat[one.start : one.end] for one in sentences])
    if closing:
        block, sentences = block._replace(strength=closing), sentences[:-1]
    inherited = last = block.strength
    for number, sentence in enumerate(sentences):
        after = flat[sentences[number + 1].start :] if number + 1 < len(sentences) else ""
        denied = _is_denied_by(flat[sentence.start : sentence.end], after)
        inherited = inherited if _SO_IS.match(flat, sentence.start) else block.strength
        goes_on = sentence.start == 0 and words.lstrip()[:1].islower()
        outer, spent = inherited, False
        for part in _parts(flat, sentence):
            inherited = outer if closes_bracket(flat, part) else inherited
            if spent and flat[max(0, part.start - 1)] in ";)" and not _SO_IS.match(flat, part.start):
                inherited = block.strength
            clause = _clause(flat, (part, sentence), block, inherited, whom, goes_on=goes_on)
            if last and stands_in(flat[part.start : part.end]):
                clause = clause._replace(strength=last)
            if _WHY.match(flat, part.start) and part.start > sentence.start:
                yield clause._replace(
                    strength=block.strength or "stated", cue=Span(clause.span.start, clause.span.start)
                )
                continue
            conceded = conceded_years(text.document.text, clause) is not None
            clause = clause._replace(counts=True, negated=True) if denied or conceded else clause
            if clause.cue.start < clause.cue.end and not clause.negated:
                inherited = last = clause.strength
                at = clause.cue.start - block.span.start, clause.cue.end - block.span.start
                spent = is_spent(flat[part.start : part.end], flat[at[0] : at[1]])
            # "a degree (at least a bachelor) in law": what is required in a bracket is not let go behind it
            inside = in_bracket(flat, Span(sentence.start, part.start)) and inherited != "required"
            outer = outer if inside else inherited
            yield clause


def speaks_of_person(flat: str, block: Block, whom: Whom, *, goes_on: bool = False) -> bool:
    """Say whether a sentence is about the person who is looked for.

    Below a heading of what is asked or done every sentence is; elsewhere its words must say so.

    Args:
        flat: The sentence, flattened.
        block: Where it stands.
        whom: Whom the text is about; in an essay every sentence about nobody else counts.
        goes_on: Whether it goes on with what its heading began: "We look for" · "experience with …".

    Example:
        >>> span = Span(0, 1)
        >>> speaks_of_person("you know sql", Block(span, False, "plain", None), Whom())
        True
        >>> speaks_of_person("our company sells bread", Block(span, False, "plain", None), Whom())
        False
    """
    if block.sense in ("none", "soft") or (cues()["rights"].search(flat) and not takes_back(flat)):
        return False
    person, others = cues()["person"].search(flat) or _named(flat, whom.role), cues()["others"].search(flat)
    if cues()["career"].search(flat) or cues()["elsewhere"].search(flat) or (person is None and _OURS.match(flat)):
        return False
    if _DEFINES.match(flat):
        return False
    if tells_duty(flat, whom.role) and (not others or others.start() > object_at(flat, whom.role)):
        return True
    if block.sense in ("asked", "duty", "denied"):
        words = flat.split()
        if _OUR_THINGS.match(flat) and (not block.bullet or (person is None and strength_of(flat)[1] == "")):
            return False
        acts = block.sense == "duty" and bool(words) and is_verb(words[0], bare=True)
        if acts or _tells_what_is_had(flat, block, first=goes_on):
            return True
        asks = person is not None or strength_of(flat)[1] != "" or word_list("knowledge").search(flat) is not None
        listed = len(flat.split()) <= SHORT_WORDS and word_list("finite").search(flat) is None
        return block.bullet or asks or (others is None and listed and block.sense != "duty")
    told = cues()["denied"].search(flat) is not None
    if others and not told and (not person or others.start() < person.start()):
        return False
    return (
        whom.essay
        or told
        or person is not None
        or strength_of(flat)[1] != ""
        or (block.sense == "more" and block.bullet)
    )


def _named(flat: str, role: str) -> re.Match[str] | None:
    """Return where the role is named by which the text calls whom it is about; None where it is not."""
    return re.search(rf"(?<!\w){re.escape(role)}s?(?!\w)", flat) if role else None


def _tells_what_is_had(flat: str, block: Block, *, first: bool) -> bool:
    """Say whether a sentence of prose tells what somebody has: "you have …", what its heading began, or a list."""
    if block.bullet or block.sense != "asked":
        return False
    listed = len(flat.split()) <= LISTED_WORDS and word_list("finite").search(flat) is None
    return listed or _PERSON_FIRST.match(flat) is not None or first


def takes_back(flat: str) -> bool:
    """Say whether a clause welcomes who lacks something: "nurses without experience may apply too".

    Example:
        >>> takes_back("nurses without intensive care experience are also encouraged to apply")
        True
    """
    lacking = word_list("lacking").search(flat)
    return lacking is not None and word_list("welcomed").search(flat, lacking.end()) is not None


def looks_back(flat: str) -> bool:
    """Say whether a clause speaks of what stands before it: "neither is needed", "it is of no use".

    Example:
        >>> looks_back("knowledge of them is of no benefit"), looks_back("sql is not needed")
        (True, False)
    """
    return _BACK.match(flat) is not None or _OF_IT.search(flat) is not None


def _is_denied_by(flat: str, after: str) -> bool:
    """Say whether a question gets no for an answer: "Do I need a degree? No.", "Never used SQL? Never mind"."""
    asks = _QUESTION.search(flat) is not None and _WHETHER.search(flat) is not None
    answer = after.lstrip()[:ANSWER_CHARS]
    return asks and (word_list("answer_no").match(answer) or word_list("welcomed_all").search(answer)) is not None


def _parts(flat: str, sentence: Span) -> list[Span]:
    """Split a sentence so that no part holds the strength words of two others."""
    cuts = [(found.start(), found.end()) for found in _BREAK.finditer(flat, sentence.start, sentence.end)]
    cuts += [*bracket_cuts(flat, sentence), *weight_cuts(flat, sentence)]
    pieces = with_their_strength(flat, _cut(sentence, sorted(set(cuts))))
    return [part for piece in pieces for part in _between_cues(flat, piece)]


def _cut(whole: Span, cuts: Sequence[tuple[int, int]]) -> list[Span]:
    pieces: list[Span] = []
    start = whole.start
    for at, after in cuts:
        if at > start:
            pieces.append(Span(start, at))
        start = max(start, after)
    if start < whole.end:
        pieces.append(Span(start, whole.end))
    return pieces


def _between_cues(flat: str, piece: Span) -> list[Span]:
    """Cut between two strength words of different strength: before a leading one, else after the first."""
    weakened = weakened_in(flat, piece)
    bounds = {one.start() for one in bound().finditer(flat, piece.start, piece.end)}
    found = sorted((m.start(), m.end(), name) for name in ("required", "expected", "praised", "optional")
                   for m in cues()[name].finditer(flat, piece.start, piece.end)
                   if m.start() not in weakened)  # fmt: skip
    # "you should have built at least one": a bound of numbers is no second word of strength
    found = [one for one in found if one[0] not in bounds] or found
    cuts: list[tuple[int, int]] = []
    if len(found) == 1 and _LEADING.match(flat, found[0][0]):
        # "…, ideally also with PyTorch": what stands before is not weakened by it
        before = flat[piece.start : found[0][0]].rstrip()
        cuts += [(found[0][0] - 1, found[0][0])] if before.endswith((",", "(")) else []
    for (begin, end, name), (start, _, other) in pairwise(found):
        breaks = [(m.start(), m.end()) for m in _COMMA.finditer(flat, end, start)]
        if name == other or not breaks:
            continue
        if _LEADING.match(flat, start):
            cuts.append(breaks[-1])
        elif not flat[end : breaks[0][0]].strip() or _TRAILING.search(flat, max(piece.start, begin - 20), begin):
            cuts.append(breaks[0])
    return _cut(piece, with_brackets_closed(flat, piece, cuts))


def _clause(
    flat: str, place: tuple[Span, Span], block: Block, inherited: Strength | None, whom: Whom, *, goes_on: bool
) -> Clause:
    part, sentence = place
    words, whole = flat[part.start : part.end], flat[sentence.start : sentence.end]
    strength, cue = strength_of(words, inherited, block.strength)
    if not cue and not block.bullet and _IMPERSONAL.match(whole):
        strength = "optional"
    if strength in ("required", "expected") and not block.bullet and tells_plainly(whole, words, cue, whom.role):
        strength, cue = "stated", ""
    at = words.find(cue) if cue else -1
    begin = block.span.start
    said = Span(begin + part.start + at, begin + part.start + at + len(cue)) if at >= 0 else Span(begin, begin)
    return Clause(
        span=Span(begin + part.start, begin + part.end),
        sentence=Span(begin + sentence.start, begin + sentence.end),
        block=block,
        strength=strength,
        cue=said,
        negated=block.sense == "denied" or is_denied(words) or takes_back(words) or bool(_KNOWN_WITHOUT.search(words)),
        purpose=purpose_of(words, begin + part.start),
        counts=(block.bullet or _QUESTION.search(whole) is None)
        and speaks_of_person(whole, block, whom, goes_on=goes_on)
        and cues()["instead"].match(words.lstrip()) is None,
        told=_tells_what_is_had(whole, block, first=goes_on),
        duty=block.sense == "duty" or (block.sense != "asked" and tells_duty(words, whom.role)),
    )
