"""Names of things that no vocabulary knows, and pieces of sentences that are none."""

from pathlib import Path

import pytest

from tests.deriving.making import derive, said_of


def titles(folder: Path, item: str, heading: str = "Requirements") -> list[str]:
    """Return the titles of the criteria of a list of two, without those of the first."""
    made = derive(folder, f"Clerk\n\n{heading}\n- Ledger of fees\n- {item}\n").rubric.criteria()
    return sorted(one.title for one in made if one.title not in ("Ledger of fees", "Fees"))


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("3 years in a food, pharma or process industry", []),
        ("Audit practice in a large firm", ["Audit practice"]),
        ("Previous work in a regulated industry", ["Regulated industry"]),
        ("Inspection & testing certificate", ["Inspection & testing certificate"]),
        ("Time-served apprenticeship, electrical", ["Time-served apprenticeship"]),
        ("Tax returns, any make", ["Tax returns"]),
        ("Mixed-age classes", ["Mixed-age classes"]),
        ("Small and medium bridges", ["Small and medium bridges"]),
        ("Payroll, for example with Sage and Datev", ["Datev", "Payroll", "Sage"]),
        ("Analytical chemistry", ["Analytical chemistry"]),
        ("An analytical mind", []),
        ("Experience in leading a small team", ["Leading a small team"]),
        ("You are always looking for ways to grow", []),
        ("Physically fit: ladders, cold stores", []),
        ("An eye on what others do not see", []),
        ("Experience of designing or managing trials", ["Managing trials"]),
        ("Two years of audit, preferably in retail", ["audit"]),
        ("Results to buyers and planners", []),
        ("Acquired during the first months", []),
        ("Maintenance of motors, pumps, belts", ["Maintenance of motors"]),
        ("Eigenständige, sorgfältige Arbeitsweise mit den Büchern", []),
        ("Knowledge of CAN, SPI and I2C", ["CAN", "I2C", "SPI"]),
        ("Ledgers two or three times a year", ["Ledgers"]),
    ],
)
def test_a_list_item_names_things(item: str, expected: list[str], tmp_path: Path) -> None:
    """No place of work, no word that only says how, no piece of a sentence."""
    assert expected == titles(tmp_path, item)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Utilise a ledger system", ["Ledger system"]),
        ("Budgeting, forecasting and variance reports", ["Budgeting", "Variance reports", "forecasting"]),
        ("Main contact for the auditors", []),
        ("Quarterly conference budget", []),
        ("Participates in stock audits", ["Stock audits"]),
        ("Consolidation and group reports in the ledger", ["Consolidation", "Group reports in the ledger"]),
    ],
)
def test_a_duty_names_its_objects(item: str, expected: list[str], tmp_path: Path) -> None:
    """What stands before an article is a verb; an activity in a list of things is one of them."""
    assert expected == titles(tmp_path, item, "Duties")


def test_two_products_of_one_item_are_two_things(tmp_path: Path) -> None:
    """A vocabulary may hold them as one; who asks for three asks for three, and their sort is none of them."""
    text = "ML engineer\n\nRequirements\n- Python, SQL and Docker\n- Vector databases: pgvector, Weaviate, Qdrant\n"
    found = [name for line, name, _, _ in said_of(tmp_path, text) if line == 5]
    assert found == ["vector-search", "pgvector", "Weaviate", "Qdrant"]


def test_a_further_member_of_a_list_is_a_thing_of_its_own(tmp_path: Path) -> None:
    """What a vocabulary holds as parts of one item is asked for each by itself, and "LLM" is no degree there."""
    asked = "- Python, SQL and Docker\n- Statistics, including Bayesian inference\n- LLM tools\n"
    text = f"ML engineer\n\nRequirements\n{asked}"
    said = said_of(tmp_path, text)
    assert [name for line, name, _, _ in said if line == 5] == ["statistics", "Bayesian inference"]
    assert "master" not in [name for _, name, _, _ in said]


def test_a_bound_of_years_is_no_name(tmp_path: Path) -> None:
    """ "No fewer than two years" says how long at least."""
    text = "Clerk\n\nRequirements\n- Ledger of fees\n- No fewer than two years' experience of payroll accounting\n"
    assert [name for line, name, _, _ in said_of(tmp_path, text) if line == 5] == ["payroll accounting"]
