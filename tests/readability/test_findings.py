from cvscreen.model import Contact, Resume, SectionKind, SkillGroup
from cvscreen.readability import find_findings
from tests.integrity.making import document
from tests.readability.examples import EMAIL, PLACE, WORD, job, section, since


def test_a_well_written_cv_has_no_findings():
    """Nothing is said of a CV in which there is nothing to mend."""
    made = Resume(
        document=document(),
        contact=Contact(name=WORD, emails=EMAIL.emails),
        sections=(section(SectionKind.WORK), section(SectionKind.SKILLS)),
        work=(job(dates=since(3)),),
        skills=(SkillGroup(name=None, keywords=(WORD,), span=PLACE, section=1),),
    )
    assert find_findings(made) == ()


def test_findings_come_in_the_order_of_the_rules():
    """The list is stable, whatever is wrong."""
    rules = [finding.rule for finding in find_findings(Resume(document=document(), work=(job(),)))]
    assert rules == ["R03", "R04", "R05", "R06", "R13"]


def test_no_rule_fails_on_an_empty_document():
    """An empty text is no exception."""
    assert all(finding.mend for finding in find_findings(Resume(document=document(""))))
