"""What a rubric must beat is made as well as it can be made."""

from cvscreen.learning.baselines import equal_weights, keyword_counts, tfidf_likeness
from cvscreen.model import Item
from cvscreen.model.rubric import RubricVocabulary
from cvscreen.rubric import load_rubric

RUBRIC = load_rubric("ml-engineer")
ITEMS = {
    "pytorch": Item(name="PyTorch", kind="framework", aliases=("torch",)),
    "cpp": Item(name="C++", kind="language"),
    "java": Item(name="Java", kind="language"),
    "go": Item(name="Go", kind="language"),
    "deep-learning": Item(name="Deep learning", kind="algorithm"),
}
SMALL = RUBRIC.model_copy(update={"vocabulary": RubricVocabulary(items=ITEMS)})


def test_a_keyword_counts_once_however_it_is_written():
    """Items, not words: an alias and a repetition are the same item."""
    assert keyword_counts(["PyTorch, pytorch and PYTORCH!", "torch"], SMALL) == [1.0, 1.0]


def test_keywords_of_several_words_and_with_signs_are_found():
    """As they stand in the vocabulary."""
    assert keyword_counts(["deep learning", "C++"], SMALL) == [1.0, 1.0]


def test_part_of_a_word_is_no_keyword():
    """JavaScript is not Java."""
    assert keyword_counts(["JavaScript, Gopher"], SMALL) == [0.0]


def test_equal_weights_are_the_mean_level():
    """And nobody has none."""
    assert equal_weights([(1000, 500), ()]) == [750.0, 0.0]


def test_likeness_is_between_nothing_and_one():
    """The cosine of two rows without negative entries."""
    found = tfidf_likeness(["statistics and machine learning", "", "bread"], RUBRIC)
    assert found[0] > found[2] >= found[1] == 0.0
