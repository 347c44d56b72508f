"""PDFs set by typst, from own templates and from RenderCV's themes."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from making.view import HERE

TEMPLATES = HERE / "templates" / "typst"
MADE_ON = 1767225600


def set_with_typst(view: dict, template: str) -> bytes:
    """Set a view in ``templates/typst/<template>.typ``."""
    import typst

    words = json.dumps(view, ensure_ascii=False, default=str)
    path = str(TEMPLATES / f"{template}.typ")
    return typst.compile(path, root=str(TEMPLATES), format="pdf", sys_inputs={"cv": words}, timestamp=MADE_ON)


def set_with_rendercv(view: dict, template: str) -> bytes:
    """Set a view in one of RenderCV's themes; ``template`` is the theme's name. It takes no made-up phone number."""
    cv = {"name": view["name"], "location": view["location"], "sections": {}}
    for contact in view["contact"]:
        key = {"email": "email", "link": "website"}.get(contact["kind"])
        if key:
            cv[key] = contact["url"] if key == "website" else contact["text"]
    for section in view["main"]:
        cv["sections"][section["heading"]] = _entries(section)
    source = {"cv": cv, "design": {"theme": template}}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cv.yaml").write_text(
            yaml.safe_dump(source, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )
        command = [str(Path(sys.executable).parent / "rendercv"), "render", "cv.yaml"]
        packages = Path(folder, "share", "typst", "packages")
        shutil.copytree(TEMPLATES / "packages", packages)
        place = os.environ | {"XDG_DATA_HOME": str(packages.parents[1])}
        run = subprocess.run(command, cwd=folder, capture_output=True, timeout=180, env=place)
        made = list(Path(folder).rglob("*.pdf"))
        if not made:
            raise RuntimeError(run.stdout.decode()[-900:])
        return made[0].read_bytes()


def _entries(section: dict) -> list:
    if section["type"] == "text":
        return [section["text"]]
    if section["type"] == "groups":
        return [{"label": g["name"] or section["heading"], "details": ", ".join(g["items"])} for g in section["groups"]]
    if section["type"] == "pairs":
        return [{"label": key, "details": value or ""} for key, value in section["pairs"]]
    if section["type"] == "lines":
        return [{"bullet": line} for line in section["lines"]]
    return [_entry(section["kind"], item, raw) for item, raw in zip(section["items"], _raw(section), strict=True)]


def _raw(section: dict) -> list[dict]:
    return section["source"].get("items") or section["source"]["entries"]


def _entry(kind: str, item: dict, raw: dict) -> dict:
    entry = {"location": item["place"], "highlights": ([item["note"]] if item["note"] else []) + item["do"]}
    if raw.get("start") and "=" in raw["start"]:
        entry["date"] = raw["start"].partition("=")[0]
    elif raw.get("start") and raw.get("end"):
        entry |= {"start_date": raw["start"], "end_date": raw["end"]}
    else:
        entry["date"] = raw.get("end") or raw.get("start")
    if kind == "education":
        entry |= {"institution": raw["institution"], "degree": raw["degree"], "area": raw["field"]}
    elif kind == "experience":
        entry |= {"company": raw["organisation"], "position": raw["title"]}
    else:
        entry |= {"name": raw["title"]}
    return {key: value for key, value in entry.items() if value}
