"""How long reading takes, in multiples of PDFium's bare text of the same pages, and how much memory it needs.

    python benchmarks/reading.py [--rounds 5] [--plumber-files 12] [PDF or folder …]

Without paths it reads ``examples/cvs``. Every round reads each file in each way, one after the other; a file counts
with the least CPU time of the rounds. So what else the machine does slows all rows alike. pdfplumber reads some of the
files twice (``--plumber-files 0``: all of them); its row is a multiple of what the other two took for these files.
"""

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2

from cvscreen.errors import ReadError
from cvscreen.readers import preload, read_document
from cvscreen.readers.pdf import read_pdf

PLUMBER_ROUNDS = 2
"""Times that pdfplumber reads a file, which takes it seconds: once alone would count what else the machine does."""
EXAMPLES = Path(__file__).parents[1] / "examples" / "cvs"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[EXAMPLES])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plumber-files", type=int, default=12)
    parser.add_argument("--memory", action="store_true", help="print the memory only, of a process of its own")
    given = parser.parse_args(arguments)
    if given.memory:
        sys.stdout.write(f"{_memory(given.paths):.0f}\n")
        return
    contents = [path.read_bytes() for path in _pdfs(given.paths)]
    pages = sum(_count(content) for content in contents)
    ways: list[Callable[[bytes], object]] = [_bare_text, read_pdf, _read]
    least = [[_time(way, content) for way in ways] for content in contents]
    for _ in range(given.rounds):
        for number, content in enumerate(contents):
            least[number] = [min(before, _time(way, content)) for before, way in zip(least[number], ways, strict=True)]
    bare, rows, whole = (sum(times) for times in zip(*least, strict=True))
    step = max(len(contents) // (given.plumber_files or len(contents)), 1)
    sample = range(0, len(contents), step)
    plumber = sum(min(_time(_plumber_words, contents[number]) for _ in range(PLUMBER_ROUNDS)) for number in sample)
    of_sample = [sum(least[number][way] for number in sample) for way in range(len(ways))]
    sys.stdout.write(f"{len(contents)} PDFs, {pages} pages; pdfplumber on {len(sample)} of them\n\n")
    sys.stdout.write("| extraction | ms/page | × PDFium text |\n|---|---|---|\n")
    for name, seconds, ratio in (
        ("PDFium, text only", bare, 1.0),
        ("rows in reading order (read_pdf)", rows, rows / bare),
        ("whole document (read_document)", whole, whole / bare),
        ("pdfplumber, words with fonts and sizes", plumber / of_sample[0] * bare, plumber / of_sample[0]),
    ):
        sys.stdout.write(f"| {name} | {1000 * seconds / pages:.2f} | {ratio:.2f} |\n")
    sys.stdout.write(f"\npdfplumber ÷ read_document, same files = {plumber / of_sample[2]:.1f}\n")
    command = [sys.executable, __file__, "--memory", *map(str, given.paths)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    sys.stdout.write(f"resident memory beyond imports, all files one after the other: {run.stdout.strip()} MB\n")


def _pdfs(paths: Sequence[Path]) -> list[Path]:
    found = [pdf for path in paths for pdf in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    if not found:
        sys.exit("no PDF found")
    return found


def _time(way: Callable[[bytes], object], content: bytes) -> float:
    gc.collect()
    start = time.process_time()
    way(content)
    return time.process_time() - start


def _memory(paths: Sequence[Path]) -> float:
    """Return how far memory rose, in MB, above what it was after all imports."""
    preload()
    files = _pdfs(paths)
    before = _status("VmRSS")
    for path in files:
        _read(path.read_bytes())
    return (_status("VmHWM") - before) / 1024


def _status(key: str) -> int:
    """Return a number of Linux's account of this process, in kB."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(key))


def _count(content: bytes) -> int:
    document = pypdfium2.PdfDocument(content)
    try:
        return len(document)
    finally:
        document.close()


def _bare_text(content: bytes) -> int:
    document = pypdfium2.PdfDocument(content)
    length = 0
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        length += len(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return length


def _read(content: bytes) -> object:
    try:
        return read_document(content, filename="cv.pdf")
    except ReadError:
        return None


def _plumber_words(content: bytes) -> int:
    count = 0
    with pdfplumber.open(BytesIO(content)) as document:
        for page in document.pages:
            count += len(
                page.extract_words(x_tolerance_ratio=0.15, use_text_flow=True, extra_attrs=["fontname", "size"])
            )
            page.close()
    return count


if __name__ == "__main__":
    main()
