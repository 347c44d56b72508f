"""Make the sheet of a person in a design, and its gold fields."""

from dataclasses import replace
from typing import cast

from . import dates
from .contacts import contacts
from .design import SIDED, Design
from .gold import gold_fields, printed_spans
from .inventory import skill_blocks, spoken_blocks
from .patterns import lay
from .people import text
from .record import Job, Person, Study
from .sheet import Block, Bullets, ContactBlock, Entry, Items, Pairs, Para, Row, Rows, Section, Sheet
from .words import Draw, Tree, language

SIDE_KEYS = ("contact", "personal", "skills", "languages", "interests", "certificates", "awards", "references")


def compose(person: Person, design: Design, draw: Draw) -> Sheet:
    words = language(person.lang)
    sections = _sections(person, design, draw)
    sided = design.structure in SIDED
    side = [one for one in sections if sided and _beside(one.key, design, draw)]
    if sided and not side:
        side = [one for one in sections if one.key in ("skills", "education")]
    main = [one for one in sections if one not in side]
    if design.structure != "halves":
        side = [_narrow(one) for one in side]
    placed = any(one.key == "contact" for one in sections) or any(
        one.blocks[0] == _together(person) for one in sections
    )
    head_contacts = () if placed else contacts(person, design, draw)
    if not sided or not any(one.key == "contact" for one in side):
        main.sort(key=lambda one: one.key == "profile", reverse=True)
    name_lines, name = _name(person, design)
    ordered = [*main, *side] if design.side_right or not sided else [*side, *main]
    gold = {"name": name, **gold_fields(person, design, ordered)}
    if any(one.blocks[0] == _together(person) for one in sections):
        gold["links"] = gold["link_uris"] = []
    word = draw.one(text(words, "cv_words"))
    running = f"{name} — {word}" if design.running else ""
    return Sheet(
        person.lang, name_lines, person.headline if design.show_headline else "", word if design.cv_word else "",
        head_contacts, tuple(side), tuple(main), running, gold,
        printed_spans(person, design),
    )  # fmt: skip


def _narrow(one: Section) -> Section:
    """Return a section as it fits a narrow column: no tables and columns there."""
    return Section(one.key, one.title, tuple(_narrow_block(block) for block in one.blocks))


def _narrow_block(block: Block) -> Block:
    if isinstance(block, Pairs) and block.look in ("table", "tab"):
        return replace(block, look="stack")
    if isinstance(block, Items) and block.look in ("columns2", "columns3"):
        return replace(block, look="lines")
    return block


def _beside(key: str, design: Design, draw: Draw) -> bool:
    if design.structure == "halves":
        return key in ("skills", "languages", "education", "interests", "certificates", "contact", "personal")
    return key in SIDE_KEYS or (key == "education" and design.side_width >= 36 and draw.chance(0.5))


def _name(person: Person, design: Design) -> tuple[tuple[str, ...], str]:
    given, surname = person.given, person.surname
    if person.lang in ("zh", "ja", "hu"):
        glue = " " if person.lang == "hu" else ""
        return (whole := surname + glue + given,), whole
    before, after = f"{person.before} " if person.before else "", f", {person.after}" if person.after else ""
    if design.name in ("surname_upper", "comma", "surname_first"):
        surname = upper(surname, person.lang)
    if design.name == "comma":
        return (f"{surname}, {given}",), f"{surname}, {given}"
    if design.name == "surname_first" and person.lang in ("fr", "it", "pl"):
        return (f"{surname} {given}",), f"{surname} {given}"
    whole = f"{before}{given} {surname}{after}"
    if design.name in ("upper", "upper_lines"):
        whole = f"{before}{upper(given, person.lang)} {upper(surname, person.lang)}{after}"
    elif design.name == "lower":
        whole = f"{given} {surname}".lower()
    lines: tuple[str, ...] = (whole,)
    if design.name in ("lines", "upper_lines"):
        first, last = f"{before}{given}", f"{surname}{after}"
        lines = (upper(first, person.lang), upper(last, person.lang)) if design.name == "upper_lines" else (first, last)
        whole = " ".join(lines)
    return lines, whole


def upper(words: str, code: str) -> str:
    """Write in capitals as a language does."""
    if code == "tr":
        words = words.replace("i", "İ")
    if code == "el":
        words = words.translate(str.maketrans("άέήίόύώΆΈΉΊΌΎΏ", "αεηιουωΑΕΗΙΟΥΩ"))
    return words.upper()


def heading(key: str, design: Design, draw: Draw, code: str) -> str:
    """Return a heading as it is printed."""
    if not design.headings:
        return ""
    words = draw.one(text(cast(Tree, language(code)["headings"]), key))
    if design.heading.typo and len(words) > 7 and key in ("work", "skills") and code not in ("zh", "ja"):
        words = words[:4] + words[5] + words[4] + words[6:]
    if design.heading.case == "lower":
        return words.lower()
    return upper(words, code) if design.heading.case in ("upper", "small") else words


def _sections(person: Person, design: Design, draw: Draw) -> list[Section]:
    made: list[tuple[str, list[Block]]] = []
    if design.structure in SIDED and design.contact_in_side:
        made.append(("contact", [_contact_block(person, design, draw)]))
    if person.personal:
        merged = (
            not made
            and not design.modern
            and design.link_form in ("bare", "full")
            and design.contact in ("labels", "stack", "split", "grid")
        )
        made.append(
            ("personal", [_together(person) if merged else Pairs(person.personal, draw.one("colon | table | tab"))])
        )
    if draw.chance(0.55):
        made.append(("profile", [Para(person.summary)]))
    work: tuple[str, list[Block]] = ("work", _work(person, design, draw))
    study: tuple[str, list[Block]] = ("education", [_study(one, design, draw, person.lang) for one in person.studies])
    skills: tuple[str, list[Block]] = ("skills", skill_blocks(person, design, draw))
    middle = [study, work, skills] if design.study_first else [work, study, skills]
    if design.shuffled:
        middle = [skills, *middle[:2]]
    made += middle
    if person.spoken:
        made.append(("languages", spoken_blocks(person, design)))
    extras = [(key, _extra(key, items, design)) for key, items in person.extras.items()]
    draw.random.shuffle(extras)
    made += extras
    titles = {key: heading("personal" if key == "contact" else key, design, draw, person.lang) for key, _ in made}
    if titles.get("contact") == titles.get("personal") and "personal" in titles:
        made = [(key, blocks) for key, blocks in made if key != "personal"]
    return [Section(key, titles[key], tuple(blocks)) for key, blocks in made]


def _together(person: Person) -> Pairs:
    """Return personal data with address, telephone and mail, as in many countries."""
    labels = cast(Tree, language(person.lang)["labels"])
    first = {kind: text(labels, kind).split("|")[0].strip() for kind in ("address", "phone", "email")}
    shown = ((first["address"], person.street), (first["phone"], person.phone), (first["email"], person.email))
    return Pairs((*shown, *person.personal), "table")


def _contact_block(person: Person, design: Design, draw: Draw) -> Block:
    return ContactBlock(contacts(person, design, draw))


def _extra(key: str, items: tuple[str, ...], design: Design) -> list[Block]:
    if key == "interests" and design.body != "bullets":
        return [Para(", ".join(items))]
    return [Para(items[0])] if len(items) == 1 else [Bullets(items)]


def _work(person: Person, design: Design, draw: Draw) -> list[Block]:
    if design.table and not design.modern:
        return [Rows(tuple(_cells(job, design) for job in person.jobs))]
    blocks: list[Block] = []
    previous = ""
    for index, job in enumerate(person.jobs):
        following = person.jobs[index + 1].employer if index + 1 < len(person.jobs) else ""
        together = design.grouped and not design.labelled and job.employer in (previous, following)
        if together and job.employer != previous:
            rows, _, _ = lay("E, P", {"E": job.employer, "P": job.place}, "")
            rows = tuple(
                Row(tuple(("house" if role == "employer" else role, word) for role, word in row.left)) for row in rows
            )
            blocks.append(Entry(rows))
        one = _job(job, design, draw, person.lang, together=together)
        blocks += [one] if isinstance(one, Entry) else [one, *_duties(job, design, draw, language(person.lang))]
        previous = job.employer
    return blocks


def _job(job: Job, design: Design, draw: Draw, code: str, *, together: bool) -> Entry | Pairs:
    words = language(code)
    span, _, _ = dates.span(job.start, job.end, design.dates)
    length = dates.duration(job.start, job.end, code)
    values = {"T": job.title, "E": job.employer, "P": job.place, "D": span, "L": length}
    if design.labelled and not design.modern and not together:
        return _labelled(values, "DTEP", design, (draw, words))
    pattern = "T > D" if together else design.work
    rows, rail, side = lay(pattern, values, text(words, "at"))
    if job.about and not together:
        rows = (*rows, Row((("about", job.about),)))
    return Entry(rows, rail, side, _duties(job, design, draw, words), tuple(values.items()))


def _labelled(values: dict[str, str], order: str, design: Design, source: tuple[Draw, Tree]) -> Pairs:
    """Return an entry as labels and values, as on European forms; a CV uses the same labels throughout."""
    labels = cast(Tree, source[1]["entry_labels"])
    keys = order if design.strong != "employer" else order.replace("TE", "ET").replace("GI", "IG")
    choice = design.side_width  # the same for every entry
    shown = []
    for key in keys:
        words = source[0].all(text(labels, key))
        if values.get(key):
            shown.append((words[choice % len(words)], values[key]))
    return Pairs(tuple(shown), design.labelled)


def _cells(job: Job, design: Design) -> tuple[str, ...]:
    span, _, _ = dates.span(job.start, job.end, design.dates)
    cells = (span, job.title, job.employer)
    return cells if design.strong != "employer" else (span, job.employer, job.title)


def _duties(job: Job, design: Design, draw: Draw, words: Tree) -> tuple[Para | Bullets, ...]:
    labels = cast(Tree, words["labels_body"])
    body: list[Para | Bullets] = []
    if job.duties and design.body == "prose":
        stop = "。" if words["name"] in ("中文", "日本語") else ". "
        body.append(Para(stop.join(job.duties) + stop.strip()))
    elif job.duties:
        if design.body == "duties":
            body.append(Para("", draw.one(text(labels, "duties"))))
        body.append(Bullets(job.duties))
    if job.stack:
        body.append(Para(job.stack, draw.one(text(labels, "stack"))))
    return tuple(body)


def _study(study: Study, design: Design, draw: Draw, code: str) -> Entry | Pairs:
    words = language(code)
    span, _, _ = dates.study_span(study, design.dates, only_end=design.only_end)
    degree = design.join.format(d=study.degree, f=study.field) if study.field else study.degree
    grade = study.grade if "X" in design.study else ""
    values = {"G": degree, "I": study.institution, "P": study.place, "D": span, "X": grade}
    if design.labelled and not design.modern:
        return _labelled(values, "DGIP", design, (draw, words))
    rows, rail, side = lay(design.study, values, "," if code != "en" else text(words, "at"))
    notes = [note for note in ("" if grade else study.grade, study.thesis) if note]
    body: tuple[Para | Bullets, ...] = tuple(Para(note) for note in notes)
    if notes and design.body == "bullets" and draw.chance(0.5):
        body = (Bullets(tuple(notes)),)
    return Entry(rows, rail, side, body, tuple(values.items()))
