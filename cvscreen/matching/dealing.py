"""What was only dealt in: sold, recruited for, translated, organised ("sold Power BI and Tableau licences").

A word for the deal and one for the goods stand in the same clause, however many names stand between them.
"""

from cvscreen.matching.actors import Actors, actors
from cvscreen.matching.others import Clause, goes_with_a_deed, is_deed
from cvscreen.matching.tokens import COLON, COMMA, STOP, TAB

APART_MAX = 9
"""Words between the deal and the goods: "filled | vacancies", "sold Power BI and Tableau | licences"."""
REACH_MAX = 30
"""Words that such a clause is read over."""


def dealt_reaches(clause: Clause) -> list[tuple[int, int]]:
    """Return what was dealt in, as words first and after.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> read = lambda text: dealt_reaches(Clause(split_words(text), {}, {}, load_wording()))
        >>> read("Sold Power BI and Tableau licences in the north"), read("Sold cars, wrote Python")
        ([(0, 9)], [])
    """
    words, who = clause.words, actors()
    found: list[tuple[int, int]] = []
    for at in words.where(who.dealing):
        kinds = who.dealing[words.folded[at]]
        if _begins(clause, at) and not goes_with_a_deed(clause, at):
            goods = _goods_after(clause, at, kinds, who)
            if goods is not None:
                found.append((at, _end(clause, at, goods, who)))
    return found


def trade_reaches(clause: Clause) -> list[tuple[int, int]]:
    """Return what is told in lines of other professions: "Headhunter: C++ and OCaml people".

    It ends where the line goes on with a tool of one's own: "Receptionist of a Java house, lists in Excel".

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> read = lambda text: trade_reaches(Clause(split_words(text), {}, {}, load_wording()))
        >>> read("Headhunter for banks: C++"), read("Wrote software for headhunters in C++")
        ([(0, 4)], [])
    """
    words, who = clause.words, actors()
    found: list[tuple[int, int]] = []
    for at in words.where(who.professions):
        if any(words.before[back] == STOP for back in range(max(0, at - 1), at + 1)):
            found.append((at, _until_own_tool(clause, at, who)))
    return found


def _until_own_tool(clause: Clause, first: int, who: Actors) -> int:
    words, chunk = clause.words, first
    for at in range(first + 1, min(first + REACH_MAX, len(words.folded))):
        if words.before[at] in (STOP, TAB):
            return at
        if words.before[at] in (COMMA, COLON):
            chunk = at
        own = at in clause.begins and words.folded[at - 1] in who.tools_in and chunk > first
        if own and not any(word in who.people or word in who.openings for word in words.folded[chunk:at]):
            return chunk
    return min(first + REACH_MAX, len(words.folded))


def _begins(clause: Clause, at: int) -> bool:
    """Say whether a clause begins at or shortly before a word: "own car; sold", "area sales of"."""
    words = clause.words
    if words.before[at] >= COMMA or any(words.before[back] == STOP for back in range(max(0, at - 2), at + 1)):
        return True
    return at > 0 and words.folded[at - 1] in clause.wording.joins


def _goods_after(clause: Clause, at: int, kinds: tuple[int, ...], who: Actors) -> int | None:
    words, wording = clause.words, clause.wording
    for later in range(at + 1, min(at + APART_MAX + 1, len(words.folded))):
        word = words.folded[later]
        if words.before[later] in (STOP, TAB) or word in wording.ends or word in wording.selves:
            return None
        if word in ("as", "to", "als", "comme", "como", "come") or word in wording.restarts:
            return None
        if any(word in who.goods[kind] for kind in kinds):
            return later
    return None


def _end(clause: Clause, first: int, goods: int, who: Actors) -> int:
    words, wording = clause.words, clause.wording
    at = goods + 1
    while at < len(words.folded) and at - first < REACH_MAX:
        before, word = words.before[at], words.folded[at]
        if before in (STOP, TAB) or word in wording.ends or word in wording.selves:
            break
        new = before == COMMA or words.folded[at - 1] in wording.joins
        dealt = word in who.dealing
        if new and not dealt and (word in wording.restarts or (at not in clause.begins and is_deed(word, wording))):
            break
        at += 1
    return at


__all__ = ["dealt_reaches", "trade_reaches"]
