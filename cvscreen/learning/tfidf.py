"""How telling words are: tf-idf over a small background of general texts. It orders a review and sets no weight."""

from collections.abc import Mapping, Sequence


def telling(texts: Sequence[str], background: Sequence[str], terms: Sequence[str]) -> Mapping[str, float]:
    """Return for each term how much of it stands in some texts rather than in general ones, 0..1.

    A term's figure is the mean tf-idf of its words in the texts taken together, divided by the highest of all terms.

    Args:
        texts: The texts that the terms were found in.
        background: General texts, one string each.
        terms: Words or phrases.

    Example:
        >>> general = ["work and play", "a day at work"]
        >>> found = telling(["wound care and work", "wound care"], general, ["wound care", "work"])
        >>> found["wound care"], found["work"] < 0.6
        (1.0, True)
    """
    # scikit-learn is imported where it is used: no other command waits for it
    from sklearn.feature_extraction.text import TfidfVectorizer

    if not terms:
        return {}
    vectorizer = TfidfVectorizer(token_pattern=r"[^\W_]{2,50}", sublinear_tf=True)
    vectorizer.fit([*texts, *background])
    row = vectorizer.transform(["\n".join(texts)]).toarray()[0]
    words = vectorizer.vocabulary_
    analyse = vectorizer.build_analyzer()
    raw: dict[str, float] = {}
    for term in terms:
        figures = [float(row[words[word]]) for word in analyse(term) if word in words]
        raw[term] = sum(figures) / len(figures) if figures else 0.0
    most = max(raw.values(), default=0.0)
    return {term: round(value / most, 2) if most else 0.0 for term, value in raw.items()}
