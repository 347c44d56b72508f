"""The order of what an entry says, as short patterns.

T title, E employer, G degree with its field, I institution, P place, D dates, L length of time, X grade. ``/`` starts
a line, ``>`` what stands at the right edge, ``<<`` closes a rail at the left and ``>>`` opens one at the right, ``~``
is the word "at" of the language.
"""

import re

from .sheet import Row, Spans

WORK = (
    "T > D / E, P",
    "E, P > D / T",
    "T, E > D",
    "E > P / T > D",
    "T > D / E > P",
    "D << T / E, P",
    "D << E, P / T",
    "T | E | D",
    "T ~ E / D | P",
    "D / T / E, P",
    "E / T / D / P",
    "T / E · P · D",
    "T, E, P (D)",
    "E — T > D",
    "D: T, E, P",
    "T / E / D, P",
    "T – E (D)",
    "D << T, E",
    "E (P) / T / D",
    "T — E, P > D",
    "T (D) / E, P",
    "D T, E",
    "T / E >> D",
    "T @ E > D",
)
WORK_KEPT = (
    "E | P > D / T",
    "D | T / E, P",
    "T, D / E, P",
    "P > D / E / T",
    "D / E, P / T",
    "T · E · P · D",
    "E, T (D)",
    "D – T ~ E",
    "T / D / E",
    "T / E, P >> D",
    "E / P / T > D",
    "T | D / E | P",
    "D << T ~ E, P",
    "E: T, D",
    "D, P << T / E",
    "T / E / D · L / P",
    "T / E, P / D (L)",
    "T - E - D",
    "E (D) / T",
    "[D] T — E",
)
STUDY = (
    "G > D / I, P",
    "I, P > D / G",
    "G, I > D",
    "I > P / G > D",
    "D << G / I, P",
    "D << I, P / G",
    "G | I | D",
    "D / G / I",
    "I / G / D",
    "G / I · D",
    "G, I (D)",
    "G ~ I / D",
    "I — G > D",
    "D: G, I, P",
    "G / I / D / X",
    "D << G, I",
    "G (D) / I",
    "I (D) / G",
    "G / I >> D",
    "G / I, P > D",
)
STUDY_KEPT = (
    "I | P > D / G",
    "D | G / I, P",
    "G, D / I",
    "P > D / I / G",
    "D / I / G",
    "G · I · D",
    "I, G (D)",
    "G / D / I",
    "I / P / G > D",
    "G | D / I | P",
    "I: G, D",
    "D, P << G / I",
    "G - I - D",
    "[D] G — I",
    "I / G, X / D",
    "G > X / I > D",
)
ROLES = {
    "T": "title",
    "E": "employer",
    "P": "place",
    "D": "dates",
    "L": "place",
    "G": "degree",
    "I": "employer",
    "X": "plain",
}
TOKEN = re.compile(r"[TEPDLGIX]")


def lay(pattern: str, values: dict[str, str], at: str) -> tuple[tuple[Row, ...], str, str]:
    """Return the rows of an entry, its rail and the rail's side."""
    rail, side = "", "left"
    if "<<" in pattern:
        head, pattern = pattern.split(" << ")
        rail = "".join(text for _, text in _spans(head, values, at))
    elif ">>" in pattern:
        pattern, tail = pattern.split(" >> ")
        rail, side = "".join(text for _, text in _spans(tail, values, at)), "right"
    rows = []
    for line in pattern.split(" / "):
        left, _, right = line.partition(" > ")
        row = Row(_spans(left, values, at), _spans(right, values, at))
        if not row.left and row.right:
            row = Row(row.right)
        if row.left:
            rows.append(row)
    return tuple(rows), rail, side


def _spans(line: str, values: dict[str, str], at: str) -> Spans:
    """Put the values in; what is missing goes with the mark before it (brackets with their own)."""
    spans: list[tuple[str, str]] = []
    place, waiting = 0, ""
    for token in TOKEN.finditer(line):
        before = line[place : token.start()]
        place = token.end()
        value = values.get(token[0], "")
        closing = re.match(r"[)\]:]", line[place:])
        if closing and (closing[0] in ")]" or value):
            place += 1
        if not value:
            waiting = waiting or (before if not spans else "")
            continue
        opening = "".join(mark for mark in before if mark in "([")
        joint = before.rstrip("([") if spans else ""
        if joint:
            spans.append(("mark", joint.replace(" ~", at).replace("~", at) if at == "," else joint.replace("~", at)))
        spans.append((ROLES[token[0]], opening + value + (closing[0] if closing else "")))
    return tuple(spans)
