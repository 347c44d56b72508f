"""How long and until when something was in use, from the dates of the entries that name it."""

from collections.abc import Iterable
from typing import NamedTuple

from cvscreen.model import DateRange, PartialDate
from cvscreen.text.dates import months_in


class Usage(NamedTuple):
    """Months in use, overlaps counted once, and the last date; None where the CV does not say."""

    months: int | None
    last_used: PartialDate | None


def usage_of(ranges: Iterable[DateRange | None], today: PartialDate | None) -> Usage:
    """Return the usage that the dates of some entries show.

    Args:
        ranges: The entries' dates; None for an entry without.
        today: What "present" means; without it, an ongoing entry tells neither months nor a last date.

    Example:
        >>> from cvscreen.model import Span
        >>> start, end = PartialDate(year=2019, month=1), PartialDate(year=2020, month=12)
        >>> job = DateRange(start=start, end=end, span=Span(0, 0))
        >>> usage_of([job, job], None)
        Usage(months=24, last_used=PartialDate(year=2020, month=12))
    """
    dated = [dates for dates in ranges if dates is not None and (dates.start or dates.end)]
    if not dated or (today is None and any(dates.ongoing for dates in dated)):
        return Usage(None, None)
    ends = [today if dates.ongoing else dates.end or dates.start for dates in dated]
    last = max((end for end in ends if end), key=lambda end: (end.year, end.month or 12), default=None)
    whole = [dates for dates in dated if dates.start]
    return Usage(months_in(whole, today) if whole else None, last)
