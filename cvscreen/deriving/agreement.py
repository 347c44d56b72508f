"""Where texts agree and where they do not: contradictions, and groups that a text calls equally important."""

import re
from collections.abc import Mapping, Sequence

from cvscreen.deriving.criteria import Made
from cvscreen.deriving.model import Contradiction, Said, Text
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.rubric import EqualConstraint
from cvscreen.text.tokens import flatten

_SENTENCE = re.compile(r"[^.!?\n]{1,600}[.!?\n]?")
# how a text names a whole group
_GROUPS: Mapping[str, re.Pattern[str]] = {
    "education": word_list("group_education"),
    "experience": word_list("group_experience"),
    "languages": word_list("group_languages"),
    "programming": word_list("group_programming"),
}


def contradictions_of(said: Sequence[Said], renamed: Mapping[str, str]) -> tuple[Contradiction, ...]:
    """Return where one text asks for what another says is not asked, each with both quotes.

    Args:
        said: What the texts say.
        renamed: Criterion as heard → id in the rubric.
    """
    found: list[Contradiction] = []
    for against in said:
        if against.polarity == "+":
            continue
        for asks in said:
            if asks.polarity == "+" and asks.criterion == against.criterion and asks.document != against.document:
                criterion = renamed.get(asks.criterion, asks.criterion)
                places = f"{asks.document}:{asks.line}", f"{against.document}:{against.line}"
                found.append(Contradiction(criterion, places[0], asks.quote, places[1], against.quote))
    return tuple(dict.fromkeys(found))


def equalities_of(texts: Sequence[Text], said: Sequence[Said], made: Made) -> tuple[EqualConstraint, ...]:
    """Return the groups that a text calls equally important."""
    group_of = {one.id: group.id for group in made.groups for one in group.criteria}
    known = {group.id for group in made.groups}
    found: list[EqualConstraint] = []
    for text in texts:
        flat = flatten(text.document.text)
        for sentence in _SENTENCE.finditer(flat):
            cue = cues()["equal"].search(sentence.group())
            if cue is None:
                continue
            named = [group for group, pattern in _GROUPS.items() if group in known and pattern.search(sentence.group())]
            told = [group_of[made.renamed[one.criterion]] for one in said
                    if one.document == text.key and sentence.start() <= one.span.start < sentence.end()
                    and made.renamed.get(one.criterion) in group_of]  # fmt: skip
            equal = tuple(dict.fromkeys((*told, *named)))[:2]
            if len(equal) == 2:
                at = f"{text.key}:{text.line_of(sentence.start())}"
                found.append(EqualConstraint(equal=equal, at=at, cue=" ".join(cue.group().split()[:3])))
    return tuple(found)
