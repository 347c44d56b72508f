"""How the bundled rubric ranks graded people: ``python -m tests.evaluation.ranking [PEOPLE.jsonl] [FIELD]``.

Each line of the file holds ``text`` and a grade under FIELD. Only sums are printed: no person, no text.
"""

import json
import sys
from pathlib import Path

from cvscreen.evaluation import Person, evaluate
from cvscreen.rubric import load_rubric
from cvscreen.screening import make_lens, read_resume, screen_resume

PEOPLE = Path(__file__).parent / "people" / "people.jsonl"


def measured(path=PEOPLE, field="ml_engineer", rubric="ml-engineer"):
    """Return the evaluation of a file of graded people."""
    lens = make_lens(load_rubric(rubric))
    people = []
    for line in Path(path).read_text("utf-8").splitlines():
        row = json.loads(line)
        card = screen_resume(read_resume(row["text"].encode(), filename="cv.txt"), lens)
        people.append(Person(tuple(one.level for one in card.contributions), row["text"], row[field]))
    return evaluate(lens.rubric, people)


def table(evaluation):
    """Return the figures as lines of a table."""
    names = list(next(iter(evaluation.figures.values())))
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    for ranker, figures in evaluation.figures.items():
        cells = [f"{one.value:.3f} ({one.low:.2f}–{one.high:.2f})" for one in figures.values()]
        lines.append(f"| {ranker} | " + " | ".join(cells) + " |")
    return [f"{evaluation.people} people, {evaluation.wanted} wanted", "", *lines]


if __name__ == "__main__":
    sys.stdout.write("\n".join(table(measured(*sys.argv[1:]))) + "\n")
