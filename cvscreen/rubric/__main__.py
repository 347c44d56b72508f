"""Print the JSON schema of rubrics: ``python -m cvscreen.rubric > rubrics/rubric.schema.json``."""

import sys

from cvscreen.rubric.schema import render_schema

if __name__ == "__main__":
    sys.stdout.write(render_schema())
