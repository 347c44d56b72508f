"""Plots are SVG and PNG that anything opens, and nothing of a CV is in them."""

import io

from lxml import etree
from PIL import Image

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


def test_as_png_every_ranker_has_its_colour():
    """Lines, dashes and dots are drawn, words in the ink of the text."""
    with Image.open(io.BytesIO(render_gains(GAINS, "png"))) as image:
        colors = {color for _, color in image.getcolors(1 << 16)}
    assert (image.format, image.size) == ("PNG", (1120, 800))
    assert {(0x1D, 0x6A, 0x58), (0x8A, 0x43, 0x07), (0x1E, 0x23, 0x29)} <= colors
    assert render_gains(GAINS, "png") == render_gains(GAINS, "png")
