"""What a program misread or could misread in a CV, and the mend: one rule a file, R01, R02, …."""

from cvscreen.readability.findings import RULES, find_findings
from cvscreen.readability.manual import render_manual

__all__ = ["RULES", "find_findings", "render_manual"]
