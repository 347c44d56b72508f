"""A draft for another trade speaks the text's own words."""

from pathlib import Path

from tests.deriving.making import derive

BACKEND = """\
Backend developer

What you bring
- At least 3 years of experience with Go or Rust
- Professional experience
- Docker is expected
- Experience with Kafka or RabbitMQ would be nice
"""


def test_a_text_of_another_trade_is_asked_nothing_about_learning(tmp_path: Path) -> None:
    """Titles, questions and items are those of the text."""
    criteria = derive(tmp_path, BACKEND).rubric.criteria()
    shown = " ".join(f"{one.title} {one.ask} {' '.join(one.items)}" for one in criteria)
    assert ([], True) == ([word for word in ("ML", "ml-job", "model", "Caches") if word in shown], "RabbitMQ" in shown)


def test_experience_in_a_trade_without_known_job_titles_is_told(tmp_path: Path) -> None:
    """A criterion that only software jobs meet would score every florist 0."""
    derived = derive(tmp_path, "Florist wanted\n\nRequirements\n- Bouquets\n- 3 years of professional experience\n")
    assert (["Bouquets"], ["A:5"]) == (
        [one.title for one in derived.rubric.criteria()],
        [at for at, _ in derived.missed],
    )
