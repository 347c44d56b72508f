"""A person and a file's settings become a view: what a template prints, word for word, in order."""

from pathlib import Path

import yaml

from making.dates import print_range

ROOT = Path(__file__).resolve().parent.parent
ENTRY_KINDS = {"experience": ("title", "organisation"), "education": ("degree", "institution")}


def load_person(person_id: str) -> dict:
    """Read ``people/<id>.yaml``."""
    return yaml.safe_load((ROOT / "people" / f"{person_id}.yaml").read_text(encoding="utf-8"))


def load_files() -> list[dict]:
    """Read ``files.yaml``: one object a file to make, and one for each of the same person's files."""
    listing = yaml.safe_load((ROOT / "files.yaml").read_text(encoding="utf-8"))
    same = [listing["same_person"]["shared"] | file for file in listing["same_person"]["files"]]
    return listing["files"] + same


def make_view(person: dict, spec: dict) -> dict:
    """Return what the file prints: name, contact, and sections split into the main and the side column."""
    upper = set(spec.get("upper", []))
    sections = [_section(section, spec, upper) for section in person["sections"]]
    side = [s for kind in spec.get("side", []) for s in sections if s["kind"] == kind]
    main = [s for s in sections if s not in side]
    name = person["name"].upper() if "name" in upper else person["name"]
    contact_heading = spec.get("contact_heading")
    if contact_heading and "headings" in upper:
        contact_heading = contact_heading.upper()
    return {
        "name": name,
        "headline": person.get("headline"),
        "lang": person["lang"],
        "contact": _contact(person),
        "contact_heading": contact_heading,
        "main": main,
        "side": side,
        "closing": person.get("closing"),
        "options": spec.get("options", {}),
    }


def _contact(person: dict) -> list[dict]:
    place = [{"kind": "place", "text": person["location"]}] if person.get("location") else []
    phones = [{"kind": "phone", "text": phone} for phone in person.get("phones", [])]
    emails = [{"kind": "email", "text": email, "url": f"mailto:{email}"} for email in person.get("emails", [])]
    links = [{"kind": "link", "text": link, "url": f"https://{link}"} for link in person.get("links", [])]
    return place + phones + emails + links


def _section(section: dict, spec: dict, upper: set[str]) -> dict:
    kind = section["kind"]
    heading = section["heading"].upper() if "headings" in upper else section["heading"]
    view = {"kind": kind, "heading": heading, "source": section}
    if "text" in section:
        return view | {"type": "text", "text": " ".join([section["text"].strip()] * section.get("repeat", 1))}
    if "groups" in section:
        groups = [{"name": group.get("name"), "items": group["items"]} for group in section["groups"]]
        return view | {"type": "groups", "groups": groups}
    if "lines" in section:
        return view | {"type": "lines", "lines": section["lines"]}
    if "pairs" in section:
        pairs = [[str(part) for part in pair] for pair in section["pairs"]]
        return view | {"type": "pairs", "pairs": pairs}
    return view | {"type": "entries", "items": [_entry(item, kind, spec) for item in section["items"]]}


def _entry(item: dict, kind: str, spec: dict) -> dict:
    head_key, sub_key = ENTRY_KINDS.get(kind, ("name", "by"))
    head = item[head_key]
    if kind == "education" and item.get("field"):
        head += item.get("joint", " in ") + item["field"]
    return {
        "head": head,
        "sub": item.get(sub_key),
        "place": item.get("place"),
        "dates": print_range(item, spec["dates"], spec.get("lang", "en")),
        "note": item.get("note"),
        "bullets": item.get("bullets", []),
    }
