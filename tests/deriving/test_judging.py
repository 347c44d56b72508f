"""What a judge makes of what the rules hear."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from cvscreen.deriving.among import FIGURES
from cvscreen.deriving.draft import derive_rubric, hear_texts
from cvscreen.deriving.judging import FEWEST_WORDS, RARE, Judge, chosen, judged, told_of, traits_in
from cvscreen.deriving.network import FRACTION_BITS, Network
from cvscreen.deriving.tagged import see
from cvscreen.deriving.tagging import STRENGTHS, load_tagger

TEXT = Path(__file__).parents[1] / "evaluation" / "roles" / "own" / "texts" / "01_backend_engineer.txt"
FILLER = "The shop stands by the river and has a garden with old trees. " * 10
NOTHING = Judge(Network(0, {}, (0,), (1 << FRACTION_BITS,)), (), least=1)
RULES = Judge(Network(0, {"source said": (2,)}, (0,), (1 << FRACTION_BITS,)), (), least=1)
ALL = Judge(Network(1, {"source part": (5,)}, (0,), (1 << FRACTION_BITS,)), (), least=1)


def write(folder: Path, text: str) -> Path:
    path = folder / "role.txt"
    path.write_text(text, encoding="utf-8")
    return path


def names(judge: Judge, path: Path) -> list[str]:
    return sorted({one.words for one in judged(hear_texts([path]), judge).said})


def test_a_judge_who_trusts_the_rules_alone_changes_nothing():
    """What the rules say stays as it was."""
    heard = hear_texts([TEXT])
    assert set(judged(heard, RULES).said) == set(heard.said)


def test_what_is_judged_to_be_nothing_is_told():
    """A sentence whose statements are all dropped stands among those that became nothing."""
    heard = hear_texts([TEXT])
    left = judged(heard, NOTHING)
    assert (left.said, {one.quote for one in heard.said} <= {words for _, words in left.missed}) == ((), True)


def test_what_stands_among_others_can_outweigh_a_candidate_by_itself():
    """Trees decide by figures, here by whether the rules say anything else in the sentence."""
    heard = hear_texts([TEXT])
    beside = FIGURES.index("said beside")
    sociable = RULES._replace(trees=[[[beside, 0, 1, 2], [0], [5]]])
    kept = {one.sentence for one in judged(heard, sociable).said if one in heard.said}
    counts = Counter(one.sentence for one in heard.said)
    alone = {sentence for sentence, count in counts.items() if count == 1}
    assert (bool(kept), kept & alone) == (True, set())


def test_a_short_text_is_read_by_the_rules_alone(tmp_path: Path):
    """It gives too little to judge by."""
    path = write(tmp_path, "Baker\n\nRequirements\n- Sourdough\n- Rye bread\n")
    assert names(NOTHING, path) == ["Rye bread", "Sourdough"]


def test_parts_of_a_clause_are_candidates(tmp_path: Path):
    """What no rule names can be a statement, too."""
    path = write(tmp_path, f"Baker\n\n{FILLER}\n\nTasks\n- Glimber the loaves, snazzle the rolls\n")
    assert {"Glimber the loaves", "snazzle the rolls"} <= set(names(ALL, path))


def test_no_two_chosen_lie_over_each_other_but_those_of_the_rules():
    """One place says one thing."""
    heard = hear_texts([TEXT])
    found = chosen([(one, 5) for one, _ in traits_in(heard.contexts[0], heard.said).candidates], ALL)
    over = [(a, b) for a in found for b in found if a is not b and a.span.overlaps(b.span)]
    assert {(a.source, b.source) for a, b in over} <= {("said", "said")}


def test_known_things_go_before_words():
    """An item of a vocabulary is not lost to the words around it, however heavy they are."""
    heard = hear_texts([TEXT])
    asked = [one for one, _ in traits_in(heard.contexts[0], heard.said).candidates if one.source != "again"]
    pairs = [(one, 900 if one.source == "part" else 5) for one in asked]
    kept = {one.said for one in chosen(pairs, ALL)}
    assert {one for one in heard.said if not one.item.startswith("own:")} <= kept


def test_what_is_taken_back_needs_less_to_speak_for_it(tmp_path: Path):
    """Few texts take something back, so that a judge has learned little of it."""
    path = write(tmp_path, f"Requirements\n- Good Excel\n- Excel can be learned here\n\n{FILLER}")
    heard = hear_texts([path])
    found = traits_in(heard.contexts[0], heard.said).candidates
    kept = chosen([(one, ALL.least - RARE["back"]) for one, _ in found], ALL)
    assert [(one.said.item, one.said.polarity) for one in kept] == [("excel", "-")]


def test_what_is_taken_back_is_asked_nowhere_at_its_place(tmp_path: Path):
    """The words that name it do not ask for it, however heavy they are."""
    path = write(tmp_path, f"Requirements\n- Good Excel\n- Excel can be learned here\n\n{FILLER}")
    heard = hear_texts([path])
    found = traits_in(heard.contexts[0], heard.said).candidates
    kept = chosen([(one, 5 if one.source == "back" else 900) for one, _ in found], ALL)
    assert [one.said.polarity for one in kept if one.said.line == 3 and one.said.words == "Excel"] == ["-"]


@pytest.mark.parametrize(
    "asked",
    [
        "We want a young native speaker of German below 30.",
        "Women are encouraged to apply, as are applicants with a disability.",
    ],
)
def test_who_somebody_is_becomes_nothing_whatever_the_judge_says(tmp_path: Path, asked: str):
    """No weight can make a criterion of it."""
    path = write(tmp_path, f"Baker\n\n{FILLER}\n\nRequirements\n- Sourdough\n- {asked}\n")
    found = " ".join(names(ALL, path)).casefold()
    assert [word for word in ("young", "native", "30", "women", "disability") if word in found] == []


def test_what_is_said_stands_where_it_says():
    """File, line and quote lead to the words."""
    lines = TEXT.read_text(encoding="utf-8").split("\n")
    said = derive_rubric([TEXT]).said
    assert said
    assert [one for one in said if one.words.split()[0] not in lines[one.line - 1]] == []


def test_the_same_text_gives_the_same_draft_in_every_process():
    """No order of sets gets in."""
    code = f"from cvscreen.deriving import derive_rubric\nprint(derive_rubric([{str(TEXT)!r}]).said)"
    root = str(Path(__file__).parents[2])
    told = set()
    for seed in ("1", "2"):
        place = {"PYTHONHASHSEED": seed, "PYTHONPATH": root}
        told.add(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=place).stdout)
    assert len(told) == 1


def test_the_fewest_words_are_those_of_a_short_advertisement():
    """Whole advertisements are judged."""
    assert len(TEXT.read_text(encoding="utf-8").split()) > FEWEST_WORDS


def test_a_word_of_strength_is_believed_before_the_tagger(tmp_path: Path):
    """The tagger is sure that all is required; "a plus" says otherwise, a bare item does not."""
    path = write(tmp_path, f"Requirements\n- Rye bread\n- Sourdough is a plus\n\n{FILLER}")
    heard = hear_texts([path])
    words = heard.contexts[0].text.document.text
    found = traits_in(heard.contexts[0], heard.said)
    pairs = [(one, 5 if one.source == "said" else -5) for one, _ in found.candidates]
    seen = see(load_tagger(), words, found.language, [one for one, _ in pairs])
    assert seen is not None
    sure = np.tile([float(name == "required") for name in STRENGTHS], (len(seen.starts), 1))
    nothing = np.tile([1.0, *[0.0] * (seen.shares.shape[1] - 1)], (len(seen.starts), 1))
    told = told_of(pairs, ALL, seen._replace(shares=nothing, strengths=sure), words)
    assert {one.words: one.strength for one in told} == {"Rye bread": "required", "Sourdough": "optional"}
