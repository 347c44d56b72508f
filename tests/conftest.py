"""Settings for all tests: CI draws the same examples each time, so that a red run can be run again; others explore."""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
