"""What a rubric may never score: who a person is, instead of what a person can do.

The table holds terms of the languages in which rubrics are likely to be written. A term under ``anywhere`` is refused
wherever it stands as whole words; a term under ``alone`` only as the whole of a name, because inside longer names it
is an ordinary word ("race" and "race conditions"). ``INNOCENT`` names the phrases in which a refused word is part of
a skill.

Source: the protected grounds of Directive 2000/78/EC, 2000/43/EC and 2006/54/EC, the UK Equality Act 2010 s. 4 and
29 U.S.C. 623, and their usual stand-ins on CVs (photo, address, school, year of graduation, pay).
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple


class Terms(NamedTuple):
    """Terms of one attribute: refused anywhere in a name, and refused only as the whole name."""

    anywhere: tuple[str, ...]
    alone: tuple[str, ...] = ()


PROTECTED: dict[str, Terms] = {
    "name": Terms(
        anywhere=(
            "first name", "last name", "full name", "family name", "given name", "maiden name", "surname",
            "name of the applicant", "name of the candidate", "applicant name", "candidate name", "person name",
            "applicant s name", "candidate s name", "person s name",
            "vorname", "nachname", "familienname", "geburtsname", "prénom", "nom de famille", "apellido", "apellidos",
            "cognome", "sobrenome", "apelido", "achternaam", "voornaam", "nazwisko", "soyadı", "efternamn", "förnamn",
            "фамилия", "имя и фамилия", "姓名", "氏名", "اسم العائلة", "الاسم الكامل",
        ),
        alone=("name", "names", "nom", "nombre", "nome", "naam", "imię", "namn", "имя", "名字", "名前", "الاسم"),
    ),
    "photo": Terms(
        anywhere=(
            "photo of the applicant", "photo of the candidate", "profile photo", "profile picture", "passport photo",
            "portrait photo", "applicant photo", "candidate photo", "with photo", "has photo", "has a photo",
            "bewerbungsfoto", "lichtbild", "passbild", "photo d identité", "foto de perfil", "foto tessera", "pasfoto",
            "attractive appearance", "good looking", "physical appearance", "顔写真", "证件照",
        ),
        alone=("photo", "photos", "photograph", "picture", "foto", "zdjęcie", "fotoğraf", "фото", "фотография", "照片",
               "appearance", "headshot", "صورة شخصية"),
    ),
    "age": Terms(
        anywhere=(
            "age", "aged", "date of birth", "birth date", "birthdate", "birthday", "year of birth", "birth year",
            "dob", "years old", "digital native",
            "young candidate", "young candidates", "young professional", "young professionals",
            "lebensalter", "geburtsdatum", "geburtsjahr", "altersgrenze", "jahre alt", "âge", "date de naissance",
            "année de naissance", "edad", "fecha de nacimiento", "età anagrafica", "data di nascita", "idade",
            "data de nascimento", "leeftijd", "geboortedatum", "wiek", "data urodzenia", "doğum tarihi", "födelsedatum",
            "возраст", "дата рождения", "年龄", "年齢", "出生日期", "生年月日", "العمر", "تاريخ الميلاد",
        ),
        alone=("alter", "età", "yaş", "ålder", "born", "birth", "young", "youth", "old", "seniority in years"),
    ),
    "nationality": Terms(
        anywhere=(
            "nationality", "nationalities", "citizenship", "eu citizen", "us citizen", "country of birth",
            "place of birth", "birthplace",
            "national origin", "country of origin", "ethnicity", "ethnic origin", "ethnic background",
            "race or ethnicity", "skin colour", "skin color", "mother tongue", "native speaker",
            "nationalität", "staatsangehörigkeit", "staatsbürgerschaft", "geburtsort", "muttersprache",
            "muttersprachler", "nationalité", "citoyenneté", "lieu de naissance", "nacionalidad", "ciudadanía",
            "lugar de nacimiento", "nazionalità", "cittadinanza", "nacionalidade", "cidadania", "nationaliteit",
            "narodowość", "obywatelstwo", "uyruk", "nationalitet", "medborgarskap", "национальность", "гражданство",
            "国籍", "民族", "籍贯", "الجنسية",
        ),
        alone=("race", "races", "caste", "rasse", "herkunft", "race ethnicity", "origin"),
    ),
    "gender": Terms(
        anywhere=(
            "gender", "sex of the applicant", "male candidate", "male candidates", "female candidate",
            "female candidates", "male applicant", "female applicant", "male applicants", "female applicants",
            "men only", "women only", "males only", "females only", "male or female", "pronouns",
            "sexual orientation", "gender identity", "geschlecht", "sexe", "sexo", "sesso", "geslacht", "płeć",
            "cinsiyet", "juridiskt kön", "性别", "性別", "الجنس",
        ),
        alone=("sex", "male", "female", "man", "woman", "men", "women", "mann", "frau", "kön", "пол", "genre"),
    ),
    "marital state": Terms(
        anywhere=(
            "marital status", "marital state", "civil status", "family status", "married", "unmarried", "divorced",
            "number of children", "has children", "no children", "single mother", "single parent",
            "familienstand", "verheiratet", "état civil", "situation familiale", "estado civil", "stato civile",
            "burgerlijke staat", "stan cywilny", "medeni durum", "medeni hali", "civilstånd", "семейное положение",
            "婚姻状况", "配偶者", "الحالة الاجتماعية",
        ),
        alone=("marriage", "children", "spouse", "husband", "wife", "pregnant", "pregnancy", "single", "ledig"),
    ),
    "address": Terms(
        anywhere=(
            "home address", "postal address", "street address", "place of residence", "postcode", "post code",
            "zip code", "zipcode", "lives near", "lives in", "neighbourhood of residence", "wohnort", "postleitzahl",
            "adresse postale", "code postal", "lieu de résidence", "código postal", "lugar de residencia",
            "codice postale", "luogo di residenza", "woonplaats", "kod pocztowy", "posta kodu", "место жительства",
            "邮政编码", "家庭住址", "現住所", "عنوان السكن",
        ),
        alone=("address", "addresses", "anschrift", "adresse", "dirección", "indirizzo", "endereço", "adres",
               "residence",
               "адрес", "地址", "住所", "العنوان"),
    ),
    "school name": Terms(
        anywhere=(
            "school name", "name of school", "name of the school", "university name", "name of the university",
            "college name", "alma mater", "ivy league", "oxbridge", "russell group", "elite university",
            "elite universities", "elite school", "elite schools", "top university", "top universities", "top school",
            "top schools", "target school", "target schools", "target university", "tier 1 university",
            "tier one university", "prestigious university", "prestigious school", "university ranking",
            "ranked university", "eliteuniversität", "name der hochschule", "name der schule", "grande école",
            "grandes écoles", "nom de l école", "nombre de la universidad", "nome dell università", "名校", "学校名",
            "出身大学",
        ),
        alone=("school attended", "university attended", "which university", "which school"),
    ),
    "employer name": Terms(
        anywhere=(
            "employer name", "name of employer", "name of the employer", "company name", "name of company",
            "name of the company", "previous employer", "previous employers", "former employer", "current employer",
            "faang", "maang", "fang company", "top company", "top companies", "top employer", "prestigious employer",
            "prestigious company", "well known employer", "big name company", "big tech employer", "big four employer",
            "name des arbeitgebers", "bekannter arbeitgeber", "nom de l employeur", "nom de l entreprise",
            "nombre de la empresa", "nome dell azienda", "大厂",
        ),
        alone=("employer", "employers", "arbeitgeber", "employeur", "company", "big tech"),
    ),
    "graduation year": Terms(
        anywhere=(
            "graduation year", "year of graduation", "graduation date", "date of graduation", "years since graduation",
            "recent graduate", "recent graduates", "fresh graduate", "fresh graduates", "new graduate only",
            "abschlussjahr", "année de diplôme", "année d obtention", "año de graduación", "anno di laurea",
            "ano de formatura", "afstudeerjaar", "rok ukończenia", "mezuniyet yılı", "год окончания", "毕业年份",
            "毕业时间", "卒業年", "سنة التخرج",
        ),
    ),
    "salary": Terms(
        anywhere=(
            "salary expectation", "salary expectations", "expected salary", "desired salary", "current salary",
            "previous salary", "past salary", "salary history", "salary requirement", "salary requirements",
            "salary range", "pay history", "current pay", "gehaltsvorstellung", "gehaltswunsch", "wunschgehalt",
            "prétentions salariales", "expectativa salarial", "pretensión salarial", "aspettativa salariale",
            "pretensão salarial", "salariswens", "oczekiwania finansowe", "maaş beklentisi", "löneanspråk",
            "зарплатные ожидания", "期望薪资", "希望年収", "الراتب المتوقع",
        ),
        alone=("salary", "salaries", "wage", "wages", "pay", "gehalt", "lohn", "salaire", "salario", "sueldo",
               "stipendio",
               "salário", "salaris", "maaş", "lön", "зарплата", "工资", "薪资", "年収", "الراتب"),
    ),
    "religion, belief, disability or health": Terms(
        anywhere=(
            "religious affiliation", "religious belief", "religious beliefs", "political affiliation",
            "political party membership", "union membership", "has a disability", "disability status",
            "disabled candidate", "disabled candidates", "health status", "sick days",
            "religionszugehörigkeit", "schwerbehinderung", "afiliación política", "宗教信仰", "政治面貌",
        ),
        alone=("religion", "religious", "christian", "muslim", "jewish", "hindu", "disability", "disabled",
               "konfession",
               "religión", "religione", "religião", "вероисповедание", "宗教", "الديانة"),
    ),
}  # fmt: skip

INNOCENT: tuple[str, ...] = (
    "age estimation", "age verification", "age related", "age appropriate", "age friendly", "age prediction",
    "old age care", "mixed age", "multi age", "stone age", "bronze age", "iron age",
    "care for the aged", "aged care", "new age", "coming of age", "information age", "digital age",
    "gender studies", "gender bias", "gender equality", "gender mainstreaming", "gender pay gap", "gender medicine",
    "gender based violence", "corporate citizenship", "digital citizenship", "citizenship education",
    "company name matching", "company name resolution", "name matching", "first name basis", "full name parsing",
    "zip code analysis", "postcode lookup", "birth date parsing",
)  # fmt: skip


_WORD = re.compile(r"[^\W_]{1,100}")


class Hit(NamedTuple):
    """A protected attribute that a name speaks of, and the words that say so."""

    attribute: str
    words: str


def find_protected(name: str) -> Hit | None:
    """Return the protected attribute that a name, title or alias speaks of; None where it speaks of none.

    Example:
        >>> find_protected("Age under 40")
        Hit(attribute='age', words='age')
        >>> find_protected("language-management") is None
        True
    """
    plain = _plain(name)
    for phrase in INNOCENT:
        plain = plain.replace(f" {phrase} ", " ; ")
    for attribute, terms in PROTECTED.items():
        if plain.strip() in terms.alone:
            return Hit(attribute, plain.strip())
    by_word, unspaced = _forms()
    spaced = (form for word in plain.split() for form in by_word.get(word, ()))
    found = [hit for form, hit in (*spaced, *unspaced) if form in plain]
    return found[0] if found else None


_Form = tuple[str, Hit]


@cache
def _forms() -> tuple[dict[str, list[_Form]], list[_Form]]:
    """Return the terms that are refused anywhere, by their first word; those of scripts without spaces apart."""
    by_word: dict[str, list[_Form]] = {}
    unspaced: list[_Form] = []
    for attribute, terms in PROTECTED.items():
        for term in terms.anywhere:
            if _without_spaces(term):
                unspaced.append((term, Hit(attribute, term)))
            for form in () if _without_spaces(term) else {term, _bare(term)}:
                by_word.setdefault(form.split()[0], []).append((f" {form} ", Hit(attribute, term)))
    return by_word, unspaced


def _plain(name: str) -> str:
    """Return the words of a name in lower case, one space around each."""
    folded = unicodedata.normalize("NFKC", name[:1000]).casefold()
    return f" {' '.join(_WORD.findall(folded))} "


def _bare(term: str) -> str:
    """Return a term as it is typed without its accents; a short one would then be another word, and stays."""
    letters = (letter for letter in unicodedata.normalize("NFD", term) if not unicodedata.combining(letter))
    return "".join(letters) if len(term) >= 6 else term


def _without_spaces(term: str) -> bool:
    """Say whether a term is of a script that writes words without spaces (Chinese characters, kana)."""
    return any("\u3040" <= letter <= "\u9fff" for letter in term)
