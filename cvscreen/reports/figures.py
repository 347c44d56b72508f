"""The figures of a scorecard as reports show them: whole tenths, so that lines add up to their total.

``Contribution.earned`` and ``Scorecard.total`` are integers in ten-thousandths of a point; a tenth is 1000 of them.
"""

import re
from collections.abc import Sequence

from cvscreen.model import Contribution, Evidence, EvidenceKind, Scorecard, SectionKind
from cvscreen.text.apportion import rounded_parts

UNITS_PER_TENTH = 1000
"""``score = total / 10 000``: a tenth of a point is 1000 units."""

SENTENCE_WORDS = 5
"""Fewer words are a title, a name or a token (maintainers' choice)."""
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")

# What was done with a skill says more than its name in a list, at the same worth.
_DONE = frozenset({EvidenceKind.JOB, EvidenceKind.INTERNSHIP, EvidenceKind.PROJECT})


def points_text(tenths: int) -> str:
    """Write tenths of a point with one decimal.

    Example:
        >>> points_text(724), points_text(5)
        ('72.4', '0.5')
    """
    return f"{tenths // 10}.{tenths % 10}"


def units_text(units: int) -> str:
    """Write units (ten-thousandths) as points with one decimal, half rounded up.

    Example:
        >>> units_text(723_500)
        '72.4'
    """
    return points_text((2 * units + UNITS_PER_TENTH) // (2 * UNITS_PER_TENTH))


def exact_text(units: int) -> str:
    """Write units as points, exactly.

    Example:
        >>> exact_text(28_500), exact_text(24_679), exact_text(0)
        ('2.85', '2.4679', '0.0')
    """
    whole, rest = divmod(units, 10 * UNITS_PER_TENTH)
    return f"{whole}.{f'{rest:04d}'.rstrip('0') or '0'}"


def score_text(scorecard: Scorecard) -> str:
    """Write a scorecard's score with one decimal; empty where there is none."""
    return _total_text(scorecard.total, scorecard.score)


def reach_text(scorecard: Scorecard) -> str:
    """Write a scorecard's reach with one decimal; empty where there is none."""
    return _total_text(scorecard.reach_total, scorecard.reach)


def earned_tenths(contributions: Sequence[Contribution]) -> tuple[int, ...]:
    """Return the tenths shown for each line; they add up to the shown score.

    Example:
        >>> earned_tenths(())
        ()
    """
    return rounded_parts([line.earned for line in contributions], UNITS_PER_TENTH)


def strongest_evidence(scorecard: Scorecard) -> Evidence | None:
    """Return what speaks most for a person: a place of the quote whose words stand behind the most points.

    Each matched word counts once, for the criterion to which it gave most: a sentence that shows three skills says
    more than a job title that three criteria accept. What was done in a job or a project comes before what is studied,
    listed or mentioned, whatever it earned; a list is the least telling thing that a CV holds. A sentence comes before
    a heading of dates and employers; of a study only the matched words are quoted, for its line names the school.
    """
    shares: dict[tuple[tuple[bool, bool], str], dict[str, int]] = {}
    telling: dict[tuple[tuple[bool, bool], str], tuple[int, Evidence]] = {}
    for line in scorecard.contributions:
        for place in line.evidence:
            share = line.earned * place.worth
            if share <= 0:
                continue
            done = place.kind in _DONE
            key = ((done, done and _is_sentence(place.quote)), place.quote)
            words = shares.setdefault(key, {})
            words[place.text] = max(words.get(place.text, 0), share)
            if share > telling.get(key, (0, place))[0]:
                telling[key] = (share, place)
    # ``max`` keeps the first of equals, so the rubric's order decides ties.
    best = max(telling, key=lambda key: (key[0], sum(shares[key].values())), default=None)
    if best is None:
        return None
    place = telling[best][1]
    return place.model_copy(update={"quote": place.text}) if place.section is SectionKind.EDUCATION else place


def first_question(scorecard: Scorecard) -> str | None:
    """Return the most telling question to ask a person; None where there is none."""
    return scorecard.questions[0] if scorecard.questions else None


def _is_sentence(quote: str) -> bool:
    return len(quote.split()) >= SENTENCE_WORDS and not _YEAR.search(quote)


def _total_text(total: int | None, points: float | None) -> str:
    if total is not None:
        return units_text(total)
    return "" if points is None else units_text(round(points * 10 * UNITS_PER_TENTH))
