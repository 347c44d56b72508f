"""Every readability rule, applied in one fixed order."""

from types import ModuleType

from cvscreen.model import Finding, Resume
from cvscreen.readability.rules import (
    r01_unread_pages,
    r02_hidden_text,
    r03_no_name,
    r04_no_email,
    r05_job_without_date,
    r06_no_headings,
    r07_education_unclear,
    r08_contact_in_margin,
    r09_odd_characters,
    r10_columns,
    r11_many_pages,
    r12_tables,
    r13_no_skills_section,
    r14_years_only,
    r15_job_without_title,
    r16_ocr,
    r17_read_across,
    r18_nothing_told_apart,
)

RULES: dict[str, ModuleType] = {
    "R01": r01_unread_pages,
    "R02": r02_hidden_text,
    "R03": r03_no_name,
    "R04": r04_no_email,
    "R05": r05_job_without_date,
    "R06": r06_no_headings,
    "R07": r07_education_unclear,
    "R08": r08_contact_in_margin,
    "R09": r09_odd_characters,
    "R10": r10_columns,
    "R11": r11_many_pages,
    "R12": r12_tables,
    "R13": r13_no_skills_section,
    "R14": r14_years_only,
    "R15": r15_job_without_title,
    "R16": r16_ocr,
    "R17": r17_read_across,
    "R18": r18_nothing_told_apart,
}
"""The rules by number. A number is never given twice, also not after a rule has gone."""


def find_findings(resume: Resume) -> tuple[Finding, ...]:
    """Return what a program misread or could misread in a CV, each with its mend, in the order of the rules.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> [finding.rule for finding in find_findings(Resume(document=Document(source=source, text="Jane")))]
        ['R03', 'R04', 'R06', 'R13']
    """
    findings: list[Finding] = []
    for rule in RULES.values():
        found: tuple[Finding, ...] = rule.find(resume)
        findings += found
    return tuple(findings)
