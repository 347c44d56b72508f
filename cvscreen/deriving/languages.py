"""The language of role texts, by its commonest words."""

from cvscreen.text.tokens import fold

_COMMON = {"en": {"the", "and", "of", "you", "with"}, "de": {"und", "der", "die", "sie", "mit"},
           "fr": {"et", "les", "vous", "des", "une"}, "es": {"y", "los", "con", "para", "una"}}  # fmt: skip


def language_of(text: str) -> str:
    """Return the code of a text's language: en, de, fr or es.

    Example:
        >>> language_of("Sie beraten die Kundschaft und die Werkstatt")
        'de'
    """
    words = fold(text).split()
    counts = {lang: sum(word in common for word in words) for lang, common in _COMMON.items()}
    return max(counts, key=lambda lang: counts[lang])
