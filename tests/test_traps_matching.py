"""The traps of matching: what the field's screeners take for evidence and is none, or miss and is some."""

import pytest

from cvscreen.matching import find_mentions
from cvscreen.model import Resume, SkillGroup, Span, Value
from tests.matching.making import kinds, matcher, mentions, resume, value


@pytest.mark.parametrize("item", ["cpp", "csharp", "fsharp"])
def test_symbols_are_part_of_a_name(item: str) -> None:
    """C++, C#, .NET and F# in a list are all found."""
    assert kinds("C++, C#, .NET, F#", "skills")[item] == "listed"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Owned the go to market plan", "go"),
        ("Led R&D of coatings", "r"),
        ("Going forward, ran two shops", "go"),
        ("Sold vitamin C", "c"),
        ("Gifts that spark joy", "spark"),
        ("JavaScript and CSS", "java"),
        ("Fed pandas at a zoo", "pandas"),
    ],
)
def test_coincidences_are_no_tools(text: str, item: str) -> None:
    """Everyday words that spell a tool are left alone."""
    assert item not in kinds(text)


@pytest.mark.parametrize(
    ("text", "item", "kind"),
    [
        ("No experience with PyTorch", "pytorch", "negated"),
        ("I never used Docker", "docker", "negated"),
        ("Eager to learn Kubernetes", "kubernetes", "aspired"),
        ("Basic knowledge of Docker only", "docker", "job"),
        ("Not only Python", "python", "job"),
        ("No downtime with Kubernetes", "kubernetes", "job"),
        ("Without Docker we could not ship", "docker", "job"),
        ("Python but not Java", "java", "negated"),
        ("Python but not Java", "python", "job"),
        ("Currently learning Rust", "rust", "in_progress"),
    ],
)
def test_wording_decides_what_a_mention_is(text: str, item: str, kind: str) -> None:
    """A denial and a wish earn nothing; what only looks like a denial does."""
    assert kinds(text)[item] == kind


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("sklearn", "scikit-learn"),
        ("TF2", "tensorflow"),
        ("k8s", "kubernetes"),
        ("Amazon Web Services", "aws"),
        ("Postgres", "postgresql"),
        ("PyTorh", "pytorch"),
        ("Kubernets", "kubernetes"),
        ("Dockr", "docker"),
        ("Tensor Flow", "tensorflow"),
        ("Tensor-\nFlow", "tensorflow"),
        ("deep\nlearning", "deep-learning"),
        ("Pyhton", "python"),
    ],
)
def test_other_spellings_and_slips_are_found(text: str, item: str) -> None:
    """Short forms, misspellings and names that a line's end cuts are found."""
    assert item in kinds(text, "skills")


@pytest.mark.parametrize(
    "text",
    [
        "LA MARTINIERE College",
        "MS Office course",
        "Scrum Master course",
        "Cambridge, MA",
        "BE the change",
        "AS of 2020",
    ],
)
def test_no_degree_is_made_of_coincidences(text: str) -> None:
    """Places, products and slogans are no degrees, even in the education section."""
    assert not {"bachelor", "master", "doctorate"} & set(kinds(text, "education"))


def test_a_list_twenty_times_over_names_no_more_items() -> None:
    """Repeating words adds no item."""
    once, often = kinds("Python, SQL, Docker", "skills"), kinds("Python, SQL, Docker\n" * 20, "skills")
    assert once == often


NAMED = resume(
    ("contact", "Pascal Python\n12 Docker Road, Rust\njulia@keras.example\ngithub.com/pytorch-fan"),
    ("work", "Clerk at Kafka Ltd\nFiled letters."),
    ("skills", "Typing"),
    fields={"work": {"name": "Kafka Ltd", "position": "Clerk"}},
    name="Pascal Python",
)


def test_name_contact_and_employer_earn_nothing() -> None:
    """A person called Pascal Python of Docker Road gets nothing for it."""
    assert find_mentions(NAMED, matcher()) == ()


def test_a_name_that_stands_again_earns_nothing() -> None:
    """The name at the foot of page two is no skill either."""
    cv = resume(("contact", "Julia Kafka"), ("other", "Clerk\nJulia Kafka - 2/2\nKafka, Julia"), name="Julia Kafka")
    assert find_mentions(cv, matcher()) == ()


def test_a_part_of_the_name_in_a_page_footer_earns_nothing() -> None:
    """A footer that gives the family name alone is left out."""
    cv = resume(("contact", "Ada Docker"), ("work", "Wrote Python.\nDocker 2/2"), name="Ada Docker")
    lines = [
        line._replace(region="footer") if cv.document.text[slice(*line.span)].endswith("2/2") else line
        for line in cv.document.lines
    ]
    footed = Resume.model_validate({**dict(cv), "document": cv.document.model_copy(update={"lines": tuple(lines)})})
    assert {mention.item for mention in find_mentions(footed, matcher())} == {"python"}


def test_a_school_earns_nothing() -> None:
    """A school's name is no evidence, a degree's subject is."""
    cv = resume(
        ("education", "BSc Physics\nInstitute of Machine Learning and Statistics"),
        fields={
            "education": {
                "institution": "Institute of Machine Learning and Statistics",
                "study_type": "BSc",
                "area": "Physics",
                "level": "bachelor",
            }
        },
    )
    assert {mention.item for mention in find_mentions(cv, matcher())} == {"bachelor", "physics"}


def test_references_earn_nothing() -> None:
    """What referees do is not the person's."""
    assert mentions(("references", "Prof. Docker, Python Institute, machine learning")) == ()


def test_school_subjects_are_no_degree() -> None:
    """Physics at school is no degree in physics."""
    cv = resume(("education", "Abitur, Physik und Mathematik"), fields={"education": {"level": "secondary"}})
    assert not {"physics", "mathematics-degree"} & {mention.item for mention in find_mentions(cv, matcher())}


def test_lines_of_a_list_do_not_run_together() -> None:
    """The last word of a bullet and the first of the next make no phrase."""
    assert "deep-learning" not in kinds("- Sold deep\n- Learning shop rules")


def test_a_first_name_in_prose_earns_nothing() -> None:
    """A person called Julia who writes "Julia has led" names no language, but her list of skills does."""
    cv = resume(
        ("contact", "Julia Kafka"),
        ("summary", "Julia has led two teams in Python."),
        ("skills", "Python, Julia, R"),
        name="Julia Kafka",
    )
    found = [(mention.item, mention.section.value) for mention in find_mentions(cv, matcher())]
    assert [section for item, section in found if item == "julia"] == ["skills"]


def test_an_employer_that_stands_again_earns_nothing() -> None:
    """The name of an employer is no evidence where the text repeats it."""
    cv = resume(
        ("work", "Clerk at Deep Learning Ltd\nFiled letters."),
        ("summary", "Four years at Deep Learning Ltd."),
        fields={"work": {"name": "Deep Learning Ltd", "position": "Clerk"}},
    )
    assert find_mentions(cv, matcher()) == ()


@pytest.mark.parametrize("heading", ["Machine learning projects", "Education", "Python"])
def test_a_heading_earns_nothing(heading: str) -> None:
    """A section's heading says what follows and is no evidence."""
    cv = resume(("projects", f"{heading}\nBird watching"))
    title = Value(text=heading, span=Span(0, len(heading)))
    headed = cv.model_copy(update={"sections": (cv.sections[0].model_copy(update={"heading": title}),)})
    assert find_mentions(headed, matcher()) == ()


@pytest.mark.parametrize(
    "text", ["Machine learning: PyTorch, JAX", "Deep Learning: PyTorch", "Reinforcement learning: PyTorch"]
)
def test_a_label_with_learning_is_no_wish_to_learn(text: str) -> None:
    """What is listed under "Machine learning" is not being learnt."""
    cv = resume(("skills", text))
    label = value(cv.document, text.split(":")[0])
    group = SkillGroup(name=label, keywords=(), span=cv.sections[0].span, section=0)
    grouped = cv.model_copy(update={"skills": (group,)})
    assert {mention.kind.value for mention in find_mentions(grouped, matcher())} == {"listed"}
