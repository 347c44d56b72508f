"""Of what a cue speaks: forward to the end of its clause, back to the list before it, or what stands in between.

A bare "no" or "without" denies only what follows at once and stands alone: "no Docker", but neither "no Docker
downtime" nor "without Docker we could not ship".
"""

from collections.abc import Callable

from cvscreen.matching.others import Clause, object_reach, replaced_reach, subject_reach
from cvscreen.matching.tokens import COLON, COMMA, LINE, PAREN, SLASH, STOP, TAB

REACH_MAX = 30
"""Words that a cue can reach over: longer clauses are not read rightly."""
STEPS_BACK = 5
"""Words between a mention and a cue behind it: "Kubernetes is something I have | never used"."""
STEPS_ON = 3
"""Words between a cue and a mention for the mention to be its object."""
FILLERS_MAX = 2
"""Words between a bare "no" and what it denies: "no prior formal Python training"."""
IN_THE = "no"
"""What denies in English and Spanish and means "in the" in Portuguese: "tarefas agendadas no Jenkins"."""
PARTICIPLES = (
    "ado", "ados", "ada", "adas", "ido", "idos", "ida", "idas", "eito", "eitos", "eita", "eitas", "ndo", "cao", "coes",
    "ei", "ou", "amos",
)  # fmt: skip
"""How Portuguese words end before that "no"."""
PARTICIPLE_SHORTEST = 5
"""Letters of the shortest such word: "you no" is none."""
SPOKEN_LEAST = 2
"""Words of Portuguese around a "no" that make it one of that language."""
REMARK_MAX = 8
"""Words of a remark in brackets to either side of its cue."""


def within(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach over what stands within the cue itself: "no | cloud | experience"; nothing where it holds no mention."""
    if clause.words.folded[after - 1] not in clause.wording.knowledge:
        return None
    inside = any(at in clause.begins and clause.begins[at] < after for at in range(first + 1, after - 1))
    return (first, after) if inside else None


def _forward(clause: Clause, _first: int, after: int) -> tuple[int, int] | None:
    """Reach from behind the cue to the end of the clause."""
    words, wording = clause.words, clause.wording
    cell = at = after
    opened = 0
    while at < len(words.folded) and at - after < REACH_MAX:
        before, word = words.before[at], words.folded[at]
        gap = words.text[words.ends[at - 1] : words.starts[at]]
        opened += gap.count("(") - gap.count(")")
        ends = word in wording.ends and words.folded[at - 1] not in wording.growing
        if before == STOP or opened < 0 or ends or (at > after and before in (TAB, COLON)):
            break
        if at > after and (before == COMMA or words.folded[at - 1] in wording.joins):
            cell = at
        if cell > after and word in wording.restarts:
            return (after, cell) if cell > after else None
        at += 1
    return (after, at) if at > after else None


def _backward(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach back to the list that ends right before the cue; a cue of one word is about what stands close to it."""
    words, wording = clause.words, clause.wording
    if words.before[first] == STOP:
        return None
    at = first
    steps = STEPS_BACK if after - first > 1 else 1
    while at > 0 and first - at <= steps:
        if at in clause.ends:
            start = clause.ends[at]
            while start - 1 in clause.ends and words.folded[start - 1] in wording.joins:
                start = clause.ends[start - 1]
            while start in clause.ends and words.before[start] == SLASH:
                start = clause.ends[start]
            return start, at
        if words.before[at] >= COMMA or words.folded[at - 1] in wording.ends:
            return None
        at -= 1
    return None


def _either(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach forward where something follows at once, else back."""
    words = clause.words
    for at in range(after, min(after + STEPS_ON, len(words.folded))):
        if words.before[at] >= COMMA and not (words.before[at] == COLON and at == after):
            break
        if at in clause.begins:
            return _forward(clause, first, after)
    return _backward(clause, first, after)


def _bare(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach over the list that follows at once, if it ends the clause or is followed by "experience" and the like."""
    words, wording = clause.words, clause.wording
    if words.before_at(after) >= COMMA or (words.folded[first] == IN_THE and _is_in_the(clause, first)):
        return None
    start = after
    fillers = words.folded[after : after + FILLERS_MAX]
    while start - after < len(fillers) and start not in clause.begins and words.folded[start] in wording.fillers:
        start += 1
    if start not in clause.begins or words.before[start] >= COMMA:
        return None
    if words.folded[first] in wording.withouts and _denied_again(clause, first):
        return None
    end = _denied_on(clause, _chain(clause, start), words.folded[first])
    enough = wording.ends | wording.knowledge | wording.choices
    if words.folded[first] in wording.withouts:
        enough |= wording.prepositions
    ends_clause = words.before_at(end) >= COMMA or words.folded[end] in enough
    return (start, end) if ends_clause else None


def _is_in_the(clause: Clause, first: int) -> bool:
    """Say whether a "no" is the Portuguese one."""
    words = clause.words
    if words.before[first] >= COMMA:
        return False
    start, end = _line(clause, first, first + 1)
    touching = (at for at in range(start + 1, end) if words.folded[at] == IN_THE and words.before[at] < COMMA)
    before = (words.folded[at - 1] for at in touching)
    if any(len(word) >= PARTICIPLE_SHORTEST and word.endswith(PARTICIPLES) for word in before):
        return True
    around = words.folded[max(0, first - REACH_MAX) : first + REACH_MAX]
    return len(clause.wording.lusophone.intersection(around)) >= SPOKEN_LEAST


def _denied_again(clause: Clause, at: int) -> bool:
    words = clause.words
    start, end = at, at + 1
    while start > 0 and words.before[start] != STOP and at - start < REACH_MAX:
        start -= 1
    while end < len(words.folded) and words.before[end] != STOP and end - at < REACH_MAX:
        end += 1
    return any(word in clause.wording.denials for word in (*words.folded[start:at], *words.folded[at + 1 : end]))


def _chain(clause: Clause, start: int) -> int:
    """Return the word after a list of mentions that begins at a word."""
    words, joins = clause.words, clause.wording.joins
    end = clause.begins[start]
    while end < len(words.folded):
        before = words.before[end]
        if end in clause.begins and before in (COMMA, SLASH):
            end = clause.begins[end]
        elif words.folded[end] in joins and end + 1 in clause.begins and before <= COMMA:
            end = clause.begins[end + 1]
        else:
            break
    return end


def _denied_on(clause: Clause, end: int, denial: str) -> int:
    """Return the word after a list that goes on with more of the same: "no pytest and no Docker"."""
    words, bare = clause.words, clause.wording.bare
    while end < len(words.folded):
        at = end + (words.folded[end] in clause.wording.joins and words.folded[end] not in bare)
        if words.before[end] > COMMA or at >= len(words.folded) or words.folded[at] not in (denial, *bare):
            break
        at += 1
        if at not in clause.begins or words.before[at] >= COMMA:
            break
        end = _chain(clause, at)
    return end


def _adjacent(clause: Clause, _first: int, after: int) -> tuple[int, int] | None:
    """Reach over what follows at once, or behind a preposition, and over what an "or" joins to it."""
    words = clause.words
    if after + 1 < len(words.folded) and after not in clause.begins and words.folded[after] in clause.wording.means:
        after += 1
    end = after
    if after not in clause.begins or words.before[after] > LINE:
        return None
    while end in clause.begins:
        end = clause.begins[end]
        if end < len(words.folded) and words.folded[end] in clause.wording.choices and end + 1 in clause.begins:
            end += 1
    return after, end


def _chained(clause: Clause, _first: int, after: int) -> tuple[int, int] | None:
    """Reach over the list that follows at once, whatever comes behind it: "neither | Docker nor Kubernetes so far"."""
    if after not in clause.begins or clause.words.before[after] > LINE:
        return None
    return after, _chain(clause, after)


def _opening(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    words = clause.words
    if words.before[first] < COMMA or after not in clause.begins:
        return None
    return (after, _chain(clause, after)) if words.before[after] in (*range(LINE + 1), COLON, TAB) else None


def _behind(clause: Clause, first: int, _after: int) -> tuple[int, int] | None:
    """Reach back over the clause before: "the planned move to Azure | was called off"."""
    words, start = clause.words, first
    while start > 0 and first - start < REACH_MAX:
        if words.before[start] in (STOP, TAB, COLON, COMMA) or words.folded[start] in clause.wording.ends:
            break
        start -= 1
    return (start, first) if start < first else None


def _closing(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach back over the list before a word that ends the clause: "Fortran and COBOL, | no thanks"."""
    words = clause.words
    if words.before_at(after) < COMMA or first not in clause.ends:
        return None
    start = clause.ends[first]
    while start - 1 in clause.ends and words.folded[start - 1] in clause.wording.joins:
        start = clause.ends[start - 1]
    return start, first


def remarked_at(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Return the name that a remark in brackets right behind it is about: "Power BI (ongoing)"; None elsewhere."""
    words, start = clause.words, first
    while start > 0 and words.before[start] != PAREN and first - start < REMARK_MAX:
        if words.before[start] in (STOP, TAB):
            return None
        start -= 1
    end = after
    while end < len(words.folded) and words.before[end] not in (PAREN, TAB) and end - after < REMARK_MAX:
        end += 1
    opens = start not in (0,) and "(" in words.text[words.ends[start - 1] : words.starts[start]]
    if not opens or start not in clause.ends or any(at in clause.begins for at in range(start, end)):
        return None
    return clause.ends[start], start


def bracketed_from(clause: Clause, first: int) -> int:
    """Return where what a remark in brackets may be about begins: behind the remark before it."""
    words, start = clause.words, first
    while start > 0 and words.before[start] != STOP and first - start < REACH_MAX:
        if ")" in words.text[words.ends[start - 1] : words.starts[start]]:
            break
        start -= 1
    return start


def headed_to(clause: Clause, after: int) -> int | None:
    """Return the end of what a colon behind a remark in brackets heads; None where none follows before a name."""
    words = clause.words
    for at in range(after, min(after + REMARK_MAX, len(words.folded))):
        if words.text[words.ends[at - 1] : words.starts[at]].rstrip().endswith(":"):
            return _line(clause, at, at + 1)[1]
        if at in clause.begins or words.before[at] in (STOP, TAB):
            break
    return None


def _line(clause: Clause, first: int, after: int) -> tuple[int, int]:
    """Reach over the whole line or sentence; over what follows where the cue heads it: "in preparation: AWS"."""
    words = clause.words
    heads = words.before[first] >= COMMA and words.before_at(after) == COLON
    start = after if heads else first
    while not heads and start > 0 and words.before[start] != STOP and first - start < REACH_MAX:
        start -= 1
    end = after
    while end < len(words.folded) and words.before[end] != STOP and end - after < REACH_MAX:
        end += 1
    return start, end


SCOPES: dict[str, Callable[[Clause, int, int], tuple[int, int] | None]] = {
    "before": _forward,
    "after": _backward,
    "either": _either,
    "bare": _bare,
    "adjacent": _adjacent,
    "chained": _chained,
    "opening": _opening,
    "line": _line,
    "behind": _behind,
    "closing": _closing,
    "subject": subject_reach,
    "object": object_reach,
    "replaced": replaced_reach,
}

__all__ = ["SCOPES", "bracketed_from", "headed_to", "remarked_at", "within"]
