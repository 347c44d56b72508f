"""Plots are SVG that anything opens, and nothing of a CV is in them."""

from lxml import etree

from cvscreen.reports import render_calibration, render_gains

GAINS = {"rubric": (0.0, 0.5, 1.0), "<b>count": (0.0, 0.2, 1.0)}


def test_a_plot_is_well_formed_and_names_its_rankers():
    """A name is text, whatever it holds."""
    root = etree.fromstring(render_gains(GAINS))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "<b>count" in "".join(root.itertext())


def test_the_calibration_has_a_mark_for_each_bin():
    """With how many people it stands for."""
    root = etree.fromstring(render_calibration([(10.0, 4, 0.0), (60.0, 5, 0.8)]))
    titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
    assert titles == ["4 people, mean score 10.0, 0 % wanted", "5 people, mean score 60.0, 80 % wanted"]


def test_the_same_figures_give_the_same_bytes():
    """No date, no id."""
    assert render_gains(GAINS) == render_gains(GAINS)
