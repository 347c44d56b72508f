"""Learn which words take something back, from sentences of annotated role texts: few words, by an L1 bound."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cvscreen.deriving.retracting import MOST, Retracting, grams_of
from cvscreen.deriving.tagging import TAGS
from tests.evaluation.judge_texts import Reading
from tests.evaluation.tagger import Lesson

RAREST = 4
"""Words in fewer sentences weigh nothing."""
STRICT = 1.0
"""How much is learned by heart (scikit-learn's C): with 2 more words, and no better on other texts."""
HUNDREDTHS = 100

Sentence = tuple[str, bool]
"""The words of a sentence, and whether it takes something back."""


def sentences_of(reading: Reading, lesson: Lesson) -> Iterator[Sentence]:
    """Yield the sentences of a text in which anything may be said."""
    back = [word.span for word, tag in zip(lesson.words, lesson.tags, strict=True) if TAGS[tag].endswith("back")]
    for sentence in sorted({one.said.sentence for one in reading.seen}):
        words = reading.words[sentence.start : sentence.end].replace("\n", " ")
        yield words, any(span.overlaps(sentence) for span in back)


def learn_retracting(sentences: Sequence[Sentence]) -> Retracting:
    """Return the weights of the words that tell sentences apart; without any that takes something back none weighs."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    grams = [sorted(grams_of(words)) for words, _ in sentences]
    counts = Counter(gram for found in grams for gram in found)
    named = sorted(gram for gram, count in counts.items() if count >= RAREST)
    column = {gram: number for number, gram in enumerate(named)}
    places = [[column[gram] for gram in found if gram in column] for found in grams]
    begins = np.cumsum([0, *map(len, places)])
    columns = [place for found in places for place in found]
    matrix = csr_matrix((np.ones(len(columns)), columns, begins), shape=(len(sentences), len(named)))
    if not any(back for _, back in sentences):
        return Retracting(-MOST, {})
    model = LogisticRegression(C=STRICT, l1_ratio=1, solver="liblinear", max_iter=60, random_state=0)
    model.fit(matrix, [back for _, back in sentences])
    weights = {gram: round(HUNDREDTHS * float(one)) for gram, one in zip(named, model.coef_[0], strict=True)}
    base = round(HUNDREDTHS * float(model.intercept_[0]))
    return Retracting(base, {gram: weight for gram, weight in weights.items() if weight})
