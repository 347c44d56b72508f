"""``python -m cvscreen`` is the command line."""

import sys

from cvscreen.cli import main

if __name__ == "__main__":
    sys.exit(main())
