from pathlib import Path

from cvscreen.readability import RULES, render_manual

PAGE = Path(__file__).parents[2] / "docs" / "readability.md"


def test_the_page_is_up_to_date():
    """docs/readability.md is what the rules say: python -m cvscreen.readability > docs/readability.md."""
    assert PAGE.read_text(encoding="utf-8") == render_manual()


def test_every_rule_is_on_the_page():
    """Each rule has its heading and its mend."""
    page = render_manual()
    assert [number for number, rule in RULES.items() if f"## {number}: " not in page or rule.MEND not in page] == []
