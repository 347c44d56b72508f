"""Which field the label of a form announces: "Employer:" an organisation, "Occupation or position held" a title.

The labels stand in ``data/field_labels.yaml``; the words by which their field is told stand here.
"""

import re
from functools import lru_cache
from importlib import resources
from typing import Literal, NamedTuple

import yaml

from cvscreen.text.tokens import fold
from cvscreen.vocabulary.titles import is_field_label, without_field_label

FieldKind = Literal["title", "organisation", "degree", "area", "place", "dates", "grade", "other"]

LONGEST_LABEL_CHARS = 60
"""A colon further right follows no label of a form."""

LONGEST_DESCRIPTION_LABEL = 4
"""Words of a label over a description: "Main duties and responsibilities" has four."""

SHORTEST_LONE_LABEL = 5
"""Letters of the last word of a label without a colon: "B. Tech" is none."""

_KEY = re.compile(r"([a-z][a-z ]{2,20}?)\s?[-–]\s{1,4}(?=\S)")
"""A key of an export, in small letters: "company - Blue Pine"."""

FIELD_WORDS: tuple[tuple[FieldKind, str], ...] = (
    (
        "other",
        "sector business branche branze level niveau stufe poziom livello nivel nível aktivitaten activities "
        "responsibilities tatigkeiten aufgaben activites responsabilites funciones responsabilidades attivita mansioni "
        "actividades atividades werkzaamheden verantwoordelijkheden obowiazki zadania czynnosci branza arbetsuppgifter "
        "ansvarsomrader activitati responsabilitati napln description tatigkeitsbereich bransch rodzaj sektor missions",
    ),
    (
        "area",
        "subjects field studiengang fachrichtung schwerpunkt hauptfacher matieres materias tematiche disciplinas "
        "专业 学部 specializarea vakken przedmioty major "
        "obor odbor szak bolum специальность koulutusohjelma studieprogram smjer",
    ),
    (
        "degree",
        "qualification qualifications degree course curso grau opleiding licenta studii diplom "
        "学历 学位 abschluss qualifikation diplome certificat titulo cualificacion titulacion titolo "
        "qualifica titul stupen vegzettseg kepesites derece степень квалификация tutkinto grad stupanj "
        "designacao benaming kwalifikacji kwalifikacje tytul examen calificarea kvalifikace diploma certification",
    ),
    (
        "organisation",
        "employer arbeitgeber arbeitgebers employeur empresa empleador datore azienda empregador werkgever pracodawcy "
        "pracodawca firma company unternehmen entreprise societe bedrijf arbetsgivare arbetsgivarens arbejdsgiver "
        "arbejdsgivers angajatorului zamestnavatele zamestnavatel εργοδοτη institution school schule hochschule "
        "bildungseinrichtung etablissement centro istituto uczelnia organizacji organizzazione organizacao onderwijs "
        "uddannelsesinstitution utbildningsanordnare organisation organization bildungs opleidingsinstelling "
        "university universite skola skoly skole iskola intezmeny instituce okul kurum вуз заведение учреждение "
        "oppilaitos koulu laerested studiested utdanningsinstitusjon ustanova fakultet uciliste college universitat "
        "universidad universita universidade einrichtung organisme ecole organizacion institucion entidade instituicao "
        "ente instelling onderwijsinstelling organisatie bedrift arbeidsgiver ceg cegnev munkaltato companie compania "
        "angajator institutia facultatea tyonantaja sirket компания организация "
        "公司 公司名称 单位 工作单位 学校 学校名称 院校 毕业院校 会社名 学校名",
    ),
    (
        "title",
        "occupation position job role beruf funktion fonction poste cargo puesto profesion lavoro posizione funcao "
        "stelle arbeitsstelle ruolo mansione rolle stillingstittel functietitel beosztas munkakor pozicio pozitia post "
        "tehtava tehtavanimike pozisyon gorev должность 职位 职务 岗位 职种 職種 役職 "
        "functie beroep stanowisko zawod befattning yrke stilling erhverv functia postul povolani pozice απασχοληση",
    ),
    (
        "place",
        "location place city ort lieu lugar luogo local plaats miejsce sted misto miesto helyszin yer место город "
        "paikka mjesto hely locul localitatea 地点 工作地点 勤務地",
    ),
    (
        "dates",
        "dates date period zeitraum datum daten fechas fecha data datas periode daty okres datoer perioada obdobi "
        "obdobie idoszak donem tarih период даты ajanjakso aika razdoblje from "
        "ημερομηνιες year years zeit dauer duree duracion durata duracao duur duration periodo ano anos beginn ende "
        "时间 起止时间 工作时间 在职时间 就读时间 期間",
    ),
    ("grade", "grade result note znamka prospech eredmeny"),
)
"""Words of the labels by field; the first field with a word of the label wins. Source: the labels listed."""


class FieldLabel(NamedTuple):
    """A label at the beginning of a text: its field, and where the value begins (the text's length without one)."""

    kind: FieldKind
    end: int


@lru_cache(maxsize=4096)
def field_label(text: str) -> FieldLabel | None:
    """Find the label of a form's field at the beginning of a text; None where it begins with none.

    Example:
        >>> field_label("Employer: Blue Pine"), field_label("Data Engineer") is None
        (FieldLabel(kind='organisation', end=10), True)
        >>> field_label("company - Blue Pine"), field_label("Company - Leeds")
        (FieldLabel(kind='organisation', end=10), None)
    """
    if is_field_label(text):
        return FieldLabel(_kind(text), len(text))
    colon = next((n for n, char in enumerate(text[:LONGEST_LABEL_CHARS]) if char in ":："), -1)
    if colon > 0 and is_field_label(text[:colon]):
        rest = text[colon + 1 :]
        return FieldLabel(_kind(text[:colon]), colon + 1 + len(rest) - len(rest.lstrip()))
    key = _KEY.match(text)
    if key is not None and is_field_label(key[1]):
        return FieldLabel(_kind(key[1]), key.end())
    cut = without_field_label(text)
    return FieldLabel(_kind(text[:cut]), cut) if cut else None


def _kind(label: str) -> FieldKind:
    words = set(fold(label).split())
    return next((kind for kind, listed in FIELD_WORDS if words & set(listed.split())), "other")


@lru_cache(maxsize=4096)
def opens_description(text: str) -> bool:
    """Say whether a line opens a description by its label: "Key duties:", "Technologies: Go, SQL".

    Example:
        >>> opens_description("Key duties:"), opens_description("Tools: Rust, Azure"), opens_description("Tool maker")
        (True, True, False)
    """
    colon = text.find(":", 0, LONGEST_LABEL_CHARS)
    label = fold(text[:colon] if colon > 0 else text[:LONGEST_LABEL_CHARS]).split()
    if not 0 < len(label) <= LONGEST_DESCRIPTION_LABEL:
        return False
    known = [word for word in label if word in _description_words()]
    if colon > 0:
        return bool(known)
    return len(label) <= 2 and bool(known) and label[-1] == known[-1] and len(label[-1]) >= SHORTEST_LONE_LABEL


@lru_cache(maxsize=1)
def _description_words() -> frozenset[str]:
    raw = resources.files("cvscreen.vocabulary").joinpath("data/descriptions.yaml").read_text(encoding="utf-8")
    listed = yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return frozenset(fold(word) for words in listed.values() for word in words.split())
