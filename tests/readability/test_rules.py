import re
from pathlib import Path

import pytest

import cvscreen.readability.rules
from cvscreen.model import Contact, Notice, Span, Value
from cvscreen.readability import RULES
from tests.readability.examples import EMAIL, EXAMPLES, resume, with_contact


def test_every_rule_has_its_examples():
    """A rule without a CV that has the fault and one that has not fails the suite."""
    assert list(EXAMPLES) == list(RULES)


@pytest.mark.parametrize("number", RULES)
def test_the_fault_is_found(number):
    """Each rule finds the fault of its example, as often as it is there."""
    assert len(RULES[number].find(EXAMPLES[number].bad)) == EXAMPLES[number].found


@pytest.mark.parametrize("number", RULES)
def test_nothing_is_found_without_the_fault(number):
    """Each rule is silent about the CV that is written well."""
    assert RULES[number].find(EXAMPLES[number].good) == ()


@pytest.mark.parametrize("number", RULES)
def test_findings_are_the_rules_own(number):
    """A finding carries its rule's number, severity and mend."""
    rule = RULES[number]
    told = {(finding.rule, finding.severity, finding.mend) for finding in rule.find(EXAMPLES[number].bad)}
    assert told == {(rule.ID, rule.SEVERITY, rule.MEND)}


@pytest.mark.parametrize("number", RULES)
def test_the_file_is_named_for_its_rule(number):
    """Rule R05 is in r05_….py, under its own number."""
    rule = RULES[number]
    assert (rule.ID, rule.__name__.rpartition(".")[2][:3]) == (number, number.lower())


def test_every_rule_is_registered():
    """No file of the folder is forgotten in the registry."""
    folder = Path(cvscreen.readability.rules.__file__).parent
    assert sorted(path.stem for path in folder.glob("r*.py")) == [
        rule.__name__.rpartition(".")[2] for rule in RULES.values()
    ]


@pytest.mark.parametrize("number", RULES)
def test_the_docstring_is_a_manual_page(number):
    """Each rule says what, why, and shows it bad and good."""
    assert re.fullmatch(
        r"[^\n]+\.\n\n.+\n\nBad:\n    .+\nGood:\n    .+", (RULES[number].__doc__ or "").strip(), re.DOTALL
    )


@pytest.mark.parametrize("number", RULES)
def test_the_mend_is_a_sentence(number):
    """A mend speaks to the person in whole sentences and never blames."""
    mend = RULES[number].MEND
    assert (mend[0].isupper(), mend[-1], "!" in mend) == (True, ".", False)


def test_a_second_address_in_the_body_is_enough():
    """Contact details that also stand in the text are not lost with the header."""
    both = Contact(emails=(*EMAIL.emails, Value(text="Maren Lindqvist", span=Span(0, 15))))
    assert RULES["R08"].find(with_contact(both, 1)) == ()


def test_an_encoding_notice_is_told():
    """Where the text itself looks whole, the reader's notice speaks."""
    (finding,) = RULES["R09"].find(resume(notices=(Notice("encoding", "read as cp1252", 1),)))
    assert finding.message == "The text is not in UTF-8, so some letters may be read wrongly."


@pytest.mark.parametrize("line", ["SKILLS\tEXPERIENCE", "Languages Education", "KENNTNISSE BERUFSERFAHRUNG"])
def test_headings_side_by_side_are_told(line):
    """Two headings on one line show that columns were read across, in any language and with or without a gap."""
    assert 1 == len(RULES["R17"].find(resume(f"Maren Lindqvist\n{line}\nPython\tBaker")))


@pytest.mark.parametrize(
    "line", ["Work Experience", "Skills & Interests", "Languages\tFrameworks", "Education Courses", "Skills Summary"]
)
def test_one_heading_of_two_words_is_no_fault(line):
    """A heading may name two things."""
    assert () == RULES["R17"].find(resume(f"Maren Lindqvist\n{line}\nPython\tBaker"))
