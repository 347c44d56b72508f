"""How long reading takes, in multiples of PDFium's bare text of the same pages.

    python benchmarks/reading.py [--rounds 5] [--plumber-pages 6] [PDF or folder …]

Without paths it reads ``examples/cvs``. Times are CPU time, the median of the rounds, per page. Only ratios of one run
count: machines differ, and a busy one slows all rows alike.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber
import pypdfium2

from cvscreen.errors import ReadError
from cvscreen.readers import read_document
from cvscreen.readers.pdf import read_pdf

EXAMPLES = Path(__file__).parents[1] / "examples" / "cvs"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[EXAMPLES])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plumber-pages", type=int, default=6)
    given = parser.parse_args(arguments)
    contents = [path.read_bytes() for path in _pdfs(given.paths)]
    pages = sum(_count(content) for content in contents)
    sample = contents[:: max(len(contents) * 2 // (given.plumber_pages + 1), 1)][: given.plumber_pages]
    bare = _median(lambda: [_bare_text(content) for content in contents], given.rounds) / pages
    sample_pages = sum(_count(content) for content in sample)
    bare_sample = _median(lambda: [_bare_text(content) for content in sample], given.rounds) / sample_pages
    rows = [
        ("PDFium, text only", bare, 1.0),
        ("rows in reading order (read_pdf)", *_timed(read_pdf, contents, given.rounds, pages, bare)),
        ("whole document (read_document)", *_timed(_read, contents, given.rounds, pages, bare)),
        ("pdfplumber, words", *_timed(_plumber_words, sample, 1, sample_pages, bare_sample)),
    ]
    sys.stdout.write(f"{len(contents)} PDFs, {pages} pages; pdfplumber on {sample_pages} of them\n\n")
    sys.stdout.write("| extraction | ms/page | × PDFium text |\n|---|---|---|\n")
    for name, seconds, ratio in rows:
        sys.stdout.write(f"| {name} | {1000 * seconds:.2f} | {ratio:.2f} |\n")
    sys.stdout.write(f"\npdfplumber ÷ read_document = {rows[3][2] / rows[2][2]:.1f}\n")


def _pdfs(paths: Sequence[Path]) -> list[Path]:
    found = [pdf for path in paths for pdf in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    if not found:
        sys.exit("no PDF found")
    return found


def _timed(
    work: Callable[[bytes], object], contents: Sequence[bytes], rounds: int, pages: int, bare: float
) -> tuple[float, float]:
    seconds = _median(lambda: [work(content) for content in contents], rounds) / pages
    return seconds, seconds / bare


def _median(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


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
    from io import BytesIO

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
