"""What a rubric must beat: equal weights, counting keywords, and the likeness of words."""

from collections.abc import Sequence

from cvscreen.model.rubric import Rubric

LONGEST_KEYWORD = 6  # words; longer names are no keywords


def equal_weights(levels: Sequence[Sequence[int]]) -> list[float]:
    """Return each person's mean level: what the score would be if every criterion weighed the same.

    Example:
        >>> equal_weights([(1000, 0), (500, 500)])
        [500.0, 500.0]
    """
    return [sum(row) / len(row) if row else 0.0 for row in levels]


def keyword_counts(texts: Sequence[str], rubric: Rubric) -> list[float]:
    """Return how many of the rubric's items are named in each text, wherever and however.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> one, other = keyword_counts(["Python and PyTorch", "bread and cakes"], load_rubric("ml-engineer"))
        >>> one > other
        True
    """
    keywords: dict[str, set[str]] = {}
    for name, item in rubric.vocabulary.items.items():
        for spelling in (item.name, *item.aliases):
            keywords.setdefault(_plain(spelling), set()).add(name)
    return [float(len(_named(_plain(text).split(), keywords))) for text in texts]


def tfidf_likeness(texts: Sequence[str], rubric: Rubric) -> list[float]:
    """Return the cosine between each text's tf-idf and that of the rubric's own words.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> one, other = tfidf_likeness(["machine learning models", "bread and cakes"], load_rubric("ml-engineer"))
        >>> one > other
        True
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    table = TfidfVectorizer(token_pattern=r"[^\W_]{1,50}", sublinear_tf=True).fit_transform([_words_of(rubric), *texts])
    return [float(value) for value in (table[1:] @ table[0].T).toarray().ravel()]


def _named(words: list[str], keywords: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST_KEYWORD, len(words)) + 1):
            found |= keywords.get(" ".join(words[start:end]), set())
    return found


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() or c in "+#" else " " for c in text.casefold()).split())


def _words_of(rubric: Rubric) -> str:
    items = rubric.vocabulary.items
    lines = [rubric.title]
    for criterion in rubric.criteria():
        named = (*criterion.items, *(item for requirement in criterion.lists for item in requirement.any_of))
        lines += [criterion.title, criterion.ask, *(items[name].name for name in named if name in items)]
        lines += [alias for name in named if name in items for alias in items[name].aliases]
    return "\n".join(lines)
