"""Commands on labelled people: ``fit`` learns a rubric's points, ``eval`` measures how a rubric ranks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cvscreen.cli.ending import DONE
from cvscreen.cli.options import open_screener, rubric_option
from cvscreen.cli.writing import write_reports
from cvscreen.errors import LabelsError

if TYPE_CHECKING:
    from cvscreen.evaluation import Evaluation
    from cvscreen.learning.fit import Calibration
    from cvscreen.learning.labels import Label
    from cvscreen.model.scorecard import Scorecard
    from cvscreen.screener import Screener

KEEP_OLD = "the ranking did not get better; keep the old rubric"

least_option = click.option(
    "--from", "least", type=click.IntRange(1), metavar="GRADE",
    help="The least grade that counts as wanted; 1 of labels 0 and 1, otherwise 2.",
)  # fmt: skip


@click.command()
@click.argument("labels", type=click.Path())
@rubric_option
@least_option
@click.option("-o", "--output", required=True, type=click.Path(), metavar="FILE", help="Write the rubric here.")
def fit(labels: str, rubric: str, least: int | None, output: str) -> int:
    """Learn a rubric's points from LABELS.csv (columns file and label), and write them as a rubric.

    The labels pull the points from where they stand, or from equal ones, no further than they can show. They copy what
    decided them, biases too: read the table of points before you use the result.
    """
    from cvscreen.learning.fit import fit_rubric, render_extension
    from cvscreen.learning.labels import is_positive, read_labels

    read = read_labels(Path(labels))
    with open_screener(rubric) as screener:
        loaded = screener.rubric
        cards = _scored(read, screener)
    grades = tuple(label.grade for label, _ in cards)
    levels = [[line.level for line in card.contributions] for _, card in cards]
    try:
        calibration = fit_rubric(loaded, levels, [int(is_positive(grade, grades, least)) for grade in grades])
    except ValueError as error:
        raise LabelsError(f"{labels}: {error}") from error
    target = Path(output)
    extends = _extends(rubric, loaded.extends, target)
    extension = calibration.extension.model_copy(update={"extends": extends})
    write_reports(target.parent, {target.name: render_extension(extension).encode("utf-8")})
    click.echo(_told(calibration))
    better = calibration.auc.after > calibration.auc.before
    advice = f"try it: cvscreen rank FOLDER -r {output}" if better else KEEP_OLD
    click.echo(f"written to {output}; {advice}", err=True)
    return DONE


@click.command("eval")
@click.argument("labels", type=click.Path())
@rubric_option
@least_option
@click.option("--out", type=click.Path(), metavar="DIR", help="Write evaluation.json and two plots.")
def evaluate_labels(labels: str, rubric: str, least: int | None, out: str | None) -> int:
    """Measure how a rubric ranks the people of LABELS.csv (columns file and label or grade).

    Beside it stand what is cheaper: equal weights, a count of keywords, and the tf-idf likeness to the rubric's words.
    """
    import json

    from cvscreen.evaluation import Person, as_json, evaluate
    from cvscreen.learning.labels import read_labels
    from cvscreen.reports import render_calibration, render_gains

    read = read_labels(Path(labels))
    with open_screener(rubric) as screener:
        loaded = screener.rubric
        people = [
            Person(
                tuple(line.level for line in card.contributions),
                screener.work("parse-text", label.file),
                label.grade,
            )
            for label, card in _scored(read, screener)
        ]
    try:
        evaluation = evaluate(loaded, people, least=least)
    except ValueError as error:
        raise LabelsError(f"{labels}: {error}") from error
    click.echo(_measured(evaluation))
    if out is not None:
        reports = {
            "evaluation.json": (json.dumps(as_json(evaluation), indent=1) + "\n").encode("ascii"),
            "calibration.svg": render_calibration(evaluation.bins),
            "calibration.png": render_calibration(evaluation.bins, "png"),
            "gains.svg": render_gains(evaluation.gains),
            "gains.png": render_gains(evaluation.gains, "png"),
        }
        write_reports(Path(out), reports)
    return DONE


def _scored(labels: "tuple[Label, ...]", screener: "Screener") -> "list[tuple[Label, Scorecard]]":
    """Return the labels with a score; what cannot be read is said and left out."""
    cards = []
    for label in labels:
        card = screener.screen(label.file)
        if card.status == "scored":
            cards.append((label, card))
        else:
            click.echo(f"left out: {label.file.name}: {card.message or card.status}", err=True)
    return cards


def _extends(rubric: str, base: str | None, target: Path) -> str:
    """Return what the new rubric extends: a bundled name, or the old file's path beside the new one."""
    import os

    from cvscreen.rubric import list_rubrics

    name = base or rubric
    if name in list_rubrics():
        return name
    folder = Path(rubric).parent
    file = folder / name if base else Path(rubric)
    return os.path.relpath(file, target.parent)


def _measured(evaluation: "Evaluation") -> str:
    """Return the figures with what they can and cannot say."""
    from cvscreen.evaluation import FEW_OF_A_KIND, FEW_PEOPLE, not_told_apart, too_few

    count = evaluation.people
    lines = [f"{count} people, {evaluation.wanted} of them wanted; value (95 % of resampled sets)"]
    if too_few(evaluation):
        lines.append(
            f"WARNING: too few to say anything; give {FEW_PEOPLE} people or more, {FEW_OF_A_KIND} or more of each kind"
        )
    for ranker, figures in evaluation.figures.items():
        # of two people the first five are two: NDCG@5 and NDCG@10 are both NDCG@2, told once
        capped = {_capped(name, count): figure for name, figure in figures.items()}
        lines += ["", ranker]
        lines += [f"  {name:14} {value:6.3f} ({low:.2f} – {high:.2f})" for name, (value, low, high) in capped.items()]
    alike = not_told_apart(evaluation)
    if alike:
        lines += ["", f"These labels do not tell the rubric from {', '.join(alike)}: the intervals of AUC overlap."]
    return "\n".join(lines)


def _capped(name: str, most: int) -> str:
    figure, at, k = name.partition("@")
    return f"{figure}@{min(int(k), most)}" if at else name


def _told(calibration: "Calibration") -> str:
    from cvscreen.reports import printable

    no, yes = calibration.labels
    prior = " and ".join(f"{share:.0%} {name}" for name, share in calibration.prior_shares.items())
    lines = [
        f"{yes + no} labels, {yes} of them positive; pulled towards {prior} weights",
        "",
        "   old    new  criterion",
    ]
    titles = {criterion.id: criterion.title for criterion in calibration.rubric.criteria()}
    lines += [
        f"{old / 10:6.1f} {new / 10:6.1f}  {printable(titles[name])}" for name, (old, new) in calibration.points.items()
    ]
    auc, loss = calibration.auc, calibration.loss
    lines += [
        "",
        "on labels that the fit had not seen (five folds)",
        f"  area under the ROC curve  {auc.before:.3f} → {auc.after:.3f}",
        f"  log loss                  {loss.before:.3f} → {loss.after:.3f}",
    ]
    return "\n".join(lines)
