"""A person and a file's settings become a view: what a template prints, word for word, in order."""

from pathlib import Path

import yaml

from making.dates import print_date, print_range

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent


def load_person(person_id: str) -> dict:
    """Read ``people/<id>.yaml``; every date becomes a string."""
    person = yaml.safe_load((HERE / "people" / f"{person_id}.yaml").read_text(encoding="utf-8"))
    for section in person["sections"]:
        for item in section.get("items", []) + section.get("entries", []):
            for key in ("start", "end"):
                item[key] = str(item[key]) if item.get(key) else None
    return person


def load_files() -> list[dict]:
    """Read ``files.yaml``: the settings of each layout, laid over by those of each of its files."""
    layouts = yaml.safe_load((HERE / "files.yaml").read_text(encoding="utf-8"))
    return [{"columns": 1, "pages": 1, "dates": {}} | layout | file for layout in layouts for file in layout["files"]]


def make_view(person: dict, spec: dict) -> dict:
    """Return what the file prints: name, contact, and sections split into the main and the side column."""
    sections = [_section(section, spec, person["lang"]) for section in _chosen(person, spec)]
    side = [s for kind in spec.get("side", []) for s in sections if s["kind"] == kind]
    main = [s for s in sections if s not in side]
    upper = spec.get("upper", [])
    return {
        "name": person["name"].upper() if "name" in upper else person["name"],
        "headline": person.get("headline") if not spec.get("no_headline") else None,
        "lang": person["lang"],
        "location": person.get("location"),
        "born": person.get("born"),
        "nationality": person.get("nationality"),
        "contact": _contact(person, spec),
        "contact_heading": spec.get("contact_heading"),
        "main": main,
        "side": side,
        "sections": sections,
        "closing": person.get("closing"),
        "o": spec.get("options", {}),
        "pages": spec["pages"],
    }


def _chosen(person: dict, spec: dict) -> list[dict]:
    kept = [s for s in person["sections"] if s["kind"] not in spec.get("omit", [])]
    order = spec.get("order", [])
    place = {kind: number for number, kind in enumerate(order)}
    return sorted(kept, key=lambda s: place.get(s["kind"], len(order)))


def _contact(person: dict, spec: dict) -> list[dict]:
    place = [{"kind": "place", "text": person["location"]}] if person.get("location") else []
    numbers = [] if spec.get("no_phone") else person.get("phones", [])
    shown = person.get("links", [])[: spec.get("most_links")]
    phones = [{"kind": "phone", "text": phone} for phone in numbers]
    emails = [{"kind": "email", "text": email, "url": f"mailto:{email}"} for email in person.get("emails", [])]
    links = [{"kind": "link", "text": link, "url": f"https://{link}"} for link in shown]
    return place + phones + emails + links


def _section(section: dict, spec: dict, lang: str) -> dict:
    kind = section["kind"]
    heading = spec.get("headings", {}).get(kind, section["heading"])
    if heading and "headings" in spec.get("upper", []):
        heading = heading.upper()
    view = {"kind": kind, "heading": heading, "source": section}
    for name in ("text", "groups", "lines", "pairs", "facts"):
        if name in section:
            return view | {"type": name, name: section[name]}
    items = [_entry(item, kind, spec, lang) for item in section.get("items") or section["entries"]]
    if kind == "experience" and spec.get("grouped"):
        return view | {"type": "grouped", "items": _by_employer(items), "flat": items}
    return view | {"type": "entries", "items": items}


def _entry(item: dict, kind: str, spec: dict, lang: str) -> dict:
    dates = spec["dates"] | spec.get("dates_of", {}).get(kind, {})
    shown = item | {"start": None} if kind == "education" and spec.get("graduation_only") else item
    degree = item.get("degree")
    if "institution" in item:
        joint = item.get("joint", " in ") if degree else ""
        title = (degree or "") + (joint + item["field"] if item.get("field") else "")
        organisation = item["institution"]
    else:
        title, organisation = item["title"], item.get("organisation")
    head, sub = (organisation, title) if kind in spec.get("swap", []) and organisation else (title, organisation)
    one = [print_date(shown[k], dates.get("style", "mon"), lang) if shown.get(k) else "" for k in ("start", "end")]
    return {
        "title": title, "organisation": organisation, "head": head, "sub": sub,
        "degree": degree, "field": item.get("field"),
        "place": None if spec.get("no_places") else item.get("place"),
        "dates": print_range(shown, dates, lang), "start": one[0], "end": one[1],
        "note": item.get("note"), "do": item.get("do", []) if not spec.get("no_bullets") else [],
        "months": _months(shown),
    }  # fmt: skip


def _months(item: dict) -> int | None:
    start, end = item.get("start") or "", item.get("end") or ""
    end = "2026-02" if end == "present" else end
    if len(start) != 7 or len(end) != 7:
        return None
    return (int(end[:4]) - int(start[:4])) * 12 + int(end[5:]) - int(start[5:]) + 1


def _by_employer(items: list[dict]) -> list[dict]:
    employers: list[dict] = []
    for item in items:
        if not employers or employers[-1]["organisation"] != item["organisation"]:
            employers.append({"organisation": item["organisation"], "place": item["place"], "roles": []})
        employers[-1]["roles"].append(item)
    return employers
