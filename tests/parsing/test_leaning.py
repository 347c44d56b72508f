"""Tests of how far a text leans to a title or to an employer."""

import pytest

from cvscreen.parsing.lines.leaning import leaning

TITLES = (
    "Lettings Negotiator", "Property Inspector", "Firmware Developer II", "Młodszy spedytor", "Directrice de la banque",
    "Leitende Physiotherapeutin", "Orderpicker", "Hlavní účetní", "Bölge Satış Uzmanı", "Ведущий маркетолог",
    "Sales & Marketing Manager", "Pædagogmedhjælper",
)  # fmt: skip
NAMES = (
    "Marlow & Finch", "Tridant Sensors Pvt Ltd", "Ceramiche Fontanella S.r.l.", "Transmar Polska Sp. z o.o.",
    "Anadolu Cam Sanayi A.Ş.", "ООО «Лесная лавка»", "quillpost.io", "The Tin Kettle", "Haparanda kommun",
    "Sklárny Jizera a.s.", "Feinwerk Holding SE",
)  # fmt: skip


@pytest.mark.parametrize("text", TITLES)
def test_a_title_leans_to_the_title(text):
    """Known words at the end or the beginning, ranks, endings of words for one who does something."""
    assert leaning(text) > 0


@pytest.mark.parametrize("text", NAMES)
def test_a_name_leans_to_the_employer(text):
    """Legal forms, ampersands, quotation marks, domains, articles and known words."""
    assert leaning(text) < 0


def test_a_sentence_leans_to_nothing():
    """What is longer than any head is neither."""
    assert leaning("The team of the manager " * 10) == 0
