"""``python -m cvscreen.readability > docs/readability.md`` writes the page of the rules anew."""

import sys

from cvscreen.readability.manual import render_manual

if __name__ == "__main__":
    sys.stdout.write(render_manual())
