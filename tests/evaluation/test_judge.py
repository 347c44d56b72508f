"""The judge of statements is what its texts make of it."""

import subprocess
import sys

import pytest

from tests.evaluation.judge import SHIPPED
from tests.evaluation.seeds import SEEDS


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents are not part of the project")
def test_the_texts_give_the_weights_that_are_shipped():
    """Made anew, in a process of its own, they differ little and decide alike: else run it with --write."""
    run = subprocess.run([sys.executable, "-m", "tests.evaluation.judge"], capture_output=True, text=True, check=True)
    apart, alike = map(float, run.stdout.split())
    assert (apart <= 2.0, alike >= 0.99) == (True, True), run.stdout


def test_the_table_is_small():
    """It is read at every run that derives; with the marked texts came three times as many traits."""
    assert SHIPPED.stat().st_size < 500_000
