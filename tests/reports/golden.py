"""Golden files: what a report said when somebody last looked. ``CVSCREEN_REMAKE_GOLDEN=1`` writes them anew."""

import os
from pathlib import Path

DATA = Path(__file__).parent / "data"


def golden(name: str, made: bytes) -> bytes:
    """Return what the golden file holds; with CVSCREEN_REMAKE_GOLDEN=1, write it first."""
    path = DATA / name
    if os.environ.get("CVSCREEN_REMAKE_GOLDEN") == "1":
        path.write_bytes(made)
    return path.read_bytes()
