"""Which of a PDF's words are read, against the words on which two of three other readers agree.

    python -m tests.readers.recall [PDF or folder …]

The readers are pypdf, pdftotext -layout and pdfplumber. A word counts as often as at least two of them give it. Before
they are compared all words are written in one way: ligatures spelt out, hyphens and dashes alike and none at the end of
a word, no private glyphs, no bullets. Letters set wide apart ("J O R D A N") are left out: no two agree on them.
"""

import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from cvscreen.errors import ReadError
from cvscreen.readers import read_document

WIDE_LETTERS = 4
"""Single letters in a row that are taken for one word set wide."""
_HYPHENS = re.compile("[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u0002\ufffe]")
_NO_LETTERS = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\u200b-\u200f\u2060-\u2064\ufeff\ufffd\x00-\x08\x0e-\x1f]")
_EDGES = re.compile("^[^0-9A-Za-z\u00c0-\uffff(+#.]+|-+$")


class Count(NamedTuple):
    """Words that were asked for, found, and put together or apart wrongly."""

    asked: int
    found: int
    glued: int
    split: int

    def plus(self, other: "Count") -> "Count":
        """Return the sum of both."""
        return Count(*(one + more for one, more in zip(self, other, strict=True)))


def compare(path: Path) -> tuple[Count, list[str]]:
    """Return how many of a file's words are read, and those that are not."""
    document = read_document(path)
    ours = words_of(" ".join(word.text for word in document.words))
    hidden = Counter(words_of(" ".join(hidden.text for hidden in document.hidden)))
    others = [words_of(reader(path)) for reader in READERS]
    asked = agreed(list(map(Counter, others))) - hidden
    missing = asked - Counter(ours)
    extra = Counter(ours) - Counter({word: max(Counter(other)[word] for other in others) for word in asked})
    joined = Counter(pair for other in others for pair in set(pairs(other)))
    apart = set(pairs(ours)) | set(pairs(ours, 3))
    glued = sum(count for word, count in extra.items() if joined[word] >= 2 and word not in asked)
    split = sum(count for word, count in missing.items() if word in apart)
    return Count(asked.total(), asked.total() - missing.total(), glued, split), sorted(missing.elements())


def agreed(counts: Sequence[Counter[str]]) -> Counter[str]:
    """Return the words that at least two readers give, as often as they do."""
    words = set().union(*counts)
    return Counter({word: sorted(count[word] for count in counts)[-2] for word in words})


def words_of(text: str) -> list[str]:
    """Return the words of a text in the one way of writing, those without letters and digits left out."""
    text = unicodedata.normalize("NFKC", _NO_LETTERS.sub("", _HYPHENS.sub("-", text)))
    words = [_EDGES.sub("", word) for word in text.split()]
    return _without_wide([word for word in words if any(map(str.isalnum, word))])


def pairs(words: Sequence[str], length: int = 2) -> Iterable[str]:
    """Yield what neighbours would be without the spaces between them."""
    return ("".join(group) for group in zip(*(words[start:] for start in range(length)), strict=False))


def _without_wide(words: Sequence[str]) -> list[str]:
    made: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1 and word.isalpha():
            run.append(word)
            continue
        made.extend(run if len(run) < WIDE_LETTERS else ())
        run = []
        made.append(word)
    return made[:-1]


def _pypdf(path: Path) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(path.read_bytes())).pages)


def _pdftotext(path: Path) -> str:
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return run.stdout.decode("utf-8", "replace")


def _pdfplumber(path: Path) -> str:
    import pdfplumber

    words: list[str] = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            words.extend(word["text"] for word in page.extract_words(x_tolerance_ratio=0.15, use_text_flow=True))
            page.close()
    return " ".join(words)


READERS: tuple[Callable[[Path], str], ...] = (_pypdf, _pdftotext, _pdfplumber)


def main(paths: Sequence[str]) -> None:
    """Print the figures of each file that is not read whole, and of all."""
    total = Count(0, 0, 0, 0)
    for given in paths:
        for path in sorted(Path(given).rglob("*.pdf")) if Path(given).is_dir() else [Path(given)]:
            try:
                count, missing = compare(path)
            except ReadError as error:
                sys.stdout.write(f"{path.name}: {error.code}\n")
                continue
            total = total.plus(count)
            if missing or count.glued:
                sys.stdout.write(f"{path.name}: {count} {missing[:12]}\n")
    recall = total.found / total.asked
    wrong = (total.glued + total.split) / total.asked
    sys.stdout.write(f"{total.asked} words, recall {recall:.4f}, glued or split {100 * wrong:.2f} %\n")


if __name__ == "__main__":
    main(sys.argv[1:])
