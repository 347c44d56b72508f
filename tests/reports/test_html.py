import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from cvscreen.model import Ranking
from cvscreen.reports.html import render_html
from tests.reports.golden import golden
from tests.reports.sample import GROUPS, RANKING, RUBRIC, TITLE


def page(*, names: bool = True) -> str:
    return render_html(RANKING, rubric_title=TITLE, names=names, group_titles=GROUPS).decode("utf-8")


class Tags(HTMLParser):
    """Collects tags, attributes and the text outside style and script."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in {"meta", "link", "rect", "line", "input"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "script"} & set(self.open):
            self.text += data


def parsed(*, names: bool = True) -> Tags:
    tags = Tags()
    tags.feed(page(names=names))
    assert tags.open == []
    return tags


def test_golden():
    """index.html says what it said when somebody last looked."""
    made = page().encode("utf-8")
    assert golden("index.html.golden", made) == made


def test_there_is_one_script_and_one_style_and_both_are_allowed_by_hash():
    """The policy allows exactly the style sheet and the script that stand in the page."""
    made = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', made)
    assert policy is not None
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;".replace("+", "&#43;") in policy[1].replace("+", "&#43;")


def test_nothing_of_a_cv_is_live():
    """No tag, handler or address of a CV became one of the page."""
    tags = parsed()
    assert set(tags.tags) & {"img", "svg onload", "iframe", "object", "form", "base"} == set()
    assert [name for name, _ in tags.attributes if name.startswith("on") or name in {"style", "src"}] == []
    assert {value for name, value in tags.attributes if name == "href"} == {"data:,", "#ranking", "#needs-person"}


def test_style_and_script_are_the_same_for_everybody():
    """Nothing of a CV stands in style or script: another ranking has the same ones."""
    empty = render_html(Ranking(rubric=RUBRIC, people=()), rubric_title="Other", names=False).decode()
    for tag in ("style", "script"):
        pattern = re.compile(rf"<{tag}>(.*?)</{tag}>", re.DOTALL)
        assert pattern.findall(page()) == pattern.findall(empty)


def test_no_control_or_direction_characters():
    """Escapes and overrides of a CV are gone."""
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]", page()) == []


@pytest.mark.parametrize("secret", ["Lindqvist", "maren", "tomas.docx", "onerror", "locked.pdf"])
def test_blind_shows_no_name_and_no_file(secret):
    """Without names, neither names nor file names stand in the page."""
    assert secret not in page(names=False)


@pytest.mark.parametrize("shown", ["Maren Lindqvist", "sub/tomas.docx", "locked.pdf"])
def test_names_are_shown_when_asked_for(shown):
    """With names, people and files are told."""
    assert shown in parsed().text


def test_every_person_and_every_reason_stands_in_the_page():
    """It is complete without its script: everybody ranked, and everything set aside with its mend."""
    text = parsed(names=False).text
    wanted = [*(person.record.id for person in RANKING.people), "C-005", "C-007", "C-008", "Save it without a password"]
    assert [missing for missing in wanted if missing not in text] == []


def test_the_sentence_of_every_criterion_stands_in_the_page():
    """Every line of a score is told as the sentence that the score gives for it."""
    sentences = [line.sentence for person in RANKING.people for line in person.record.result.contributions]
    text = {value for name, value in parsed().attributes if name == "aria-label"}
    assert [missing for missing in sentences if missing not in text] == []


def test_nobody_ranked_is_a_page_too():
    """A folder in which nothing could be scored still gives a page that says so."""
    made = render_html(Ranking(rubric=RUBRIC, people=()), rubric_title=TITLE, names=False)
    assert b"Nobody could be ranked." in made
