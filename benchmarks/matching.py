"""How long matching takes, as ratios measured in one run: no figure of one machine means anything on another.

Run ``python benchmarks/matching.py``. It prints the time to match a CV of 800 words over the time to read it, as a text
file and as a PDF, and how matching grows with the words of the CV and with the items of the vocabulary.
"""

import io
import time
from collections.abc import Callable
from functools import partial

from cvscreen.matching import compile_matcher, find_mentions
from cvscreen.model import Item, Vocabulary
from cvscreen.screening import read_resume
from cvscreen.vocabulary import load_vocabulary

ROUNDS = 15
ROUNDS_READ = 60
"""Rounds of the ratios to reading: they are what the goals are about."""
LINES = (
    "Data Engineer, Northwind Traders, Jan 2019 - Mar 2022",
    "- Built ingestion pipelines in Python and Spark for the finance team of a retailer",
    "- Answered questions of shop managers and wrote a weekly summary of open topics",
    "- Trained gradient boosting models for demand and compared them on held-out weeks",
    "- Took part in planning, shared what worked, and helped two colleagues to settle in",
    "- No experience with Kubernetes, but deployed services with Docker on a small server",
)
"""Forty-odd words of a made-up CV; repeated to the length wanted."""


def cv(words: int) -> bytes:
    """Return a plain CV of about so many words."""
    head = "Ada Example\nada@example.org\n\nExperience\n"
    per_round = sum(len(line.split()) for line in LINES)
    return (head + "\n".join(LINES * max(1, words // per_round)) + "\n").encode()


def best(*runs: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Return the shortest time of each of some runs, in milliseconds of CPU time; in a round each runs once."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, taken in zip(runs, times, strict=True):
            start = time.process_time()
            run()
            taken.append(time.process_time() - start)
    return [min(taken) * 1000 for taken in times]


def synthetic(count: int) -> Vocabulary:
    """Return a vocabulary of made-up items; a spelling and a pattern of each begin with a word of the CV."""
    digits = str.maketrans("0123456789", "abcdefghij")
    names = [f"zq{number:06d}".translate(digits) for number in range(count)]
    begins = sorted({word for line in LINES for word in line.lower().split() if word.isalpha()})
    items = {}
    for number, name in enumerate(names):
        begin = begins[number % len(begins)]
        items[name] = Item(
            name=name, kind="tool", aliases=(f"{begin} {name}",), patterns=(f"{begin} * {name}|{name}s",)
        )
    return Vocabulary(items=items)


def pdf(words: int) -> bytes:
    """Return the same CV as a PDF of one column."""
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    canvas = Canvas(held)
    lines = cv(words).decode().splitlines()
    for first in range(0, len(lines), 60):
        text = canvas.beginText(50, 800)
        text.setFont("Helvetica", 9)
        for line in lines[first : first + 60]:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def main() -> None:
    """Print the ratios."""
    vocabulary = load_vocabulary("ml")
    matcher = compile_matcher(vocabulary)
    data, painted = cv(800), pdf(800)
    resume = read_resume(data, filename="cv.txt")
    print(f"compile {best(lambda: compile_matcher(vocabulary))[0]:.0f} ms")
    matching, *reading = best(
        lambda: find_mentions(resume, matcher),
        lambda: read_resume(data, filename="cv.txt"),
        lambda: read_resume(painted, filename="cv.pdf"),
        rounds=ROUNDS_READ,
    )
    print(f"match {matching:.1f} ms")
    for name, taken in zip(("cv.txt", "cv.pdf"), reading, strict=True):
        print(f"read {name} {taken:.1f} ms: match / read {matching / taken:.2f}")
    factors = (1, 2, 4)
    longer = [read_resume(cv(800 * times), filename="cv.txt") for times in factors]
    taken = best(*(partial(find_mentions, each, matcher) for each in longer))
    for times, each in zip(factors, taken, strict=True):
        print(f"words x{times}: match x{each / taken[0]:.2f}")
    counts = (300, 3_000, 30_000)
    matchers = [compile_matcher(synthetic(count)) for count in counts]
    taken = best(*(partial(find_mentions, resume, each) for each in matchers))
    for count, each in zip(counts, taken, strict=True):
        print(f"vocabulary of {count} items: match x{each / taken[0]:.2f}")


if __name__ == "__main__":
    main()
