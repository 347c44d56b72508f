"""What a run says: a scorecard or a ranking in, bytes or text out. Knows the model and nothing that reads CVs."""

from cvscreen.reports.audit import render_audit
from cvscreen.reports.html import render_html
from cvscreen.reports.person import render_check, render_explanation, render_scorecard
from cvscreen.reports.plots import render_calibration, render_gains
from cvscreen.reports.printable import cell, file_shown, printable, visible
from cvscreen.reports.reading import render_reading
from cvscreen.reports.results import render_record, render_results, render_scorecard_json
from cvscreen.reports.schema import render_result_schema, result_schema
from cvscreen.reports.scores import render_scores
from cvscreen.reports.terminal import render_table

__all__ = [
    "cell",
    "file_shown",
    "printable",
    "render_audit",
    "render_calibration",
    "render_check",
    "render_explanation",
    "render_gains",
    "render_html",
    "render_reading",
    "render_record",
    "render_result_schema",
    "render_results",
    "render_scorecard",
    "render_scorecard_json",
    "render_scores",
    "render_table",
    "result_schema",
    "visible",
]
