"""Document → Resume: sections, entries and their fields; and JSON Resume."""

from cvscreen.parsing.education.degrees import degree_level
from cvscreen.parsing.json_resume import to_json_resume
from cvscreen.parsing.json_resume_entries import from_json_resume
from cvscreen.parsing.resume import parse_resume

__all__ = ["degree_level", "from_json_resume", "parse_resume", "to_json_resume"]
