"""Traps in which the field's screeners fall: each is a test, from the words of a CV to its evidence.

A strict xfail names the later work that turns it green.
"""

import os
import zipfile
from io import BytesIO

import pytest

from cvscreen import Screener
from cvscreen.errors import ReadError
from cvscreen.matching import find_mentions
from cvscreen.model import EvidenceKind, Resume
from cvscreen.rubric import load_rubric
from cvscreen.screening import make_lens, read_resume, screen

LENS = make_lens(load_rubric("ml-engineer"))
WORTHLESS = {EvidenceKind.NEGATED, EvidenceKind.ASPIRED, EvidenceKind.HIDDEN}


def cv(*skills: str, job: str = "Clerk", bullets: tuple[str, ...] = (), extra: str = "") -> bytes:
    lines = [
        "Robin Example", "robin@example.org", "", "Experience", f"{job}, Harbour Ltd", "Jan 2018 - Dec 2020",
        *[f"- {bullet}" for bullet in bullets], "", extra, "", "Skills", *skills,
    ]  # fmt: skip
    return "\n".join(lines).encode()


def resume_of(content: bytes) -> Resume:
    return read_resume(content, filename="cv.txt")


def found(content: bytes) -> dict[str, EvidenceKind]:
    """Return the items that count, each with its kind."""
    mentions = find_mentions(resume_of(content), LENS.matcher)
    return {mention.item: mention.kind for mention in mentions if mention.kind not in WORTHLESS}


def total(content: bytes) -> int | None:
    return screen(content, LENS, filename="cv.txt").total


def test_symbols_are_part_of_a_name():
    """C++, C#, .NET and F# in a list are found."""
    assert {"cpp", "csharp"} <= set(found(cv("C++, C#, .NET, F#")))


@pytest.mark.parametrize(
    ("phrase", "item"),
    [
        ("Led the go to market plan", "go"), ("Managed R&D budgets", "r"), ("Going forward, led a team", "go"),
        ("Sold vitamin C tablets", "c"), ("Made rooms that spark joy", "spark"),
    ],
)  # fmt: skip
def test_coincidences_are_no_tools(phrase, item):
    """Everyday words are not R, Go, C or Spark."""
    assert item not in found(cv("Filing, typing", bullets=(phrase,)))


@pytest.mark.parametrize(
    ("phrase", "item"),
    [
        ("No experience with PyTorch", "pytorch"), ("I have never used Docker", "docker"),
        ("Eager to learn Kubernetes", "kubernetes"),
    ],
)  # fmt: skip
def test_what_is_denied_or_wished_for_earns_nothing(phrase, item):
    """The item is seen and does not count."""
    content = cv("Filing, typing", bullets=(phrase,))
    assert item not in found(content)
    assert item in {mention.item for mention in find_mentions(resume_of(content), LENS.matcher)}


@pytest.mark.parametrize(
    ("alias", "item"),
    [
        ("sklearn", "scikit-learn"), ("TF2", "tensorflow"), ("k8s", "kubernetes"), ("Amazon Web Services", "aws"),
        ("Postgres", "postgresql"),
    ],
)  # fmt: skip
def test_other_spellings_are_understood(alias, item):
    """An alias is its item, or one that the vocabulary splits finer."""
    coarser = {"aws": {"aws", "cloud"}, "postgresql": {"postgresql", "sql"}}.get(item, {item})
    assert coarser & set(found(cv(f"Excel, {alias}, Word")))


@pytest.mark.parametrize(
    ("typo", "item"),
    [
        ("PyTorh", "pytorch"), ("Kubernets", "kubernetes"), ("Dockr", "docker"), ("Tensor Flow", "tensorflow"),
        ("Tensor-\nFlow", "tensorflow"),
    ],
)  # fmt: skip
def test_typos_are_found(typo, item):
    """A slip of the keyboard is no lack of skill."""
    assert item in found(cv(f"Python, {typo}, SQL"))


def test_javascript_is_not_java():
    """A longer name is not a shorter one."""
    assert "java" not in found(cv("JavaScript"))


@pytest.mark.parametrize(
    "words", ["LA MARTINIERE", "MS Office", "Scrum Master", "Cambridge, MA", "BE the change", "AS of 2020"]
)
def test_capitals_are_no_degrees(words):
    """No degree is read where none is."""
    content = cv(words, "Typing", extra=f"Education\n{words}\n2012 - 2016")
    assert not {"bachelor", "master", "doctorate"} & set(found(content))
    assert [entry.level for entry in resume_of(content).education if entry.level not in (None, "secondary")] == []


def test_a_list_of_keywords_twenty_times_over_earns_as_much_as_once():
    """Repetition adds nothing."""
    keywords = "Python, PyTorch, Docker, Kubernetes, SQL"
    assert total(cv(keywords)) == total(cv(*[keywords] * 20))


def test_two_concurrent_jobs_of_two_years_are_two_years():
    """Months in use are merged."""
    job = "{}, {} Ltd\nJan 2018 - Dec 2019\n- Wrote services in Python.\n"
    text = "Robin Example\n\nExperience\n" + job.format("Developer", "Harbour") + "\n" + job.format("Engineer", "Quay")
    months = {m.months for m in find_mentions(resume_of(text.encode()), LENS.matcher) if m.item == "python"}
    assert months == {24}


def test_present_is_not_the_clock():
    """ "Sep 2019 – Present" has month precision and no end."""
    text = "Robin Example\n\nExperience\nClerk, Harbour Ltd\nSep 2019 – Present\n- Filed letters.\n"
    (job,) = resume_of(text.encode()).work
    assert job.dates is not None
    assert (job.dates.start.isoformat(), job.dates.end, job.dates.ongoing) == ("2019-09", None, True)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty"), (b"%PDF-1.4\n1 0 obj <<", "corrupt"), (b"PK\x03\x04broken", "corrupt")],
)
def test_broken_files_are_a_typed_outcome(content, code):
    """One reason code, no traceback."""
    assert screen(content, LENS, filename="cv.pdf").reason == code


def test_a_person_whose_name_is_a_tool_gets_nothing_for_it():
    """Nothing of name, contact or address is matched."""
    head = "{}\n{}\n{}\n\nExperience\nBaker, Crust Ltd\n2015 - 2019\n- Baked bread.\n"
    tool = head.format("Pascal Python", "7 Docker Road, Kafka Town", "julia@keras.example")
    plain = head.format("Robin Example", "7 Harbour Road, Quay Town", "robin@mail.example")
    assert total(tool.encode()) == total(plain.encode())


def test_a_footer_is_no_job_and_an_update_no_date():
    """Page numbers and "Last updated" enter no entry."""
    text = (
        "Jane Doe\n\nExperience\nClerk, Harbour Ltd\nJan 2018 - Dec 2020\n- Filed letters.\n\n"
        "Last updated February 2026\nJane Doe – 1/2\n"
    )
    dates = [(job.dates.start.isoformat(), job.dates.end.isoformat()) for job in resume_of(text.encode()).work]
    assert dates == [("2018-01", "2020-12")]


def test_an_icon_before_an_email_is_not_glued_to_it():
    """Private-use glyphs and "tel:" litter leave clean values."""
    text = "Jane Doe\n\uf0e0jane@example.org | \uf095 +44 20 7946 0123\n\nExperience\nClerk, Harbour Ltd\n2018 - 2020\n"
    contact = resume_of(text.encode()).contact
    assert ([mail.text for mail in contact.emails], len(contact.phones)) == (["jane@example.org"], 1)


def docx(body: str) -> bytes:
    head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as parts:
        parts.writestr("[Content_Types].xml", types)
        parts.writestr("word/document.xml", f"{head}{body}</w:body></w:document>")
    return whole.getvalue()


def test_a_hidden_run_earns_nothing_and_is_flagged():
    """White or vanished text of a DOCX is kept apart."""
    plain = "<w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p><w:p><w:r><w:t>Skills: typing</w:t></w:r></w:p>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Python PyTorch Kubernetes Docker</w:t></w:r></w:p>"
    honest, cheating = screen(docx(plain), LENS), screen(docx(plain + hidden), LENS)
    assert cheating.total == honest.total
    assert "hidden-text" in {flag.code for flag in cheating.flags}


def test_screening_is_safe_from_eight_threads():
    """Eight threads share a screener and get the answers that one would."""
    from concurrent.futures import ThreadPoolExecutor

    contents = [cv("Python, SQL", bullets=(f"Trained {n} PyTorch models",)) for n in range(16)]
    with Screener("ml-engineer", jobs=2) as screener:
        alone = [screener.screen(content).total for content in contents]
        with ThreadPoolExecutor(8) as threads:
            together = list(threads.map(lambda content: screener.screen(content).total, contents))
    assert together == alone


@pytest.mark.skipif(os.name != "posix", reason="links are POSIX's")
def test_a_link_is_not_followed(tmp_path):
    """A path given must be the file itself."""
    (tmp_path / "cv.txt").write_bytes(cv("Python"))
    (tmp_path / "link.txt").symlink_to(tmp_path / "cv.txt")
    with pytest.raises(ReadError, match="not-a-regular-file"):
        read_resume(tmp_path / "link.txt")
