"""A small ranking made by hand: everybody in it is made up, and one of them is hostile."""

from cvscreen.model import (
    Assumed,
    Contribution,
    Evidence,
    EvidenceKind,
    Finding,
    Flag,
    Gain,
    RankedPerson,
    Ranking,
    Record,
    Scorecard,
    SectionKind,
    Span,
    Stability,
)
from cvscreen.model.rubric import Need
from cvscreen.model.scorecard import GainWay, RubricRef, State

RUBRIC = RubricRef(id="ml-engineer", version="1.0.0", sha256="5c" * 32)
TITLE = "Machine learning engineer"
GROUPS = {
    "programming": "Programming",
    "mathematics": "Mathematics and statistics",
    "ml-knowledge": "Machine-learning knowledge",
    "education": "Education",
}

# criterion, group, title, need, points, question, source
CRITERIA: tuple[tuple[str, str, str, Need, int, str, str], ...] = (
    ("languages", "programming", "Programming language", "must", 230, "What did you build last, and in what?", "B:18"),
    ("breadth", "programming", "Several languages", "nice", 45, "Which second language do you use?", "A:40"),
    ("statistics", "mathematics", "Statistics", "should", 185, "How would you compare two models?", "C:14"),
    ("calculus", "mathematics", "Calculus", "nice", 90, "Where did you need a derivative?", "C:15"),
    ("training", "ml-knowledge", "Training models", "should", 250, "Which model did you train yourself?", "A:12"),
    ("degree", "education", "Degree level", "should", 200, "What did you study?", "B:25"),
)

HOSTILE_NAME = "<img src=x onerror=alert(1)>\u202egnp.exe\x1b[2J\x1b]0;owned\x07"
HOSTILE_QUOTE = "Python</style><script>alert('cv')</script> \x1b[31m\u2066and\u2069 R\u200e"
HOSTILE_FILE = "=cmd|' /C calc'!A0\n\u202e<img src=x onerror=alert(2)>\udcff.pdf"

_KINDS = {
    "j": EvidenceKind.JOB,
    "p": EvidenceKind.PROJECT,
    "l": EvidenceKind.LISTED,
    "s": EvidenceKind.STUDIED,
    "m": EvidenceKind.MENTIONED,
}
_WORTH = {"j": 1000, "p": 900, "l": 300, "s": 700, "m": 200}


def found(text: str, quote: str, kind: str, *, page: int = 1, via: tuple[str, ...] = ()) -> Evidence:
    """Return evidence of a kind given by its first letter."""
    return Evidence(
        item=text.lower(),
        name=text,
        text=text,
        quote=quote,
        span=Span(0, len(text)),
        page=page,
        section=SectionKind.WORK if kind == "j" else SectionKind.OTHER,
        kind=_KINDS[kind],
        matched="exact",
        via=via,
        worth=_WORTH[kind],
    )


def card(
    levels: tuple[int, ...],
    evidence: dict[str, tuple[Evidence, ...]],
    *,
    unknown: tuple[str, ...] = (),
    name: str | None = None,
    flags: tuple[Flag, ...] = (),
    findings: tuple[Finding, ...] = (),
    tags: tuple[str, ...] = (),
) -> Scorecard:
    """Return a scorecard from the levels of its criteria."""
    lines = []
    for (criterion, group, title, need, points, ask, source), level in zip(CRITERIA, levels, strict=True):
        state: State = "met" if level >= 900 else "partial" if level else "not_found"
        if criterion in unknown:
            state = "unknown"
        said = f"{title} earns {points * level / 10_000:.1f} of {points / 10:.1f}."
        lines.append(
            Contribution(
                criterion=criterion,
                group=group,
                title=title,
                need=need,
                points=points,
                level=level,
                earned=points * level,
                state=state,
                evidence=evidence.get(criterion, ()),
                sources=(f'{source} (expected, "important")',),
                sentence=said,
                ask=ask,
            )
        )
    total = sum(line.earned for line in lines)
    lacking = sorted((line for line in lines if line.level < 900), key=lambda line: line.earned - 1000 * line.points)
    reach = total + sum(line.points * (1000 - line.level) for line in lines if line.state == "unknown")
    return Scorecard(
        status="scored",
        sha256="ab" * 32,
        format="pdf",
        pages=2,
        rubric=RUBRIC,
        score=total / 10_000,
        reach=reach / 10_000,
        total=total,
        reach_total=reach,
        contributions=tuple(lines),
        flags=flags,
        findings=findings,
        questions=(*(line.ask for line in lacking), "What would you like to do next?"),
        tags=tags,
        name=name,
    )


STRONG = card(
    (1000, 1000, 700, 0, 1000, 1000),
    {
        "languages": (
            found("Python", "Wrote the forecasting service in Python, used by four teams", "j"),
            found("Python", "Python, SQL, Go", "l", page=2),
        ),
        "breadth": (found("Go", "Moved the gateway from Node to Go", "j"),),
        "statistics": (found("regression", "Coursework: regression and survival analysis", "s", page=2),),
        "training": (
            found("PyTorch", "Trained and shipped a PyTorch ranking model; clicks rose by 7 %", "j", via=("pytorch",)),
        ),
        "degree": (found("MSc", "MSc Statistics, University of Example, 2017", "s", page=2),),
    },
    name="Maren Lindqvist",
    tags=("logistics",),
    findings=(
        Finding(rule="R14", severity="hint", message="2 jobs are dated by years without months.", mend="Add months."),
    ),
)

READ_IN_PART = card(
    (900, 0, 700, 0, 600, 700),
    {
        "languages": (found("Java", "Kept the billing jobs in Java running", "j"),),
        "statistics": (found("statistics", "Skills: statistics, Excel, Java", "l"),),
        "training": (found("neural network", "Project: a neural network that names birds by song", "p"),),
        "degree": (found("BSc", "BSc Informatics", "s"),),
    },
    unknown=("breadth", "statistics", "calculus", "training", "degree"),
    name="Tomás Ferreira",
    findings=(Finding(rule="R01", severity="error", message="Page 2 could not be read.", mend="Export it.", page=2),),
)

SAME_SCORE = card(
    (1000, 0, 700, 0, 508, 700),
    {
        "languages": (found("R", "Analysed trial records in R for three years", "j"),),
        "statistics": (found("statistics", "Doctoral studies in statistics, not finished", "s"),),
        "training": (found("scikit-learn", "scikit-learn, caret, lme4", "l"),),
        "degree": (found("BSc", "BSc Mathematics, 2012", "s"),),
    },
    name="Noor Haddad",
)

HOSTILE = card(
    (300, 0, 0, 0, 200, 0),
    {
        "languages": (found("Python", HOSTILE_QUOTE, "l"),),
        "training": (found("machine learning", 'Passionate about machine learning" onmouseover="alert(3)', "m"),),
    },
    name=HOSTILE_NAME,
    flags=(
        Flag(
            code="hidden-text",
            message="46 words in the colour of their background; not scored",
            page=1,
            quote="Kubernetes <svg onload=alert(4)> \x9b31mSpark \u202eSQL",
        ),
        Flag(code="prompt-injection", message="the text gives instructions to a program", page=2),
    ),
    findings=(
        Finding(rule="R02", severity="warning", message="46 words cannot be seen.", mend="Delete them.", page=1),
        Finding(rule="R04", severity="warning", message="No e-mail address was found.", mend="Write it out."),
    ),
)

WEAK = card((0, 0, 0, 0, 0, 0), {}, name="Ida Bergström")


def gain(criterion: str, title: str, way: GainWay, item: str, units: int, sentence: str) -> Gain:
    """Return a gap whose item would be used in a project."""
    assumed = (Assumed(item=item.lower(), name=item, kind=EvidenceKind.PROJECT),)
    return Gain(criterion=criterion, title=title, way=way, assumed=assumed, units=units, sentence=sentence)


IN_FULL = HOSTILE.model_copy(
    update={
        "gains": (
            gain("training", "Training models", "growth", "Training", 250_000, "+25.0 if it becomes true: Training."),
            gain(
                "languages", "Programming language", "presentation", "\x1b[2JPython<b>", 161_000, "+16.1 if true: <b>."
            ),
        ),
        "more_gains": 3,
    }
)


def set_aside(file: str, id_: str, reason: str, status: str = "unreadable") -> Record:
    """Return the record of a file without a score."""
    result = Scorecard.model_validate(
        {"status": status, "reason": reason, "message": f"{reason}: a sentence with its mend", "rubric": RUBRIC}
    )
    return Record(file=file, id=id_, result=result)


def ranked(
    rank: int,
    record: Record,
    band: tuple[int, int],
    above_next: float,
    surely_above: int,
    *,
    sure: bool = False,
    then: int | None = None,
) -> RankedPerson:
    """Return a place of the ranking with how firmly it stands; ``then`` is the rank without a degree's points."""
    stability = Stability(
        band=band,
        above_next=above_next,
        too_close_to_next=0.1 < above_next < 0.9,
        surely_above_next=sure,
        surely_above=surely_above,
    )
    return RankedPerson(rank=rank, record=record, stability=stability, rank_without_degree=then or rank)


RANKING = Ranking(
    rubric=RUBRIC,
    people=(
        ranked(1, Record(file="maren_lindqvist.pdf", id="C-004", result=STRONG), (1, 1), 0.9871, 4, sure=True),
        ranked(2, Record(file="sub/tomas.docx", id="C-001", result=READ_IN_PART), (2, 4), 0.4412, 1, then=3),
        ranked(2, Record(file="noor.pdf", id="C-006", result=SAME_SCORE), (2, 4), 0.8123, 1),
        ranked(4, Record(file=HOSTILE_FILE, id="C-002", result=HOSTILE), (3, 4), 1.0, 1, sure=True),
        RankedPerson(rank=5, record=Record(file="ida.txt", id="C-003", result=WEAK)),
    ),
    needs_person=(
        set_aside("locked.pdf", "C-005", "encrypted"),
        set_aside("scan <b>of</b> a print.pdf", "C-007", "no-text"),
    ),
    skipped=(set_aside("a.fifo", "C-008", "not-a-regular-file", "skipped"),),
    duplicates=(
        Record(
            file="copies/maren.pdf",
            id="C-004",
            duplicate_of="maren_lindqvist.pdf",
            result=STRONG.model_copy(update={"status": "duplicate", "reason": "duplicate"}),
        ),
    ),
)
