import json

from cvscreen.reports.audit import render_audit
from tests.reports.golden import golden
from tests.reports.sample import RANKING

OPTIONS = {"names": "false", "jobs": "2"}


def test_golden():
    """audit.json says what it said when somebody last looked."""
    made = render_audit(RANKING, version="1.2.3", options=OPTIONS)
    assert golden("audit.json.golden", made) == made


def test_every_file_is_counted_once():
    """The counts of the parts add up to the files."""
    counts = json.loads(render_audit(RANKING, version="1.2.3", options=OPTIONS))["counts"]
    assert counts.pop("files") == sum(counts.values())


def test_the_order_of_options_does_not_matter():
    """The same options give the same bytes, in whatever order they came."""
    turned = dict(reversed(OPTIONS.items()))
    assert render_audit(RANKING, version="1", options=OPTIONS) == render_audit(RANKING, version="1", options=turned)


def test_names_never_stand_in_it():
    """The record of a run tells no names."""
    assert b"Lindqvist" not in render_audit(RANKING, version="1", options=OPTIONS)
