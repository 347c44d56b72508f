"""Small rubrics and mentions for the scoring tests."""

from typing import Any

from cvscreen.model import Document, EvidenceKind, Item, Mention, Rubric, SectionKind, Source, Span, Unread

KINDS = {
    "job": 1.0, "internship": 0.9, "project": 0.9, "certified": 0.7, "studied": 0.7, "in_progress": 0.35,
    "listed": 0.3, "mentioned": 0.2, "aspired": 0, "negated": 0, "hidden": 0,
}  # fmt: skip
EXPECTS = {"familiar": 0.3, "knowledge": 0.7, "proficient": 0.9, "used": 0.9, "expert": 1.0}
STRENGTHS = {"required": 1.0, "expected": 0.75, "stated": 0.5, "optional": 0.25, "context": 0}
LANGUAGES = ("python", "r", "java", "cpp", "c", "go")


def criterion(id_: str, combine: str, points: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": id_, "title": id_.title(), "need": "should", "points": points, "combine": combine, "ask": f"{id_}?",
        **fields,
    }  # fmt: skip


def rubric(*criteria: dict[str, Any], items: dict[str, Item] | None = None) -> Rubric:
    known = {name: Item(name=name, kind="language") for name in LANGUAGES}
    known |= {"pytorch": Item(name="PyTorch", kind="framework", implies={"deep-learning": 0.8})}
    known |= {"deep-learning": Item(name="Deep learning", kind="algorithm", implies={"neural-networks": 1.0})}
    known |= {"neural-networks": Item(name="Neural networks", kind="algorithm", implies={"deep-learning": 0.6})}
    known |= {"ml-job": Item(name="ML job", kind="experience")}
    known |= {rung: Item(name=rung, kind="degree_level") for rung in ("bachelor", "master", "doctorate")}
    return Rubric.model_validate(
        {
            "schema": "cvscreen.rubric/1", "id": "test", "version": "1", "title": "Test", "strengths": STRENGTHS,
            "weighting": {"rule": "author/1"},
            "evidence": {"basis": "default", "kinds": KINDS, "expects": EXPECTS},
            "groups": [
                {
                    "id": "all", "title": "All", "points": sum(one["points"] for one in criteria),
                    "criteria": list(criteria),
                }
            ],
            "vocabulary": {"items": known | (items or {})},
        }
    )  # fmt: skip


def mention(item: str, kind: str = "job", *, confidence: float = 1.0, start: int = 0) -> Mention:
    return Mention(
        item=item, span=Span(start, start + 1), text="x", kind=EvidenceKind(kind), matched="exact",
        confidence=confidence, section=SectionKind.WORK,
    )  # fmt: skip


def document(*, unread: bool = False) -> Document:
    source = Source(name="cv.txt", format="text", sha256="0" * 64, size_bytes=1)
    parts = (Unread(2, "no-text", "page 2 is a picture"),) if unread else ()
    return Document(source=source, text="x" * 100, unread=parts)
