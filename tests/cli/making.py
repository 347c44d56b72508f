"""Run the command line in a process of its own, as a person does."""

import os
import subprocess
import sys
from pathlib import Path

STRONG = """Ada Example
ada@example.org

Experience
Machine Learning Engineer, Northwind Ltd
Jan 2019 - Present
- Trained and deployed PyTorch models with Docker and Kubernetes, serving 40 requests per second.
- Cleaned data with pandas and SQL; evaluated models with cross-validation.

Education
MSc Computer Science, University of Example, 2016 - 2018

Skills
Python, C++, TensorFlow, Git
"""
WEAK = """Bo Sample
bo@example.org

Experience
Chef, Harbour Kitchen
2015 - 2020
- Cooked for 200 guests a night.

Skills
Knife work, menus
"""


def run(*words: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cvscreen", *map(str, words)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "160", **environment},
    )
