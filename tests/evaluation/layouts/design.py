"""Draw the layout of one CV: each property on its own."""

from dataclasses import dataclass

from .dates import DateStyle, draw_style
from .patterns import STUDY, STUDY_KEPT, WORK, WORK_KEPT
from .people import text
from .words import Draw, half, language

SIDED = ("side", "band", "halves")
STRUCTURES = {"single": 5, "side": 5, "band": 2, "banner": 1}
STRUCTURES_KEPT = {
    "single": 2,
    "side": 1,
    "halves": 2,
    "cards": 1.5,
    "timeline": 1.5,
    "headrail": 2,
    "flow": 1,
    "runin": 1,
}
SKILLS = {
    "commas": 3,
    "groups": 4,
    "tags": 2,
    "bars": 1,
    "lines": 2,
    "columns3": 1,
    "dots": 1,
    "table": 1,
    "sentence": 0.4,
}
SKILLS_KEPT = {
    "pipes": 2,
    "stars": 1,
    "percent": 1,
    "columns2": 2,
    "dots_mid": 1,
    "groups_stack": 2,
    "semicolons": 1,
    "groups_tags": 1,
}
SPOKEN = {"brackets": 3, "lines_dash": 2, "table": 1, "bars": 1, "colon": 2, "dots": 0.7}
SPOKEN_KEPT = {"comma_line": 2, "stack": 1, "stars": 1, "names": 1, "brackets": 1, "pipes": 1}
DECORATION = {"rule": 4, "none": 3, "bar": 1, "colour": 2, "leftbar": 1}
DECORATION_KEPT = {"overline": 1, "box": 1, "double": 1, "dotted": 1, "pill": 1, "rule": 1, "sideline": 1}
CONTACT = {"line": 4, "stack": 2, "labels": 2, "split": 1}
CONTACT_KEPT = {"grid": 2, "foot": 1, "line": 1, "right": 1, "words": 0.5}
NAME = {"plain": 6, "upper": 3, "surname_upper": 1, "lines": 1}
NAME_KEPT = {"spaced": 2, "comma": 0.3, "upper_lines": 1, "lower": 0.4, "plain": 2, "surname_first": 0.3}
ICONS = {"none": 5, "font": 2, "signs": 1}
ICONS_KEPT = {"none": 3, "font": 1, "letters": 1}
INKS = "#1f3a5f | #7a1f2b | #2e6b4f | #333333 | #0b7285 | #5b3a8c | #b3541e || #00695c | #37474f | #8e2f5b | #1b4f9c"
FONTS = (
    "Liberation Sans | Lato | Carlito | Open Sans | Roboto | EB Garamond | Liberation Serif | Inter | Caladea"
    " || DejaVu Sans | Cabin | Comfortaa | C059 | Noto Sans | Nimbus Sans Narrow"
)
GLYPHS = "• | – | ▪ | ‣ | - | ○ || ▸ | ◆ | ➤ | ✓ | * | »"


@dataclass(frozen=True)
class Heading:
    case: str  # plain, upper, lower, small
    spaced: bool
    decoration: str
    align: str
    mark: str  # "", icon or number
    typo: bool


@dataclass(frozen=True)
class Design:
    structure: str
    side_right: bool
    side_dark: bool
    side_width: int  # per cent
    photo: bool
    contact: str
    contact_in_side: bool
    icons: str
    heading: Heading
    headings: bool
    work: str
    study: str
    join: str
    grouped: bool
    dates: DateStyle
    only_end: bool
    body: str  # bullets, prose, duties
    glyph: str
    skills: str
    spoken: str
    name: str
    centred: bool
    show_headline: bool
    headline_first: bool
    cv_word: bool
    running: bool
    study_first: bool
    shuffled: bool
    strong: str  # the role that is bold
    ink: str
    font: str
    size: float
    link_form: str  # full, bare, handle, word
    table: bool = False  # posts as a table
    labelled: str = ""  # each value of an entry behind a label: colon, table or tab
    family: str = ""
    modern: bool = False  # the moderncv class orders entries itself


def draw_design(code: str, draw: Draw) -> Design:
    random, chance = draw.random, draw.chance
    words = language(code)
    work = random.choice(WORK_KEPT if draw.blind else WORK)
    study = random.choice(STUDY_KEPT if draw.blind else STUDY)
    if chance(0.5):  # often both are written alike
        study = _alike(work, STUDY_KEPT if draw.blind else STUDY) or study
    return Design(
        structure=half(STRUCTURES, STRUCTURES_KEPT, draw), side_right=chance(0.4), side_dark=chance(0.4),
        side_width=random.choice([27, 30, 33, 36, 40]), photo=chance(0.25),
        contact=half(CONTACT, CONTACT_KEPT, draw), contact_in_side=chance(0.7), icons=half(ICONS, ICONS_KEPT, draw),
        heading=_heading(code, draw), headings=not chance(0.02),
        work=work, study=study, join=draw.one(text(words, "joins")), grouped=chance(0.5),
        dates=draw_style(code, draw), only_end=chance(0.2),
        body=random.choices(["bullets", "prose", "duties"], [6, 2, 1])[0], glyph=draw.one(GLYPHS),
        skills=half(SKILLS, SKILLS_KEPT, draw), spoken=half(SPOKEN, SPOKEN_KEPT, draw),
        name=half(NAME, NAME_KEPT, draw), centred=chance(0.3), show_headline=chance(0.5), headline_first=chance(0.06),
        cv_word=chance(0.12 if code in ("en", "nl") else 0.25), running=chance(0.2), study_first=chance(0.25),
        shuffled=chance(0.3), strong=random.choices(["title", "employer", "both", "none"], [4, 2, 1, 1])[0],
        ink=draw.one(INKS), font=draw.one(FONTS), size=random.choice([9, 9.5, 10, 10.5, 11]),
        table=chance(0.05),
        labelled=draw.one("colon | table | tab") if chance(0.07) and "entry_labels" in words else "",
        link_form=random.choices(["full", "bare", "handle", "word"], [2, 6, 1, 0.7])[0],
    )  # fmt: skip


def _heading(code: str, draw: Draw) -> Heading:
    case = draw.random.choices(["plain", "upper", "lower", "small"], [5, 4, 0.3, 0.7])[0]
    if code in ("zh", "ja") or (case == "small" and code in ("tr", "el")):
        case = "plain"
    mark = draw.random.choices(["", "icon", "number"], [10, 1.5, 0.6])[0]
    return Heading(
        case, draw.chance(0.12), half(DECORATION, DECORATION_KEPT, draw),
        draw.random.choices(["left", "center", "right"], [8, 2, 0.5])[0], mark, draw.chance(0.03),
    )  # fmt: skip


def _alike(work: str, choices: tuple[str, ...]) -> str:
    wanted = work.replace("T", "G").replace("E", "I")
    return wanted if wanted in choices else ""


def strong_roles(design: Design) -> tuple[str, ...]:
    return {
        "title": ("title", "degree"), "employer": ("employer",), "both": ("title", "degree", "employer"), "none": (),
    }[design.strong]  # fmt: skip
