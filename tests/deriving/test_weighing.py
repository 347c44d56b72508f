"""How strongly things are asked: by letters of a legend, by what follows, beside other ways, in comparisons."""

from pathlib import Path

import pytest

from cvscreen.deriving.blocks import blocks_of, read_text
from cvscreen.deriving.clauses import Whom, clauses_of
from cvscreen.deriving.comparing import is_greater, is_lesser, is_more
from cvscreen.deriving.glossing import is_gloss
from cvscreen.deriving.senses import read_heading
from cvscreen.deriving.strength import strength_of


def weighed(folder: Path, text: str) -> dict[str, str | None]:
    """Return how strongly each block of a text asks, by its first two words."""
    path = folder / "role.txt"
    path.write_text(text, encoding="utf-8")
    read = read_text(path, "A")
    shown = ((read.document.text[one.span.start : one.span.end], one.strength) for one in blocks_of(read))
    return {" ".join(words.split()[:2]): strength for words, strength in shown}


COLUMNS = """\
Baker

E = essential   D = desirable   How assessed: A application, I interview

{}
"""


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("ohne Gesellenbrief lasse ich niemanden an den Ofen", "required"),
        ("we will not interview without a baking certificate", "required"),
        ("it is hard to get an interview without a portfolio", "expected"),
        ("ohne Abschluss ist das kein Problem", "stated"),
        ("wir setzen gute Kenntnisse im Backen voraus", "required"),
        ("mind. zwei Jahre in einer Backstube", "required"),
        ("verlangt wird der Meisterbrief", "required"),
        ("rye would be handy", "optional"),
        ("wer backen mag, hat es leichter", "optional"),
        ("a forklift licence, if you have one", "optional"),
        ("nach Möglichkeit mit Backerfahrung", "optional"),
        ("nearly every advertisement asks for rye", "stated"),
        ("rye is not optional", "required"),
        ("gute Backkenntnisse sind notig", "required"),
        ("auf Sauberkeit legen wir Wert", "expected"),
        ("Erfahrung mit Roggen ist gewunscht", "optional"),
        ("we look for a baker", "stated"),
    ],
)
def test_words_of_strength_in_families(words: str, strength: str) -> None:
    """What cannot be done without, what is presumed, what makes it easier, what is had by chance."""
    assert strength == strength_of(words.lower().replace("ö", "o"))[0]


@pytest.mark.parametrize(
    "lines",
    [
        "| 1.1 | Rye sourdough | E | A/I |\n| 1.2 | Stock taking | D | A |\n| 1.3 | Laminated dough (butter) | E | A |",
        "a. Rye sourdough (E)\n\nb. Stock taking (D)\n\nc. Laminated dough (E)",
        "1\tRye sourdough\tE\tA/I\n2\tStock taking\tD\tA\n3\tLaminated dough\tE\tA",
        "Q1 Rye sourdough\tE\tA/I\nQ2 Stock taking\tD\tA\nQ3 Laminated dough\tE\tA",
    ],
)
def test_letters_behind_items_weigh_them(lines: str, tmp_path: Path) -> None:
    """Between strokes, in brackets, set apart by gaps, without a head; the legend's pairs stand side by side."""
    found = weighed(tmp_path, COLUMNS.format(lines))
    assert list(found.values())[-3:] == ["required", "optional", "required"]


@pytest.mark.parametrize(
    ("legend", "line"),
    [
        ("A = Voraussetzung / B = wichtig / C = gern gesehen", "{}   {}"),
        ("[A] = must, [B] = expected, [C] = useful", "[{}] {}"),
        ("(A) essential, (B) expected, (C) desirable", "{}   {}"),
    ],
)
def test_letters_before_items_weigh_them(legend: str, line: str, tmp_path: Path) -> None:
    """A row that begins with its letter is an item, and no row of a table."""
    lines = "\n".join(line.format(*pair) for pair in zip("ABC", ("Sourdough", "Stock taking", "Payroll"), strict=True))
    found = weighed(tmp_path, f"Baker\n\n{legend}\n\n{lines}\n")
    assert [found.get(name) for name in ("Sourdough", "Stock taking", "Payroll")] == [
        "required",
        "expected",
        "optional",
    ]


def test_marks_of_exclamation_weigh(tmp_path: Path) -> None:
    """More of them weigh more."""
    text = "Baker\n\n!!! = must   !! = important   ! = nice to have\n\nRye\t!!!\tnow\nSpelt\t!!\tnow\nOats\t!\tlater\n"
    found = weighed(tmp_path, text)
    assert (found["Rye"], found["Spelt"], found["Oats"]) == ("required", "expected", "optional")


def test_a_column_of_both_letters_needs_no_legend(tmp_path: Path) -> None:
    """E and D under E/D are what they always are."""
    text = "Baker\n\n| What | E/D |\n| Rye sourdough | E |\n| Stock taking | D |\n"
    found = weighed(tmp_path, text)
    assert (found["Rye sourdough"], found["Stock taking"]) == ("required", "optional")


def test_a_column_of_levels_weighs_where_all_are_signs_of_the_legend(tmp_path: Path) -> None:
    """Even below a head that elsewhere says how well."""
    table = "Merkmal        Stufe\nSauerteig      M\nInventur       V\n"
    found = weighed(tmp_path, f"Bäckerin\n\nStufen: M = Voraussetzung, V = von Vorteil\n\n{table}")
    assert (found["Sauerteig"], found["Inventur"]) == ("required", "optional")


def test_questions_and_answers_are_no_legend(tmp_path: Path) -> None:
    """What an answer's A stands before explains no sign."""
    text = "A: Essential is a diploma.\n\nA: Optional, we use Excel.\n\nA: You bake.\n\nB: Nice to have is rye.\n"
    assert {None} == set(weighed(tmp_path, f"Questions\n\n{text}").values())


def strengths_of(folder: Path, prose: str) -> list[str]:
    """Return the strengths of the clauses of a list item."""
    path = folder / "role.txt"
    path.write_text(f"Clerk\n\nRequirements\n- {prose}\n", encoding="utf-8")
    text = read_text(path, "A")
    (block,) = blocks_of(text)
    return [clause.strength for clause in clauses_of(text, block._replace(strength="stated"), Whom())]


@pytest.mark.parametrize(
    ("prose", "strengths"),
    [
        ("Book-keeping is a must. A diploma in law is accepted in its place.", ["required", "required"]),
        ("Lohnabrechnung ist wichtig. Ein Kurs gilt uns ebenso viel.", ["expected", "expected"]),
        ("Book-keeping – crucial", ["required"]),
        ("Payroll – this one is a must for us", ["required"]),
        ("Payroll. That is a must. You like order.", ["required", "stated"]),
        ("Buchhaltung. Ohne geht nicht. Freude an Zahlen.", ["required", "stated"]),
        ("Payroll – we can't do without that", ["required"]),
        ("Payroll (required) and stock taking", ["required", "stated"]),
        ("Payroll is a must; stock taking; rye", ["required", "stated", "stated"]),
        ("Must: payroll; stock taking", ["required", "required"]),
    ],
)
def test_strength_reaches_over_a_sentence(prose: str, strengths: list[str], tmp_path: Path) -> None:
    """To another way to meet a demand, and from what only weighs to what stands before it."""
    assert strengths == strengths_of(tmp_path, prose)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("i would rather have ", " than five courses"),
        ("lieber ist mir ", " als drei zeugnisse"),
        ("we would take ", " over a diploma"),
        ("bei uns zahlt ", " mehr als ein zeugnis"),
        ("they would prefer ", " to a certificate"),
    ],
)
def test_what_is_preferred_is_the_greater_side(before: str, after: str) -> None:
    """Its own words say how strongly."""
    assert is_greater(before, after)
    assert not is_greater(before, ", sql")


def test_the_lesser_side_stands_behind() -> None:
    """Behind "than" where the greater one is preferred, or worth more."""
    assert is_lesser("i would rather have one good loaf than ")
    assert is_more(" is worth more to us than a certificate")
    assert is_more(" ist mir lieber als ein zeugnis")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The work is simple: bake bread, clean ovens", "bake"),
        ("07:24 Ann: rye, sourdough", "rye"),
        ("Ovens: gas, steam", "gas"),
        ("Zu tun: Brot backen, Teig kneten", "Brot"),
    ],
)
def test_things_to_do_behind_a_colon_explain_nothing(sentence: str, name: str) -> None:
    """Nor does what somebody says."""
    start = sentence.index(name)
    assert not is_gloss(sentence, start, start + len(name))


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("We require", "required"),
        ("Was man haben sollte", "expected"),
        ("3. Should-haves", "expected"),
        ("4. Could-haves", "optional"),
        ("Lovely to have", "optional"),
        ("Anforderungen, erwünscht", "optional"),
        ("8. Important", "expected"),
        ("You might be a good match if you", "stated"),
        ("What we're looking for", "stated"),
    ],
)
def test_headings_weigh(words: str, strength: str) -> None:
    """Looking for somebody weighs nothing, expecting does."""
    assert strength == read_heading(words, None, 0).strength
