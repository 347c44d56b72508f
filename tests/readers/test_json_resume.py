import json

from cvscreen.readers import read_document


def test_reads_as_a_page_would():
    """Sections get headings, entries a line with their dates, highlights bullets."""
    resume = {
        "basics": {"name": "Nora Lind", "email": "nora@example.com"},
        "work": [{"name": "Fjord AS", "position": "Analyst", "startDate": "2020-01", "highlights": ["Built models"]}],
    }
    document = read_document(json.dumps(resume).encode())
    assert (
        "Nora Lind\nnora@example.com\nWork Experience\nAnalyst, Fjord AS\t2020-01 – Present\nBuilt models"
        == document.text
    )
