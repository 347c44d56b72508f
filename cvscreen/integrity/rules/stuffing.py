"""The same words repeated far beyond what a text needs.

Flags ``keyword-stuffing`` when a term stands implausibly often, when one line stands many times over, or when a good
part of the text is said before word for word. Repeating earns nothing here (an item counts once, by its best mention);
the flag says that somebody tried, or that a program exported a page twice.
"""

import re
from collections import Counter
from itertools import islice

from cvscreen.integrity.case import Case, quoted
from cvscreen.model import Flag

CODE = "keyword-stuffing"

TERM_TIMES = 25
"""How often one term must stand (maintainers' choice; see also its share of the words)."""

TERM_SHARE = 0.04
"""The share of all words that a term must also reach: a long CV repeats its subject more often."""

LINE_TIMES = 6
"""How often one line of at least ``LINE_WORDS`` words must stand; page headers and footers do not count."""

LINE_WORDS = 4

RUN_WORDS = 6
"""Length of the runs of words that are compared."""

RUN_REPEATS = 60
"""How many runs must be repeats: about a list of sixty words given twice."""

RUN_SHARE = 0.25
"""The share of all runs that must be repeats."""

MOST_WORDS = 20_000
"""Words looked at: far beyond any CV, and little enough to count in a moment."""

_WORD = re.compile(r"[^\W_][\w+#.-]{0,40}")

# The commonest words of the languages that CVs here are in: repeated by grammar, not on purpose.
_COMMON_WORDS = """
a an the and or of in on to for with at by from as is are was were i my we our you this that it be
und der die das den dem des ein eine mit von im für zu auf als bei et de la le les du un une en au aux pour dans sur
y el los las del con para por e o da do dos di il per van het een voor op met
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def find(case: Case) -> tuple[Flag, ...]:
    """Return at most one flag: the first sign of stuffing that holds.

    Example:
        >>> from cvscreen.model import Document, Resume, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=9)
        >>> find(Case(Resume(document=Document(source=source, text="Excel " * 300))))[0].message
        'one word stands 300 times among 300'
    """
    text = case.resume.document.text
    found = islice(_WORD.finditer(text), MOST_WORDS)
    words = [match.group().rstrip(".-").casefold() for match in found]
    for sign in (_term(words, case), _line(case), _runs(words)):
        if sign is not None:
            message, quote = sign
            return (Flag(code=CODE, message=message, quote=quoted(quote)),)
    return ()


def _term(words: list[str], case: Case) -> tuple[str, str] | None:
    counts = Counter(word for word in words if word not in _COMMON and not word.isdigit())
    for word, count in counts.most_common(3):
        if count < TERM_TIMES or count < TERM_SHARE * len(words):
            continue
        # What the rubric looks for is worth repeating to a cheat; another word must stand out twice as much.
        known = any(word in term.casefold().split() for term in case.terms)
        if known or count >= 2 * TERM_SHARE * len(words):
            return f"one word stands {count} times among {len(words)}", word
    return None


def _line(case: Case) -> tuple[str, str] | None:
    document = case.resume.document
    if document.lines:
        lines = [line.span.of(document.text) for line in document.lines if line.region == "body"]
    else:
        lines = document.text.split("\n")
    counts = Counter(" ".join(line.split()).casefold() for line in lines)
    for line, count in counts.most_common(20):
        if count >= LINE_TIMES and len(line.split()) >= LINE_WORDS:
            return f"one line stands {count} times", line
    return None


def _runs(words: list[str]) -> tuple[str, str] | None:
    runs = [tuple(words[i : i + RUN_WORDS]) for i in range(len(words) - RUN_WORDS + 1)]
    counts = Counter(runs)
    repeats = len(runs) - len(counts)
    if repeats >= RUN_REPEATS and repeats >= RUN_SHARE * len(runs):
        commonest = counts.most_common(1)[0][0]
        return f"{round(100 * repeats / len(runs))} % of the text stands in it more than once", " ".join(commonest)
    return None
