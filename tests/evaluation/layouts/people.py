"""Draw a person of one language from its words."""

import re
import unicodedata
from typing import cast

from .record import Date, Job, Person, Study
from .words import Draw, Tree, language

NOW = Date(2026, 1)  # where a duration "until today" is printed, it counts to this month
EXTRAS = {
    "certificates": (0.4, 1, 3), "projects": (0.3, 1, 2), "interests": (0.4, 2, 4), "references": (0.15, 1, 1),
    "volunteering": (0.15, 1, 2), "publications": (0.12, 1, 1), "awards": (0.15, 1, 2),
}  # fmt: skip
PLAIN = str.maketrans("łøæœđıąęßðþ", "loaodiaesdt")


def draw_person(code: str, draw: Draw) -> Person:
    words = language(code)
    software = draw.chance(0.55)
    kinds = cast(Tree, words["work_kinds"])
    kind_name = (
        draw.one("software | ml") if software else draw.random.choice([k for k in kinds if k not in ("software", "ml")])
    )
    kind = cast(Tree, kinds[kind_name])
    given, surname = draw.one(text(words, "given")), draw.one(text(words, "surname"))
    middle = f" {draw.one('A. | J. | M. | R. | T. || K. | L. | E.')}" if code == "en" and draw.chance(0.2) else ""
    jobs, first = _jobs(words, kind, draw)
    studies = _studies(words, kind, draw, first)
    years = max(1, NOW.year - first.year)
    return Person(
        lang=code, given=given + middle, surname=surname,
        before=draw.one(text(words, "titles_before")) if draw.chance(0.1) and "titles_before" in words else "",
        after=draw.one(text(words, "titles_after")) if draw.chance(0.07) and "titles_after" in words else "",
        headline=jobs[0].title if jobs and draw.chance(0.7) else draw.one(text(kind, "titles")),
        email=_mail(given, surname, draw), phone=_phone(draw.one(text(words, "phones")), draw),
        place=draw.one(text(words, "places")), street=draw.one(text(words, "streets")),
        links=_links(given, surname, draw, software=software),
        summary=draw.one(text(words, "summary")).format(title=jobs[0].title if jobs else kind_name, n=years),
        jobs=jobs, studies=studies, skills=_skills(words, kind, draw, kind_name),
        soft=tuple(draw.some(text(words, "soft"), 2, 4)), spoken=_spoken(words, draw),
        personal=_personal(words, draw, code), software=software,
        extras={
            key: tuple(draw.some(text(words, key), low, high))
            for key, (share, low, high) in EXTRAS.items() if key in words and draw.chance(share)
        },
    )  # fmt: skip


def text(tree: Tree, key: str) -> str:
    return cast(str, tree[key])


def ascii_name(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().translate(PLAIN))
    return re.sub(r"[^a-z]+", "", plain)


def _mail(given: str, surname: str, draw: Draw) -> str:
    first, last = ascii_name(given), ascii_name(surname)
    if not first or not last:  # letters outside Latin: a nickname
        first, last = draw.one("blue | quiet | north | green"), draw.one("crane | harbour | meadow | lamp")
    number = draw.random.randint(10, 99)
    form = draw.one("{f}.{l} | {l}.{f} | {f}{l}{n} | {f[0]}.{l} | {f}_{l} | {l}{n} || {f[0]}{l} | {f}-{l}")
    domain = draw.one(text(language("common"), "mail_domains"))
    return form.format(f=first, l=last, n=number) + "@" + domain


def _phone(form: str, draw: Draw) -> str:
    return re.sub("#", lambda _: str(draw.random.randint(0, 9)), form)


def _links(given: str, surname: str, draw: Draw, *, software: bool) -> tuple[str, ...]:
    handle = f"{ascii_name(given)}-{ascii_name(surname)}".strip("-") or draw.one("blue-crane | quiet-lamp")
    links = []
    if draw.chance(0.6):
        links.append(f"linkedin.com/in/{handle}-example")
    if draw.chance(0.55 if software else 0.05):
        links.append(f"github.com/{handle.replace('-', '')}-example")
    if draw.chance(0.2):
        links.append(f"{handle}.example.com")
    return tuple(links)


def _jobs(words: Tree, kind: Tree, draw: Draw) -> tuple[tuple[Job, ...], Date]:
    count = draw.random.choices([1, 2, 3, 4, 5, 7, 8], [1, 3, 5, 3, 1, 1, 1])[0]
    titles = draw.some(text(kind, "titles"), count, count)
    pool = draw.all(text(words, "employers")) + (draw.all(text(kind, "employers")) * 2 if "employers" in kind else [])
    end: Date | None = None if draw.chance(0.7) else Date(2025, draw.random.randint(1, 9))
    jobs: list[Job] = []
    used: set[str] = set()
    bullets = draw.all(text(kind, "bullets").replace("||", "|"))
    draw.random.shuffle(bullets)
    for title in titles:
        start = _back(end or NOW, draw.random.randint(8, 52))
        employer = draw.random.choice([name for name in pool if name not in used] or pool)
        if jobs and len(titles) > 2 and draw.chance(0.2):
            employer = jobs[-1].employer  # moved up in the same house
        used.add(employer)
        duties = _duties(bullets, draw)
        about = draw.one(text(words, "about")) if draw.chance(0.15) else ""
        jobs.append(
            Job(title, employer, draw.one(text(words, "places")), start, end, duties, about, _stack(kind, draw))
        )
        end = _back(start, draw.random.choice([1, 1, 1, 2, 4]))
    return tuple(jobs), jobs[-1].start


def _duties(bullets: list[str], draw: Draw) -> tuple[str, ...]:
    """Take some of the bullets; now and then two are joined to a long one."""
    taken = [bullets.pop() for _ in range(min(len(bullets), draw.random.randint(0, 4)))]
    if len(taken) > 2 and draw.chance(0.35):
        taken = [f"{taken[0]}; {taken[1]}", *taken[2:]]
    return tuple(taken)


def _back(date: Date, months: int) -> Date:
    total = date.year * 12 + date.month - 1 - months
    return Date(total // 12, total % 12 + 1)


def _stack(kind: Tree, draw: Draw) -> str:
    if "skills" in kind or not draw.chance(0.3):
        return ""
    tech = cast(Tree, language("common")["tech"])
    return ", ".join(draw.some(text(tech, "languages"), 1, 2) + draw.some(text(tech, "cloud"), 1, 2))


def _studies(words: Tree, kind: Tree, draw: Draw, first_job: Date) -> tuple[Study, ...]:
    degrees = cast(Tree, words["degrees"])
    count = draw.random.choices([1, 2, 3], [3, 4, 2])[0]
    levels = draw.random.choice(
        [["bachelor"], ["master"], ["secondary"]] if count == 1 else
        [["master", "bachelor"], ["bachelor", "secondary"], ["master", "secondary"]] if count == 2 else
        [["master", "bachelor", "secondary"], ["doctorate", "master", "bachelor"]]
    )  # fmt: skip
    if levels == ["bachelor", "secondary"] and "associate" in degrees and draw.chance(0.6):
        levels = ["associate", "secondary"]
    state = draw.random.choices(["done", "expected", "going"], [8, 1, 1])[0]
    end = Date(2026, 6) if state == "expected" else _back(Date(first_job.year, draw.random.choice([6, 7, 9, 10])), 12)
    studies = []
    for index, level in enumerate(levels):
        span = {"doctorate": 45, "master": 21, "bachelor": 33, "associate": 21, "secondary": 33}[level]
        if index == 0 and state == "going":
            start, finish = Date(2024, draw.random.choice([9, 10])), None
        else:
            start, finish = _back(end, span), end
        here = level == "secondary"
        studies.append(Study(
            institution=draw.one(text(words, "schools" if here else "universities")),
            degree=draw.one(text(degrees, level)),
            field="" if here else draw.one(text(kind, "fields")), level=level, place=draw.one(text(words, "places")),
            start=start, end=finish, state=state if index == 0 else "done",
            grade=draw.one(text(words, "grades")) if draw.chance(0.25) and not (index == 0 and state != "done") else "",
            thesis=draw.one(text(words, "thesis")) if draw.chance(0.2) and not here else "",
        ))  # fmt: skip
        end = _back(start if finish else Date(2024, 9), 3)
    names = [study.institution for study in studies]
    return tuple(studies) if len(set(names)) == len(names) else (studies[0],)


def _skills(words: Tree, kind: Tree, draw: Draw, kind_name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    groups = cast(Tree, words["groups"])
    if "skills" in kind:
        return ((draw.one(text(groups, "field")), tuple(draw.some(text(kind, "skills"), 4, 7))),)
    tech = cast(Tree, language("common")["ml" if kind_name == "ml" else "tech"])
    keys = [key for key in tech if key == "languages" or draw.chance(0.75)]
    return tuple((draw.one(text(groups, key)), tuple(draw.some(text(tech, key), 2, 6))) for key in keys)


def _spoken(words: Tree, draw: Draw) -> tuple[tuple[str, str], ...]:
    if not draw.chance(0.8):
        return ()
    first, *others = draw.all(text(words, "spoken").replace("||", "|"))
    levels = draw.all(text(words, "spoken_levels"))
    native = draw.all(text(words, "spoken_levels").replace("||", "|"))[0]
    chosen = draw.random.sample(others, min(len(others), draw.random.randint(1, 3)))
    rest = [level for level in levels if level != native]
    return ((first, native), *((name, draw.random.choice(rest)) for name in chosen))


def _personal(words: Tree, draw: Draw, code: str) -> tuple[tuple[str, str], ...]:
    if not draw.chance(0.1 if code == "en" else 0.45):
        return ()
    labels, values = cast(Tree, words["labels"]), cast(Tree, words["personal_values"])
    return tuple(
        (draw.one(text(labels, key)), draw.one(text(values, key)))
        for key in values
        if key in labels and draw.chance(0.6)
    )
