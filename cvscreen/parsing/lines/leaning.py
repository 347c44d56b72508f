"""How far a text leans to a job title or to an employer's name, by its wording alone.

No list holds every title and every employer. So the words that lists know are weighed by where they stand (in "Property
Inspector" the last word says what it is, in "Directrice de la banque" the first), and beside them what titles and names
look like: a legal form, a rank, the ending of a word for one who does something, quotation marks.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from cvscreen.text.tokens import Token, tokens
from cvscreen.vocabulary.titles import is_place, word_count

LEGAL_FORM = 3.0
"""Weight of a legal form: no title has one. These weights: basis: default; 2 is a known word's."""

HEAD_WORD = 2.0
"""Weight of a known word that says what the text is."""

OTHER_WORD = 0.7
"""Weight of a known word elsewhere."""

LOOK = 0.8
"""Weight of a look that names or titles have: a rank, an ampersand, capitals within a word."""

AGENT = 0.9
"""Weight of the ending of a word for one who does something, where no list knows the word."""

FEWEST_WORDS = 4
"""Words from which on the lack of capitals tells a description from a name."""

LONGEST_LEANING_CHARS = 160
"""A longer text is a sentence and leans to nothing."""

_LEGAL = re.compile(
    r"(?<=[\s,.])(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|plc|gmbh|mbh|kgaa|ohg|gbr|e\.\s?v|e\.\s?g|sarl|sasu|"
    r"eurl|s\.\s?p\.\s?a|s\.\s?r\.\s?l\.?\s?s?|s\.\s?a(?:\.\s?[su])?|s\.\s?l(?:\.\s?u)?|s\.\s?n\.\s?c|"
    r"a\.\s?s|a\.\s?ş|s\.\s?r\.\s?o|"
    r"spol|sp\.?\s?z\s?o\.?\s?o|sp\.\s?k|sp\.\s?j|b\.\s?v|n\.\s?v|oyj|aps|asa|kft|zrt|nyrt|pty|pvt|llp|ltda|lda|eireli|"
    r"srl|srls|spa|d\.\s?o\.\s?o|ta[sş]|şti|sti|ltd\.?\s?şti|co\.?,?\s?ltd|cie|& co)(?![\w-])",
    re.IGNORECASE,
)
_LEGAL_CASED = re.compile(
    r"(?<=\s)(?:AG|KG|SE|UG|AB|AS|A/S|SA|SAS|SL|BV|NV|OY|Oy|Co|CO|KK|EV|eG|EG|SpA|Srl|LP|SC|SNC)(?![\w-])"
)
_LEGAL_FIRST = re.compile(r"^(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ФГБУ|ГБУ|МБУ|ТОВ|ПрАТ|UAB|PT|Fa\.|Firma|Fundacja|Stiftung)\s")
_QUOTED = re.compile(r"[«„“\"][^«»„“”\"]{2,60}[»“”\"]")
_AMPERSAND = re.compile(r"[^\W\d_]{2,}\s&\s[A-ZÀ-Þ]")
_DOMAIN = re.compile(r"(?<=\w)\.(?:com|org|net|io|ai|de|fr|es|it|nl|pl|se|co|eu|ch|at|br|tech|app)\b", re.IGNORECASE)
_INNER_CAPITAL = re.compile(r"\b[A-ZÀ-Þ]?[a-zà-ÿ]{2,}[A-ZÀ-Þ][a-zà-ÿ]")
_ARTICLE = re.compile(r"^(?:The|Les|Los|Las|Il|Lo|Gli|Het|De|Die|Das)\s[A-ZÀ-Þ]")
_GRADE_END = re.compile(r"\s(?:I{1,3}|IV|V|[1-5]|L[1-9])$|\((?:[mfwdxhv]\s?[/|]\s?){1,3}[mfwdxhv]\)")
_SMALL_WORD = re.compile(r"(?<=\s)[a-zà-ÿśżźćłńęąčšžřěůıа-яё]{4,}")
_LEVEL = re.compile(r"(?:i{1,3}|iv|v|[0-9]{1,2}|l[0-9])\Z")
_PHRASE_END = re.compile(r"[,(|/:;–—]|\s-\s")


class _Phrase(NamedTuple):
    """The tokens of a text: those of the first noun phrase, and the rest."""

    first: tuple[Token, ...]
    rest: tuple[Token, ...]


@lru_cache(maxsize=8192)
def leaning(text: str) -> float:
    """Say how far a text leans to a job title (above 0) or to an employer's name (below 0).

    Example:
        >>> leaning("Property Inspector") > 0 > leaning("Ceramiche Fontanella S.r.l.")
        True
        >>> leaning("Młodszy spedytor") > 0 > leaning("Kvist & Holm")
        True
    """
    if not text or len(text) > LONGEST_LEANING_CHARS:
        return 0.0
    phrase = _phrase(text)
    titles, names = _known(phrase, "titles"), _known(phrase, "names")
    if not titles and phrase.first and max(_is_agent(phrase.first[0]), _is_agent(phrase.first[-1])):
        titles = AGENT
    if names and is_description(text):
        names = min(names, OTHER_WORD)
    last = phrase.first[-1].text if phrase.first else ""
    if names and not _is_known(last, "names") and (titles >= HEAD_WORD or (titles == AGENT and len(phrase.first) > 1)):
        names = min(names, OTHER_WORD)
    return round(titles + _title_look(text, phrase) - names - _name_look(text), 3)


def is_description(text: str) -> bool:
    """Say whether a text reads like what was done and like no name: several words, and only the first is capitalised.

    Example:
        >>> is_description("Organisation de trois salons"), is_description("Centre hospitalier de Valmont")
        (True, False)
    """
    words = [word for word in text.split() if any(char.isalnum() for char in word)]
    return len(words) >= FEWEST_WORDS and not has_legal_form(text) and not any(word[:1].isupper() for word in words[1:])


def has_legal_form(text: str) -> bool:
    """Say whether a text holds the legal form of a company: "Blue Pine GmbH".

    Example:
        >>> has_legal_form("Ceramiche Fontanella S.r.l."), has_legal_form("Sales Manager")
        (True, False)
    """
    return bool(_LEGAL.search(text) or _LEGAL_CASED.search(text) or _LEGAL_FIRST.match(text))


def ends_in_legal_form(text: str) -> bool:
    """Say whether a text ends in the legal form of a company, whose full stop ends no sentence.

    Example:
        >>> ends_in_legal_form("Analyst, Ege Lojistik Ltd. Şti."), ends_in_legal_form("Worked at Oak Ltd. for a year.")
        (True, False)
    """
    start = max(0, len(text) - 24)
    return any(match.end() >= len(text.rstrip(" .")) for match in _LEGAL.finditer(text, start))


def is_legal_form(text: str) -> bool:
    """Say whether a text is the legal form of a company and nothing else.

    Example:
        >>> is_legal_form("Ltd"), is_legal_form("Blue Pine Ltd")
        (True, False)
    """
    found = _LEGAL.match(f" {text}", 1) or _LEGAL_CASED.match(f" {text}", 1)
    return found is not None and found.end() >= len(text.rstrip(" .")) + 1


def _phrase(text: str) -> _Phrase:
    stop = _PHRASE_END.search(text)
    end = stop.start() if stop and stop.start() > 1 else len(text)
    first: list[Token] = []
    found = tokens(text)
    for number, token in enumerate(found):
        if token.start >= end or (first and word_count(token.text, "links") > 0):
            return _Phrase(tuple(first), found[number:])
        if not word_count(token.text, "links") and not (first and _LEVEL.match(token.text)):
            first.append(token)
    return _Phrase(tuple(first), ())


def _known(phrase: _Phrase, kind: str) -> float:
    """Weigh the words that lists know: most at the end or the beginning of the first noun phrase."""
    last = len(phrase.first) - 1
    weights = [0.0]
    for number, token in enumerate(phrase.first):
        if _is_known(token.text, kind):
            weights.append(HEAD_WORD if number == last else HEAD_WORD * 0.8 if number == 0 else OTHER_WORD)
    weights += [OTHER_WORD for token in phrase.rest if _is_known(token.text, kind)]
    return max(weights) + (0.3 if sum(weight > 0 for weight in weights) > 1 else 0.0)


@lru_cache(maxsize=8192)
def _is_known(word: str, kind: str) -> bool:
    if kind == "titles":
        return word_count(word, "titles") > 0
    return word_count(word, "organisations") > 0 or word_count(word, "institutions") > 0


def _is_agent(token: Token) -> bool:
    return word_count(token.text, "agents") > 0


def _title_look(text: str, phrase: _Phrase) -> float:
    weight = LOOK if any(word_count(token.text, "ranks") for token in phrase.first) else 0.0
    weight += LOOK if _GRADE_END.search(text) and len(phrase.first) > 1 else 0.0
    weight += LOOK / 2 if _SMALL_WORD.search(text) else 0.0
    return weight


def _name_look(text: str) -> float:
    weight = LEGAL_FORM if has_legal_form(text) else 0.0
    weight += LOOK if _AMPERSAND.search(text) else 0.0
    weight += HEAD_WORD if _DOMAIN.search(text) else 0.0
    weight += LOOK if _QUOTED.search(text) else 0.0
    weight += LOOK if _INNER_CAPITAL.search(text) else 0.0
    weight += LOOK if _ARTICLE.match(text) else 0.0
    weight += LOOK if text.isupper() and len(text) <= 5 and " " not in text and not word_count(text, "titles") else 0.0
    comma = text.rfind(", ")
    weight += LOOK if comma > 0 and is_place(text[comma + 2 :]) else 0.0
    return weight
