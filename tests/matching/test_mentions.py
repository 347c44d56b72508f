"""Kinds by place, entries, dates in use, and how a spelling was matched."""

import pytest

from cvscreen.matching import compile_matcher, find_mentions
from cvscreen.model import Contact, DateRange, Item, Mention, PartialDate, Span, Value, Vocabulary
from tests.matching.making import kinds, matcher, mentions, resume


def only(found: tuple[Mention, ...], item: str) -> Mention:
    (mention,) = [mention for mention in found if mention.item == item]
    return mention


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("work", "job"),
        ("internship", "internship"),
        ("projects", "project"),
        ("education", "studied"),
        ("courses", "studied"),
        ("certificates", "certified"),
        ("publications", "project"),
        ("volunteer", "project"),
        ("skills", "listed"),
        ("summary", "mentioned"),
        ("interests", "mentioned"),
        ("other", "mentioned"),
    ],
)
def test_the_place_decides_the_kind(section: str, kind: str) -> None:
    """The same word is evidence of another kind in each section."""
    assert kinds("Used XGBoost.", section)["xgboost"] == kind


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("PyTorch", "exact"),
        ("PyTorch Lightning", "alias"),
        ("Py Torch", "alias"),
        ("Lang-\nGraph", "joined"),
        ("Pytorhc", "typo"),
    ],
)
def test_how_it_was_matched_is_told(text: str, matched: str) -> None:
    """A mention says whether it is the name, another spelling, joined parts or a slip."""
    assert mentions(("skills", text))[0].matched == matched


def test_a_slip_is_less_sure() -> None:
    """A misspelling carries its similarity and a lower confidence."""
    mention = only(mentions(("skills", "Kubernets")), "kubernetes")
    assert (mention.similarity, mention.confidence < 0.9) == (94.7, True)


def test_an_education_level_is_a_mention() -> None:
    """A degree that the parser read counts as its level, at the words it was read from."""
    cv = resume(
        ("education", "Toinen tutkinto 2019"),
        fields={"education": {"level": "master", "study_type": "Toinen tutkinto"}},
    )
    mention = only(find_mentions(cv, matcher()), "master")
    assert (mention.matched, mention.text, mention.kind.value) == ("field", "Toinen tutkinto", "studied")


def test_the_parsed_level_stands_in_place_of_the_words() -> None:
    """A bachelor's entry that mentions the master it leads to is a bachelor's."""
    degree = {"level": "bachelor", "study_type": "BSc"}
    cv = resume(("education", "BSc Physics, leads to an MSc"), fields={"education": degree})
    assert "master" not in {mention.item for mention in find_mentions(cv, matcher())}


def test_an_unfinished_course_is_in_progress() -> None:
    """What is being studied is in progress."""
    cv = resume(("education", "MSc Statistics"), fields={"education": {"level": "master", "in_progress": True}})
    assert {mention.kind.value for mention in find_mentions(cv, matcher())} == {"in_progress"}


def test_an_internship_is_an_internship() -> None:
    """A work entry that the parser took for an internship says so for all it names."""
    role = {"internship": True, "position": "Research intern"}
    cv = resume(("work", "Research intern\nWrote Python."), fields={"work": role})
    found = {mention.item: mention.kind.value for mention in find_mentions(cv, matcher())}
    assert (found["python"], found["internship"]) == ("internship", "internship")


def job(start: int, end: int | None) -> dict[str, object]:
    until = PartialDate(year=end, month=12) if end else None
    return {"dates": DateRange(start=PartialDate(year=start, month=1), end=until, ongoing=end is None, span=Span(0, 0))}


def test_months_of_concurrent_jobs_count_once() -> None:
    """Two jobs in the same two years are two years."""
    cv = resume(("work", "Python"), ("work", "Python too"), fields={"work": job(2019, 2020)})
    assert {mention.months for mention in find_mentions(cv, matcher())} == {24}


def test_present_needs_a_today() -> None:
    """Without a today an ongoing job tells no months; with one it does."""
    cv = resume(("work", "Python"), fields={"work": job(2020, None)})
    today = PartialDate(year=2021, month=6)
    assert (find_mentions(cv, matcher())[0].months, find_mentions(cv, matcher(), today=today)[0].months) == (None, 18)


def test_a_heading_can_say_how_all_under_it_is_meant() -> None:
    """What stands under "Currently learning" is in progress."""
    cv = resume(("skills", "Currently learning\nRust, Python"))
    headed = cv.sections[0].model_copy(update={"heading": Value(text="Currently learning", span=Span(0, 18))})
    labelled = cv.model_copy(update={"sections": (headed,)})
    assert only(find_mentions(labelled, matcher()), "python").kind.value == "in_progress"


def test_a_managed_team_is_less_sure() -> None:
    """Managing a team that uses a tool is a job mention of lower confidence."""
    mention = only(mentions(("work", "Managed a team using Scala.")), "scala")
    assert (mention.kind.value, mention.confidence < 0.7) == ("job", True)


def test_a_doubtful_slip_counts_alone_in_a_list() -> None:
    """One wrong letter of a short name is mended between other skills, and nowhere else."""
    assert kinds("Python, Numpi, Dockir", "skills") == {"python": "listed", "numpy": "listed", "docker": "listed"}
    assert kinds("Numpi spoke of joy in Python.").keys() == {"python"}


def test_a_word_of_a_name_says_nothing_of_others() -> None:
    """A cue that is part of a name is none."""
    assert kinds("Neural networks, reinforcment learning", "skills") == {
        "neural-networks": "listed",
        "reinforcement-learning": "listed",
    }


def test_a_spelling_without_letters_is_refused() -> None:
    """A spelling that no word of a text can be is told to its author."""
    with pytest.raises(ValueError, match="neither letters nor digits"):
        compile_matcher(Vocabulary(items={"x": Item(name="Ex", kind="tool", aliases=("—",))}))


@pytest.mark.parametrize(
    "text",
    [
        "Autorizzo il trattamento dei miei dati personali ai sensi del GDPR 2016/679.",
        "I hereby consent to the processing of my personal data in accordance with the GDPR.",
        "Autorizo el tratamiento de mis datos personales.",
    ],
)
def test_a_consent_clause_is_no_evidence(text: str) -> None:
    """The sentence under a CV that agrees to the use of personal data names no skill."""
    assert kinds(text, "other") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Optimised the modelling of demand.", "Optimized the modeling of demand."),
        ("Labelled images, regularised models.", "Labeled images, regularized models."),
        ("Vectorised Python code with numpy.", "Vectorized Python code with numpy."),
    ],
)
def test_both_shores_of_the_atlantic_are_read_alike(one: str, other: str) -> None:
    """British and American spellings are the same evidence, and as sure."""
    told = [
        sorted((mention.item, mention.kind, mention.confidence) for mention in mentions(("work", text)))
        for text in (one, other)
    ]
    assert told[0] == told[1] != []


@pytest.mark.parametrize("text", ["a pre-trained model", "non-linear regression", "Un-supervised learning"])
def test_a_word_behind_a_prefix_is_another(text: str) -> None:
    """No name begins in the middle of a word that a hyphen takes apart."""
    starts = [mention.text.casefold() for mention in mentions(("skills", text))]
    assert not [start for start in starts if start.startswith(("trained", "linear", "supervised"))]


@pytest.mark.parametrize(
    "title",
    [
        "Softwareentwicklerin", "Softwareentwickler:in", "Softwareentwickler*in", "SoftwareentwicklerIn",
        "Softwareentwickler/-in", "Développeuse logicielle", "Développeur·euse logiciel", "Développeur(se) logiciel",
        "Ingénieure logicielle", "Ingeniero/a de software", "Ontwikkelaarster", "Programátorka",
    ],
)  # fmt: skip
def test_a_title_counts_in_every_gender(title: str) -> None:
    """A woman's title and one for all are as sure as a man's."""
    found = kinds_of_title(title)
    assert found["software-job"] == ("job", 1.0)


def kinds_of_title(title: str) -> dict[str, tuple[str, float]]:
    cv = resume(("work", title))
    words = cv.work[0].model_copy(update={"position": Value(text=title, span=cv.work[0].span)})
    found = find_mentions(cv.model_copy(update={"work": (words,)}), matcher())
    return {mention.item: (mention.kind.value, mention.confidence) for mention in found}


@pytest.mark.parametrize("line", ["Ada Example — CV", "CV Ada Example", "CV: Ada Example", "Ada Example | CV | 2"])
def test_the_cv_beside_a_name_is_the_page(line: str) -> None:
    """A running foot with a name and "CV" is no computer vision, in any section."""
    cv = resume(("summary", "Ada Example"), ("skills", f"Python, PyTorch, OpenCV\n{line}"))
    named = Contact(name=Value(text="Ada Example", span=Span(0, 11)))
    found = find_mentions(cv.model_copy(update={"contact": named}), matcher())
    assert [mention.text for mention in found if mention.item == "computer-vision"] in ([], ["OpenCV"])


def test_initials_are_no_test() -> None:
    """A person called "A. B." keeps the A/B tests."""
    cv = resume(("summary", "A. B."), ("work", "Ran A/B tests of three rankers."))
    named = Contact(name=Value(text="A. B.", span=Span(0, 5)))
    found = find_mentions(cv.model_copy(update={"contact": named}), matcher())
    assert "ab-testing" in {mention.item for mention in found}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Scheduled jobs with Apache Airflow.", "airflow"),
        ("Wrote a Python library for claims.", "python"),
        ("Shiny dashboards for nurses.", "r-packages"),
        ("A Flask REST API for quotes.", "systems-integration"),
        ("Kibana dashboards for support.", "elasticsearch"),
    ],
)
def test_a_longer_name_does_not_hide_what_it_is_made_of(text: str, item: str) -> None:
    assert item in kinds(text)


def test_a_product_is_not_the_word_in_its_name() -> None:
    assert "azure" not in kinds("Models in Azure ML.")


def test_a_number_and_more_is_a_number() -> None:
    assert "feature-engineering" in kinds("Engineered 150+ features from transactions.")


@pytest.mark.parametrize("text", ["We fine-tuned BERT.", "We fine-tuned a small BERT.", "We trained BERT."])
def test_a_pattern_may_begin_with_an_option_of_several_words(text: str) -> None:
    item = Item(name="Zzz", kind="practice", patterns=("fine-tuned|trained bert", "fine-tuned|trained * bert"))
    ready = compile_matcher(Vocabulary(items={"tuning": item}))
    assert [mention.item for mention in find_mentions(resume(("work", text)), ready)] == ["tuning"]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Quantitative researcher. PhD in applied mathematics.", "doctorate"),
        ("Quantitative researcher. PhD in applied mathematics.", "mathematics-degree"),
        ("Final-year student of statistics seeking a first post.", "statistics-degree"),
        ("Étudiante en informatique, curieuse.", "computer-science"),
        ("Statistics student in Leeds.", "statistics-degree"),
    ],
)
def test_a_summary_may_tell_a_degree(text: str, item: str) -> None:
    assert item in kinds(text, "summary")


@pytest.mark.parametrize("text", ["Managed PhD students in applied mathematics.", "Taught statistics to students."])
def test_others_degrees_are_not_ones_own(text: str) -> None:
    assert not {"doctorate", "mathematics-degree", "statistics-degree"} & kinds(text, "summary").keys()


@pytest.mark.parametrize(
    "text",
    [
        "Tarefas agendadas no Jenkins.",
        "Modelos publicados no Kubernetes e no Jenkins.",
        "Não há servidores, tudo em uma VM no Jenkins.",
    ],
)
def test_the_portuguese_no_denies_nothing(text: str) -> None:
    assert kinds(text)["jenkins"] == "job"


@pytest.mark.parametrize(
    "text", ["Strong in Python, no Jenkins.", "Trabajo con Python, no Jenkins", "Linux OS of my own with no Jenkins."]
)
def test_a_no_of_other_languages_denies(text: str) -> None:
    assert kinds(text)["jenkins"] == "negated"
