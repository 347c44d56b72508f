"""Lists within jobs are use only where the job is of the trade."""

import pytest

from tests.matching.making import mentions

LIST = "Technologies: Python, Java, statistics, machine learning"


@pytest.mark.parametrize(
    ("title", "rest", "kind"),
    [
        ("Sales Assistant", "- Served customers at the till.", "listed"),
        ("Sales Assistant", "- Wrote the price checks in Python.", "job"),
        ("Software Engineer", "- Looked after two customers.", "job"),
    ],
)
def test_a_list_in_a_job_is_use_where_the_job_is_of_the_trade(title: str, rest: str, kind: str) -> None:
    """The title or another line must show something of the trade for its list of technologies to be use."""
    found = mentions(("work", f"{title}\n{rest}\n- {LIST}"), fields={"work": {"position": title}})
    assert {kind} == {mention.kind.value for mention in found if mention.item in ("java", "statistics")}


def test_a_list_without_a_label_is_one_too() -> None:
    """A line of nothing but names says no more without a label."""
    found = mentions(
        ("work", "Sales Assistant\n- Python, Java, SQL, PyTorch"), fields={"work": {"position": "Sales Assistant"}}
    )
    assert {"listed"} == {mention.kind.value for mention in found}


def test_a_job_without_a_title_keeps_its_list() -> None:
    """Where the parser could not say the title, the job may be of the trade."""
    assert {"job"} == {mention.kind.value for mention in mentions(("work", LIST))}
