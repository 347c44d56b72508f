"""Labels beside a name in forms: "Name:", "Nombre y apellidos", "Vorname" and "Nachname" on rows of their own."""

from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Value
from cvscreen.model.span import Span
from cvscreen.parsing.lines.rows import Row, make_value
from cvscreen.text.tokens import fold, tokens

GIVEN_LABELS = frozenset(
    (
        "first", "given", "forename", "forenames", "vorname", "vornamen", "prenom", "prenoms", "voornaam", "voornamen",
        "imie", "imiona", "fornavn", "fornamn", "etunimi", "jmeno", "prenume", "ad", "adi", "ime", "имя", "імя",
        "ονομα", "nombre", "nombres", "keresztnev",
    )
)  # fmt: skip
"""Words of the label beside a given name; where it stands alone, some of them are beside the whole name."""

FAMILY_LABELS = frozenset(
    (
        "last", "family", "surname", "surnames", "nachname", "familienname", "nom", "cognome", "cognomi", "apellido",
        "apellidos", "achternaam", "nazwisko", "efternavn", "efternamn", "etternavn", "sukunimi", "prijmeni",
        "priezvisko", "nume", "soyad", "soyadi", "prezime", "фамилия", "прізвище", "επωνυμο", "sobrenome", "apelido",
        "vezeteknev",
    )
)  # fmt: skip
"""Words of the label beside a family name."""

NAME_LABELS = (
    GIVEN_LABELS
    | FAMILY_LABELS
    | frozenset(
        [
            "name",
            "names",
            "nome",
            "naam",
            "namn",
            "navn",
            "nimi",
            "nev",
            "full",
            "complete",
            "completo",
            "completa",
            "complet",
            "volledige",
            "imiona",
            "ten",
            "ho",
            "фио",
            "ism",
            "отчество",
            "πληρες",
            "vollstandiger",
            "candidate",
            "applicant",
            "姓名",
            "氏名",
            "名前",
            "이름",
            "성명",
            "الاسم",
            "שם",
        ]
    )
)
"""Words of the label beside a name in forms."""

LABEL_JOINERS = frozenset(("and", "und", "et", "y", "e", "i", "en", "och", "og", "s", "es", "a", "va", "și", "si", "и"))
"""Words between the parts of such a label: "First name(s) and surname"."""

UNJOINED = frozenset(
    (
        "full", "complete", "completo", "completa", "complet", "first", "last", "given", "family", "ho", "ten",
        "volledige", "candidate", "ad", "i", "e",
    )
)  # fmt: skip
"""Words that begin no label unless another of its words or a colon follows."""

LABEL_POINTS = 1.5
"""What a label speaks for the text after it; as much as a heading of the first level."""


def without_label(document: Document, span: Span) -> Span:
    """Leave out the label at the beginning of a name's span."""
    text = document.text[slice(*span)]
    words = tokens(text[:80])
    count = 0
    while count < len(words) and (words[count].text in NAME_LABELS or (count and words[count].text in LABEL_JOINERS)):
        count += 1
    if not 0 < count < len(words):
        return span
    signed = text[words[count - 1].end : words[count].start].strip(" ()s") in (":", "：", "/", "-")
    if not signed and (count == 1 and words[0].text in UNJOINED):
        return span
    return Span(span.start + words[count].start, span.end)


def label_points(document: Document, row: Row, span: Span) -> float:
    """Say how much a label before a part, "Nome / Cognome", speaks for its being the name."""
    if without_label(document, span).start > span.start:
        return LABEL_POINTS
    before = fold(document.text[row.span.start : span.start])
    return LABEL_POINTS if before and set(before.split()) & NAME_LABELS and len(before.split()) <= 6 else 0.0


def in_two_fields(document: Document, rows: Sequence[Row]) -> Value | None:
    """Put a name together that stands in two fields under each other: "Vorname: Jana", "Nachname: Berg"."""
    given = next((field for row in rows if (field := _field(document, row, GIVEN_LABELS))), None)
    family = next((field for row in rows if (field := _field(document, row, FAMILY_LABELS))), None)
    if given is None or family is None:
        return None
    first, second = sorted((given, family), key=lambda value: value.span)
    if second.span.start - first.span.end > 60:
        return None
    span = Span(first.span.start, second.span.end)
    return Value(text=f"{given.text} {family.text}", span=span, confidence=0.9)


def _field(document: Document, row: Row, labels: frozenset[str]) -> Value | None:
    """Give what a row's label announces where the label is of one kind alone."""
    bare = without_label(document, row.span)
    label = set(fold(document.text[row.span.start : bare.start]).split()) - {"name", "names", "s"}
    if not label or not label <= labels or len(row.text) > 60:
        return None
    return make_value(document, bare, 0.9)
