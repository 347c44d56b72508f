"""The truth of a file: its fields as printed, and a check that each of them is really there."""

import re

from making.dates import true_date

DEFAULTS = {"columns": 1, "text_layer": True, "order_known": True}


def make_truth(person: dict, spec: dict, view: dict) -> dict:
    """Return one line of ``gold.jsonl`` for a file."""
    sections = _reading_order(spec, view)
    settings = DEFAULTS | spec
    truth = {
        "file": spec["file"],
        "name": view["name"],
        "emails": person.get("emails", []),
        "phones": person.get("phones", []),
        "links": person.get("links", []),
        "education": _education(sections, spec["dates"]),
        "experience": _experience(sections, spec["dates"]),
        "skills": [item for s in sections if s["kind"] == "skills" for g in s["groups"] for item in g["items"]],
        "languages": [
            {"language": language, "level": level}
            for section in sections
            if section["kind"] == "languages"
            for language, level in section["pairs"]
        ],
        "sections": _headings(spec, view, sections),
        "columns": settings["columns"],
        "lang": person["lang"],
        "sections_order_known": settings["order_known"],
    }
    if spec["file"].endswith(".pdf"):
        linked = settings["text_layer"] and settings.get("engine", "typst") == "typst"
        truth["link_uris"] = [c["url"] for c in view["contact"] if linked and c["kind"] == "link"]
        truth["pages"] = spec.get("pages", 1)
    return truth | {
        "text_layer": settings["text_layer"],
        "unannotated": spec.get("unannotated", []),
        "note": spec.get("note"),
        "provenance": f"made by examples/make_cvs.py from examples/people/{person['id']}.yaml",
    }


def missing_strings(truth: dict, text: str) -> list[str]:
    """Return the strings of the truth that do not occur in a file's text; spaces and line-end hyphens do not count."""
    squashed = _squash(text)
    wanted = [truth["name"], *truth["emails"], *truth["phones"], *truth["links"], *truth["skills"], *truth["sections"]]
    for entry in truth["education"]:
        wanted += [entry["institution"], entry["degree"], entry["field"]]
    for entry in truth["experience"]:
        wanted += [entry["title"], entry["organisation"]]
    for language in truth["languages"]:
        wanted += [language["language"], language["level"]]
    return [string for string in wanted if string and _squash(string) not in squashed]


def _squash(text: str) -> str:
    return re.sub(r"[\s\-\u00ad\u2010\ufffe\u0002|\\]+", "", text)


def _reading_order(spec: dict, view: dict) -> list[dict]:
    first, second = view["main"], view["side"]
    return second + first if spec.get("side_first") else first + second


def _headings(spec: dict, view: dict, sections: list[dict]) -> list[str]:
    headings = [section["heading"] for section in sections if section["kind"] not in spec.get("banner", [])]
    if not view["contact_heading"]:
        return headings
    place = 0 if spec.get("side_first") or not view["side"] else len(view["main"])
    return [*headings[:place], view["contact_heading"], *headings[place:]]


def _education(sections: list[dict], style: str) -> list[dict]:
    return [
        {
            "institution": item["institution"],
            "degree": item["degree"],
            "field": item.get("field"),
            "level": item.get("level"),
            "start": true_date(item.get("start"), style),
            "end": true_date(item.get("end"), style),
        }
        for section in sections
        if section["kind"] == "education"
        for item in section["source"]["items"]
    ]


def _experience(sections: list[dict], style: str) -> list[dict]:
    return [
        {
            "title": item["title"],
            "organisation": item["organisation"],
            "start": true_date(item.get("start"), style),
            "end": true_date(item.get("end"), style),
        }
        for section in sections
        if section["kind"] == "experience"
        for item in section["source"]["items"]
    ]
