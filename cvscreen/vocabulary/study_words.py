"""Words of education sections: what begins a remark beside a course of study, what stands before a field of study.

The words stand in ``data/study_words.yaml``, which a person can edit.
"""

import re
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import yaml

from cvscreen.text.tokens import flatten, tokens
from cvscreen.vocabulary.titles import word_count

LONGEST_LISTED = 4
"""Words of the longest phrase listed."""

BARE_AREAS = frozenset(
    ("kierunek", "na kierunku", "obor", "studijni obor", "odbor", "fach", "fachrichtung", "studiengang",
     "studienrichtung",
     "filiere", "linje", "smjer", "smer", "szak", "специальность", "направление", "специалност", "τμημα")
)  # fmt: skip
"""Labels that need no colon: "obor Mechatronika"."""

WORDLESS_REMARKS = (
    "主修", "毕业论文", "畢業論文", "论文", "論文", "卒業論文", "卒論", "修士論文", "専攻", "专业", "專業", "成绩",
    "绩点", "排名", "获", "荣誉", "奖", "研究方向", "研究テーマ", "研究内容", "課題", "首席", "成績", "指導教員",
    "导师",
    "주요", "졸업논문", "논문", "학점", "평점", "장학금", "전공", "평균",
)  # fmt: skip
"""Beginnings of remarks in scripts that write no spaces."""

_SPACE = re.compile(r"\s(?=[^\W\d_«\"„])")
_LABEL_END = re.compile(r"\s?(?:[:：=]|\s[–—-]\s)\s*")
_BREAK = re.compile(r"[^\s'’-]|\s-")
_BOARD = re.compile(
    r"\bBoard of (?:Intermediate|Secondary|Higher|School|Technical|High|Education)\b"
    r"|^[A-Z][^\W\d_]{1,20}\.? (?:State )?Board$"
)
_SMALL_SHORT = re.compile(r"\b[a-zà-ÿ]{2,4}\b")


class _Words(NamedTuple):
    remarks: frozenset[str]
    areas: frozenset[str]
    generic: frozenset[str]
    kinds: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    """Read the data file once."""
    raw = resources.files("cvscreen.vocabulary").joinpath("data/study_words.yaml").read_text(encoding="utf-8")
    listed = yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    remarks = [text for texts in listed["remarks"].values() for text in texts]
    return _Words(
        *(
            frozenset(_key(text) for text in texts)
            for texts in (remarks, listed["areas"], listed["generic"], listed["kinds"])
        )
    )


def begins_remark(text: str) -> bool:
    """Say whether a text begins as a remark beside a course of study does: a thesis, a grade, what was taught.

    Example:
        >>> begins_remark("Praca magisterska: sieci"), begins_remark("MSc Physics")
        (True, False)
    """
    return _listed_words(text, _words().remarks) > 0 or flatten(text[:12]).startswith(WORDLESS_REMARKS)


def area_label(text: str) -> int:
    """Say where a text begins after a label of a field of study; 0 where it begins with none.

    Example:
        >>> "kierunek: Matematyka"[area_label("kierunek: Matematyka") :]
        'Matematyka'
    """
    end = _listed_words(text, _words().areas)
    label = _LABEL_END.match(text, end) if end else None
    if label is None and end and _key(text[:end]) in BARE_AREAS:
        label = _SPACE.match(text, end)
    return label.end() if label else 0


def is_generic_school(text: str) -> bool:
    """Say whether a text ends with what a school is, without its name: "Physik, Technische Universität".

    Example:
        >>> is_generic_school("BSc, University of"), is_generic_school("Oak University")
        (True, False)
    """
    last = re.split(r",\s|\s[–—|·-]\s|:\s|\s(?:at|an der|à l['’]|presso|en la|na)\s", text)[-1]
    return _key(last) in _words().generic


def is_school_kind(text: str) -> bool:
    """Say whether a text names a kind of school whose name stands for its leaving certificate too.

    Example:
        >>> is_school_kind("High School"), is_school_kind("High School Diploma")
        (True, False)
    """
    return _key(text) in _words().kinds


def school_words(text: str) -> int:
    """Count the words of schools in a text; short names count only as printed in capitals: "MIT", not "mit".

    Example:
        >>> school_words("Oak University"), school_words("Abitur mit Note 1,3"), school_words("MIT")
        (1, 0, 1)
    """
    return word_count(_SMALL_SHORT.sub(" ", text), "institutions") + names_board(text)


def names_board(text: str) -> bool:
    """Say whether a text names a board that examines schools, which stands where a school's name does.

    Example:
        >>> names_board("Oak State Board of Secondary Education"), names_board("Board member")
        (True, False)
    """
    return _BOARD.search(text) is not None


def _key(text: str) -> str:
    return " ".join(token.text for token in tokens(str(text)))


@lru_cache(maxsize=8192)
def _listed_words(text: str, listed: frozenset[str]) -> int:
    """Give the end of the longest phrase listed with which a text begins; 0 where there is none."""
    words = tokens(text[:100])
    joined = 1
    while joined < min(LONGEST_LISTED, len(words)) and not _BREAK.search(
        text[words[joined - 1].end : words[joined].start]
    ):
        joined += 1
    for count in range(min(joined, len(words)), 0, -1):
        if " ".join(word.text for word in words[:count]) in listed:
            return words[count - 1].end
    return 0
