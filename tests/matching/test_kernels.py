"""The compiled loops of matching give what the Python gives for which they stand."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pytest

from cvscreen.matching import find_mentions, frames, kernels, nodes, readings, tokens, walks
from cvscreen.matching.phrases import parts_of
from cvscreen.matching.tokens import split_words
from cvscreen.matching.walks import Reading
from cvscreen.screening import read_resume
from tests.matching.making import matcher, resume
from tests.matching.measuring import DATA

EXAMPLES = sorted(
    path
    for path in (Path(__file__).parents[2] / "examples" / "cvs").iterdir()
    if path.suffix in (".pdf", ".docx", ".txt", ".md") and "scan" not in path.stem
)
EVERY = 40
"""Of the labelled sentences one in so many is read both ways."""
PATTERNS = (
    "a", "a b", "a b c", "b|c a", "a * b", "a|b * c", "<n> a", "a <n>", "<n> * c", "a * <n>", "a|b c|b a", "a/b", "a.b",
    ".b", "a b|c-a * c", "c * a|b * b", "a-b|c <n>", "processing a",
)  # fmt: skip
FRAMES = ("a + b", "a|c + b|d", "a + b + c", "a|b + b|c + c|a + d", "a-b|c + d", "<n> + a", "a b + c-d|d", "a + a|d")
TEXTS = ("a", "b", "c", "d", "a", "b", "c", "d", "7", "twenty", "x", "pre-processing", "un-", ".b", "\0", "é")
CHARACTERS = (
    *"cCfFnNtT# +'’.,059aZ_&-/:\n\t(é日ラ゠\u0301\u00ad\u200b•–♯ßÉ²½ªǅ한Ａ", "net", "NET", "Net", " NET", "++", "can't",
    "3.5", "4,000", "1,2,3.4k", "c++17", "C #", "n’t", "150+ ",
)  # fmt: skip
GAPS = (" ", " ", " ", " ", "-", "/", ".", ", ", ": ", "; ", ". ", " (", ") ", "\t", "\n", "-\n", "\n\n")

pytestmark = pytest.mark.skipif(
    not kernels.COMPILED, reason="the inner loops are not compiled here: no compiler, or CVSCREEN_PURE=1"
)


@contextmanager
def plain_python() -> Iterator[None]:
    """Match without the compiled loops."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernels, "COMPILED", False)
        yield


@pytest.fixture(scope="module", autouse=True)
def _ready() -> None:
    """Compile the vocabulary, and file what its misspellings are told by, before the tests."""
    find_mentions(resume(("skills", "Python, Kubernets")), matcher())


@lru_cache(maxsize=1)
def sentences() -> list[tuple[str, str]]:
    """Return some of the labelled sentences, each with the section it stands in."""
    every = [json.loads(line) for path in sorted(DATA.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [(each["section"], each["text"]) for each in every[::EVERY]]


def text_of(seed: int) -> str:
    """Return words in a row that mean nothing, with every kind of gap between them."""
    draw = random.Random(seed)
    return "".join(draw.choice(TEXTS) + draw.choice(GAPS) for _ in range(draw.randint(0, 40)))


def misread(words: walks.Words, seed: int) -> dict[int, tuple[Reading, ...]]:
    """Return other readings of some words, of one word and of two, sure and less so."""
    draw = random.Random(seed)
    ways = [Reading(word, 1, draw.choice((100.0, 90.9))) for word in "abcd"] + [Reading("a", 2, 83.0)]
    some = [at for at in range(len(words.folded) - 1) if draw.random() < 0.2]
    return {at: tuple(draw.sample(ways, draw.randint(1, 3))) for at in some}


def filed() -> nodes.Node:
    """Return the patterns above, filed anew: a walk files what waits."""
    root = nodes.Node()
    for number, pattern in enumerate(PATTERNS):
        nodes.add(root, parts_of(pattern), number)
    return root


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_cvs_are_matched_alike(path: Path):
    """Every mention of every example CV is the same."""
    read = read_resume(path.read_bytes(), filename=path.name)
    compiled = find_mentions(read, matcher())
    with plain_python():
        assert find_mentions(read, matcher()) == compiled


def test_sentences_are_matched_alike():
    """What is found in labelled sentences of many languages is the same."""
    for section, text in sentences():
        read = resume((section, text))
        compiled = find_mentions(read, matcher())
        with plain_python():
            assert find_mentions(read, matcher()) == compiled


def test_sentences_hold_the_same_phrases_and_frames():
    """Doubtful words, phrases of each layer, cues and frames are the same, in the same order, in one long text."""
    words = split_words("\n\n".join(text for _, text in sentences()))
    ready, read = matcher(), readings.readings_of(words, matcher())
    heads = tuple(sorted(ready.wording.heads))
    doubtful = kernels.readings.find_doubtful(words, ready, heads)
    assert doubtful == readings._find_doubtful(words, ready, heads)
    for root in (*ready.roots, ready.cues):
        assert kernels.walks.hits_in(root, words, read) == walks._hits_in(root, words, read)
    assert kernels.frames.frames_in(words, ready.frames, read) == frames._frames_in(words, ready.frames, read)


def test_texts_are_cut_into_the_same_words():
    """Signs that belong to words, letters beyond ASCII, and every gap are told alike."""
    draw = random.Random(4)
    for _ in range(5000):
        text = "".join(draw.choice(CHARACTERS) for _ in range(draw.randint(0, 14)))
        flows_on = draw.choice((None, frozenset(range(0, 14, 2))))
        assert kernels.tokens.cut(text, flows_on) == tokens._cut(text, flows_on)


@pytest.mark.parametrize("seed", range(20))
def test_random_words_hold_the_same(seed: int):
    """Words in any order behind any gap, misread or glued, lead to the same phrases and frames."""
    ready = frames.file_frames([(number, frames.groups_of(pattern)) for number, pattern in enumerate(FRAMES)])
    for number in range(20):
        words = split_words(text_of(100 * seed + number))
        read = misread(words, seed)
        assert kernels.walks.hits_in(filed(), words, read) == walks._hits_in(filed(), words, read)
        for first in range(len(words.folded)):
            assert kernels.walks.hits_at(filed(), words, first, read) == walks._hits_at(filed(), words, first, read)
        assert kernels.frames.frames_in(words, ready, read) == frames._frames_in(words, ready, read)


def test_what_is_no_tuple_is_refused():
    """A wrong argument is an error, never a wrong read of memory."""
    words = split_words("a b c")
    short, listed = words._replace(before=[1]), words._replace(folded=[1])
    for wrong in (["a"], ("a",), words._replace(folded=("a", "b")), short, listed):
        with pytest.raises((TypeError, IndexError)):
            kernels.walks.hits_in(filed(), wrong, {})
        with pytest.raises((TypeError, IndexError, ValueError)):
            kernels.frames.frames_in(wrong, matcher().frames, {})
    with pytest.raises(IndexError):
        kernels.walks.hits_at(filed(), words, 3, {})


def test_they_can_be_turned_off():
    """With CVSCREEN_PURE=1 nothing compiled is used."""
    code = "from cvscreen.matching import kernels; print(kernels.COMPILED)"
    surroundings = {**os.environ, "CVSCREEN_PURE": "1"}
    run = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
