"""The gold of a file: its fields as printed, and a check that each of them is really there."""

import re
import unicodedata

from making.dates import true_date


def make_gold(person: dict, spec: dict, view: dict) -> dict:
    """Return one line of ``gold.jsonl`` for a file."""
    side_first = spec.get("side_first", False)
    sections = view["side"] + view["main"] if side_first else view["main"] + view["side"]
    pdf = spec["file"].endswith(".pdf")
    gold = {
        "file": f"cvs/{spec['file']}",
        "name": view["name"],
        "emails": _contact(view, "email"),
        "phones": _contact(view, "phone"),
        "links": _contact(view, "link"),
        "education": [_education(item, spec) for s in sections if s["kind"] == "education" for item in _items(s)],
        "experience": [
            _experience(item, spec)
            for s in sections
            if s["kind"] == "experience"
            for item in _items(s)
            if not item.get("gap")
        ],
        "skills": [item for s in sections if s["kind"] == "skills" for g in s["groups"] for item in g["items"]],
        "languages": [
            {"language": language, "level": None if number == 0 and spec.get("mother_first") else level}
            for s in sections
            if s["kind"] == "languages"
            for number, (language, level) in enumerate(s["pairs"])
        ],
        "sections": _headings(spec, view, sections),
        "sections_order_known": spec.get("order_known", True),
        "columns": spec["columns"],
        "lang": person["lang"],
        "pages": spec["pages"] if pdf else None,
        "text_layer": True,
        "unannotated": spec.get("unannotated", []) + ([] if pdf else ["pages", "link_uris"]),
        "note": spec.get("note"),
        "provenance": f"{spec['half']}; {spec['family']}; made by making/make_corpus.py from "
        f"making/people/{person['id']}.yaml",
    }
    if "skills" in gold["unannotated"]:
        gold["skills"] = []
    return gold


def _contact(view: dict, kind: str) -> list[str]:
    return [contact["text"] for contact in view["contact"] if contact["kind"] == kind]


def _items(section: dict) -> list[dict]:
    return section["source"]["items"]


def _style(spec: dict, kind: str) -> str:
    return (spec["dates"] | spec.get("dates_of", {}).get(kind, {})).get("style", "mon")


def _education(item: dict, spec: dict) -> dict:
    style = _style(spec, "education")
    start = None if spec.get("graduation_only") else item.get("start")
    return {
        "institution": item["institution"],
        "degree": item["degree"],
        "field": item.get("field"),
        "level": item.get("level"),
        "start": true_date(start, style),
        "end": true_date(item.get("end"), style),
    }


def _experience(item: dict, spec: dict) -> dict:
    style = _style(spec, "experience")
    start, end = item.get("start"), item.get("end")
    # a season ("Summer 2018") is one date that says both when it began and when it ended
    season = start if start and "=" in start else None
    return {
        "title": item["title"],
        "organisation": item["organisation"],
        "start": true_date(start, style),
        "end": true_date(end or season, style),
    }


def _headings(spec: dict, view: dict, sections: list[dict]) -> list[str]:
    if "heading_list" in spec:
        return spec["heading_list"]
    unprinted = spec.get("headless", [])
    headings = [s["heading"] for s in sections if s["heading"] and s["kind"] not in unprinted]
    contact = view["contact_heading"]
    if not contact:
        return headings
    after = spec.get("contact_after", 0 if spec.get("side_first") or not view["side"] else len(view["main"]))
    return [*headings[:after], contact, *headings[after:]]


def missing_dates(view: dict, spec: dict, text: str) -> list[str]:
    """Return the printed dates of jobs and degrees that do not occur in a file's text."""
    if spec["template"] == "rirekisho" or spec["engine"] == "rendercv":
        return []
    squashed = _squash(text)
    entries = [i for s in view["sections"] for i in s.get("flat", s.get("items", []))]
    return [entry["dates"] for entry in entries if _squash(entry["dates"].replace("--", "–")) not in squashed]


def missing_strings(gold: dict, text: str) -> list[str]:
    """Return the gold's strings that do not occur in a file's text; spaces, hyphens and case do not count."""
    squashed = _squash(text)
    wanted = [gold["name"], *gold["emails"], *gold["phones"], *gold["links"], *gold["skills"], *gold["sections"]]
    for entry in gold["education"]:
        wanted += [entry["institution"], entry["degree"], entry["field"]]
    for entry in gold["experience"]:
        wanted += [entry["title"], entry["organisation"]]
    for language in gold["languages"]:
        wanted += [language["language"], language["level"]]
    for entry in gold["education"] + gold["experience"]:
        wanted += [year[:4] for year in (entry["start"], entry["end"]) if year and year != "present"]
    short = re.search(r"’[0-9]{2}|[0-9]{2}/[0-9]{2}(?![0-9])", text)
    missing = [string for string in wanted if string and _squash(string) not in squashed]
    return [string for string in missing if not (short and re.fullmatch("[0-9]{4}", string))]


def headings_out_of_order(gold: dict, text: str) -> list[str]:
    """Return the headings that do not follow the one before them in the text's own order: a hint, not a fault."""
    squashed, place, wrong = _squash(text), 0, []
    for heading in gold["sections"]:
        found = squashed.find(_squash(heading), place)
        if found < 0:
            wrong.append(heading)
        else:
            place = found
    return wrong


def _squash(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return re.sub(r"[\s\-–—\u00ad\u2010\ufffe\u0002|\\·]+", "", folded)
