"""A member of a family is named and looked for as what the text says."""

from pathlib import Path

from cvscreen.deriving import render_draft
from cvscreen.rubric import load_rubric
from cvscreen.screening import make_lens, screen
from tests.deriving.making import derive

TEXT = """\
Engineer

Requirements
- Python
- SQL
- Kubernetes
- RabbitMQ
- Istio
- Message brokers
- Redis or Kafka
"""


def test_a_member_has_its_own_name_and_the_family_counts_in_part(tmp_path: Path) -> None:
    """RabbitMQ is no "Caches and queues", and a service mesh no Kubernetes."""
    criteria = {one.title: one for one in derive(tmp_path, TEXT).rubric.criteria()}
    assert {"RabbitMQ", "Istio", "Kubernetes", "Kafka or Redis"} <= set(criteria)
    assert [(("caches",), 0.5)] == [(one.items, one.credit) for one in criteria["RabbitMQ"].equivalents]


def test_who_has_the_member_has_more_than_who_has_another(tmp_path: Path) -> None:
    """A draft that is loaded finds the member, and the others of its family at part of the credit."""
    draft = tmp_path / "draft.yaml"
    draft.write_text(render_draft(derive(tmp_path, TEXT)), encoding="utf-8")
    lens = make_lens(load_rubric(draft))
    levels = {}
    for name in ("RabbitMQ", "ActiveMQ", "bread"):
        cv = tmp_path / f"{name}.txt"
        cv.write_text(f"Ada Quill\n\nExperience\n2020 - 2024 Engineer, Mill Ltd\n- Ran {name} in production\n", "utf-8")
        card = screen(cv, lens)
        levels[name] = next(one.level for one in card.contributions if one.criterion == "rabbitmq")
    assert levels["RabbitMQ"] > levels["ActiveMQ"] > levels["bread"] == 0
