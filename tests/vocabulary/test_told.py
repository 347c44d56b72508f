"""Words of any trade tell work on models only where machine learning is named."""

import pytest

from tests.matching.making import mentions

TOLD = [
    ("production-deployment", "Runs every night on a server in the plant."),
    ("production-deployment", "Live since May in 40 stores."),
    ("production-deployment", "Läuft seit 2021 im Rechenzentrum."),
    ("production-deployment", "En service depuis mars 2022."),
    ("model-evaluation", "Error fell to 13 on the following season."),
    ("model-evaluation", "The simple model won, and is kept."),
    ("model-building", "Retrained every month on new cases."),
    ("data-preparation", "Cleaned the labels of old tickets."),
    ("data-collection", "Fotos tomadas en dos campañas."),
]


@pytest.mark.parametrize(("item", "text"), TOLD)
def test_it_counts_beside_machine_learning(item: str, text: str) -> None:
    """A job that names a classifier, a framework or the field."""
    found = {one.item: one.kind.value for one in mentions(("work", f"- Neural networks in PyTorch.\n- {text}"))}
    assert found.get(item) == "job"


@pytest.mark.parametrize(("item", "text"), TOLD)
def test_it_is_nothing_alone(item: str, text: str) -> None:
    """The same words in any other job."""
    assert item not in {one.item for one in mentions(("work", f"- Pumps and valves.\n- {text}"))}


def test_it_is_nothing_beside_what_is_denied() -> None:
    """No experience with a field keeps no company."""
    assert "production-deployment" not in {
        one.item for one in mentions(("work", "- No experience with PyTorch.\n- Runs every night on a server."))
    }


def test_another_entry_is_no_company() -> None:
    """What one job names says nothing of the next."""
    blocks = (("work", "- Neural networks in PyTorch."), ("work", "- Runs every night on a server in the plant."))
    assert "production-deployment" not in {one.item for one in mentions(*blocks)}
