import json

from cvscreen.reports.results import records_of, render_results
from tests.reports.golden import golden
from tests.reports.sample import RANKING


def rows(*, names: bool = False) -> list[dict[str, object]]:
    return [json.loads(line) for line in render_results(RANKING, names=names).splitlines()]


def test_golden():
    """results.jsonl says what it said when somebody last looked."""
    made = render_results(RANKING, names=True)
    assert golden("results.jsonl.golden", made) == made


def test_every_file_has_one_line():
    """No file is lost and none is told twice."""
    assert sorted(record.file.replace("\udcff", "\\xff") for record in records_of(RANKING)) == [
        row["file"] for row in rows()
    ]


def test_names_are_absent_unless_asked_for():
    """Blind output has no key for the name."""
    assert not any("name" in row for row in rows())


def test_names_are_told_when_asked_for():
    """With names, each line has the key, also where no name was found."""
    assert all("name" in row for row in rows(names=True))


def test_the_first_keys_are_the_ones_people_look_for():
    """The order of the keys is a promise."""
    assert list(rows()[0])[:7] == ["file", "id", "status", "reason", "message", "score", "reach"]


def test_lines_are_printable_ascii_and_open_no_tag():
    """Neither escapes nor tags of a CV stand in the file as they were."""
    made = render_results(RANKING, names=True)
    assert not [byte for byte in made if (byte != 0x0A and not 0x20 <= byte < 0x7F) or byte in b"<>&"]


def test_the_order_of_people_does_not_matter():
    """Lines are sorted by file, not by rank."""
    turned = RANKING.model_copy(update={"people": RANKING.people[::-1]})
    assert render_results(RANKING, names=False) == render_results(turned, names=False)
