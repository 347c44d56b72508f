"""The contact lines of a CV and what the gold says of them."""

from typing import cast

from .design import Design
from .people import text
from .record import Person
from .sheet import Contact
from .words import Draw, Tree, language


def contacts(person: Person, design: Design, draw: Draw) -> tuple[Contact, ...]:
    labels = cast(Tree, language(person.lang)["labels"])
    word = {kind: draw.one(text(labels, kind)) for kind in ("phone", "email", "address", "link")}
    place = person.street if draw.chance(0.4) else person.place
    items = [
        Contact("address", word["address"], place),
        Contact("phone", word["phone"], person.phone),
        Contact("email", word["email"], _mail(person, design, word["email"]), f"mailto:{person.email}"),
    ]
    if draw.chance(0.3):
        items = [items[2], items[1], items[0]]
    if hidden_mail(design):
        items = [item for item in items if item.kind != "address"]
    return (
        *items,
        *(
            Contact("link", _network(link) or word["link"], _shown(link, design), f"https://{link}")
            for link in person.links
        ),
    )


def hidden_mail(design: Design) -> bool:
    return design.contact == "words" and design.link_form == "word"


def _mail(person: Person, design: Design, word: str) -> str:
    return word if hidden_mail(design) else person.email


def _network(link: str) -> str:
    return {"linkedin.com": "LinkedIn", "github.com": "GitHub"}.get(link.split("/")[0], "")


def _shown(link: str, design: Design) -> str:
    path = link.partition("/")[2]
    if design.link_form == "full":
        return f"https://www.{link}" if path else f"https://{link}"
    if design.link_form == "handle" and path:
        return path.rsplit("/", 1)[-1]
    if design.link_form == "word" and path:
        return _network(link)
    return link


def contact_fields(person: Person, design: Design) -> dict[str, object]:
    """Return the contact fields of the gold; a bare handle or a word is no link."""
    printed = [_shown(link, design) for link in person.links]
    return {
        "emails": [person.email], "phones": [person.phone], "links": [link for link in printed if ".com" in link],
        "link_uris": [f"https://{link}" for link in person.links],
    }  # fmt: skip
