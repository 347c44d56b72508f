"""What must hold for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cvscreen.matching import find_mentions
from tests.matching.making import document, matcher, resume

WORDS = (
    "Python R C++ no experience with Tensor- Flow deep learning , / ( ) Go & Dockr not only eager to learn é Café . : "
    "A/B test 4,000 requests per second 使用Python l'algèbre master's linéaire \u0301 Node.js - – and Java built model"
)
PARTS = st.sampled_from([*WORDS.split(), "\t"])
TEXTS = st.lists(PARTS, min_size=1, max_size=30).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_spans_return_their_text(text: str) -> None:
    """What a mention says it read stands at its span."""
    cv = resume(("work", text))
    assert [cv.document.text[slice(*m.span)] for m in find_mentions(cv, matcher())] == [
        m.text for m in find_mentions(cv, matcher())
    ]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    """Any characters at all give mentions with spans inside the text."""
    cv = resume(("work", text.replace("\r", " ")))
    assert all(0 <= m.span.start < m.span.end <= len(cv.document.text) for m in find_mentions(cv, matcher()))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["Python", "SQL", "Docker", "Keras", "R", "Go", "pandas", "C++"]), min_size=2, unique=True)
)
def test_order_of_a_list_does_not_matter(items: list[str]) -> None:
    """A list of skills names the same items in any order."""
    forward = {m.item for m in find_mentions(resume(("skills", ", ".join(items))), matcher())}
    backward = {m.item for m in find_mentions(resume(("skills", ", ".join(reversed(items)))), matcher())}
    assert forward == backward


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_repeating_a_section_adds_no_item(text: str) -> None:
    """The same text twice names the same items."""
    once = {m.item for m in find_mentions(resume(("work", text)), matcher())}
    twice = {m.item for m in find_mentions(resume(("work", text), ("work", text)), matcher())}
    assert once == twice


def test_the_builder_keeps_the_invariant_of_documents() -> None:
    """The documents of these tests are built as readers build them."""
    doc = document("- Python\tSQL\nGo, R")
    assert [doc.text[slice(*word.span)] for word in doc.words] == [word.text for word in doc.words]
