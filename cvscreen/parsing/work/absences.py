"""What stands among jobs and is none: leave, a gap that is explained, a course that was taught."""

import re

from cvscreen.parsing.lines.entries import Entry
from cvscreen.text.dates import MONTH_NUMBERS
from cvscreen.text.tokens import fold

ABSENCES = tuple(
    fold(text)
    for text in (
        "parental leave", "maternity leave", "paternity leave", "family leave", "carer's leave", "career break",
        "career gap", "career pause", "sabbatical", "gap year", "medical leave", "sick leave", "leave of absence",
        "unemployed", "unemployment", "job search", "seeking employment", "full-time parent", "stay-at-home parent",
        "family care", "Elternzeit", "Mutterschutz", "Mutterschaftsurlaub", "Erziehungsurlaub", "Kindererziehungszeit",
        "Familienphase", "Familienzeit", "Karenz", "Babypause", "Pflegezeit", "Auszeit", "Sabbatjahr", "arbeitssuchend",
        "arbeitsuchend", "Arbeitssuche", "Weltreise", "congé parental", "congé maternité", "congé de maternité",
        "congé sabbatique", "année sabbatique", "recherche d'emploi", "baja maternal", "baja por maternidad",
        "permiso parental", "excedencia", "año sabático", "desempleo", "búsqueda de empleo", "congedo parentale",
        "congedo di maternità", "maternità", "aspettativa", "anno sabbatico", "disoccupato", "disoccupata",
        "licença maternidade", "licença parental", "ano sabático", "desempregado", "desempregada", "ouderschapsverlof",
        "zwangerschapsverlof", "werkzoekend", "loopbaanonderbreking", "urlop macierzyński", "urlop wychowawczy",
        "urlop rodzicielski", "przerwa zawodowa", "föräldraledig", "föräldraledighet", "mammaledig", "pappaledig",
        "tjänstledig", "arbetssökande", "barsel", "barselsorlov", "orlov", "foreldrepermisjon", "jobbsøker",
        "jobsøgende", "ledig", "äitiysvapaa", "vanhempainvapaa", "hoitovapaa", "työnhaku", "työtön",
        "mateřská dovolená", "rodičovská dovolená", "materská dovolenka", "rodičovská dovolenka", "mateřská",
        "concediu de maternitate", "concediu de creștere a copilului", "gyes", "gyed", "szülési szabadság",
        "doğum izni", "kariyer molası", "декретный отпуск", "отпуск по уходу за ребенком", "декрет",
        "декретна відпустка", "άδεια μητρότητας", "产假", "育児休業", "産休", "육아휴직",
    )
)  # fmt: skip
"""Beginnings of such entries. Source: the names of the leaves in each country's law, and the usual wording."""

_COURSE_CODE = re.compile(r"^[A-Z]{2,5}[ -]?[0-9]{2,5}[A-Z]?\b(?!\s?(?:GmbH|AG|Ltd|LLC))")


def is_no_job(entry: Entry) -> bool:
    """Say whether an entry of a work section is an absence or a course that was taught ("LN1001 Field methods")."""
    texts = [row.text[piece.span.start - row.span.start :] for row in entry.head[:2] for piece in row.pieces[:2]]
    first = [text for text in texts if any(char.isalpha() for char in text)]
    if any(_COURSE_CODE.match(text) and fold(text[:12]).split()[0] not in MONTH_NUMBERS for text in first):
        return True
    return any(_begins(fold(text[:60])) for text in first)


def _begins(text: str) -> bool:
    return any(text == name or text.startswith(f"{name} ") for name in ABSENCES)
