"""How advertisements and questions ask for who somebody is, in sentences: "aged 25 to 35", "native English speaker".

The table of ``protected`` finds names of attributes; a sentence often asks without naming one. The patterns run over
flattened text (lower case, no accents). What speaks of those a job is done for ("children aged 3 to 6", "young
patients") asks nothing of a candidate.
"""

import re
from typing import NamedTuple

from cvscreen.rubric.protected import find_protected
from cvscreen.text.tokens import flatten

_CARED_FOR = (
    "children|kids|pupils|students|learners|patients|residents|clients|adults|teenagers|babies|toddlers|users|customers"
    "|offenders|persons|readers|players|athletes|families|visitors|guests|animals|trees|cheeses?|carers|mothers"
)
_OTHERS = (
    rf"{_CARED_FOR}|people|team|teams|company|companies|start-?ups?|firm|firms|business|brand|brands|organi[sz]ation"
    "|enterprise|industry|field|market|adulthood|audience|talent|unternehmen|firma|menschen|kinder\\w*|patienten"
    "|patientinnen|jugendliche\\w*|marke|publikum|familien|erwachsene\\w*|leute"
)
_NUMBER = r"(?:[1-7][0-9]|twenty|thirty|forty|fifty|sixty|dreissig|vierzig|funfzig)"
_END = r"(?=\s{0,2}(?:$|[.,;:)!?]|years?\s(?:old|of age)|(?:or|and|need|must|should|oder|und)\b))"
_TONGUES = (
    "english|german|french|spanish|italian|dutch|polish|portuguese|russian|ukrainian|chinese|mandarin|japanese|korean"
    "|arabic|turkish|swedish|danish|norwegian|finnish|czech|greek|hindi|welsh"
)
# the largest cities and the countries that advertisements name most; other places are left for the reader of a draft
_PLACES = (
    "berlin|hamburg|munich|munchen|cologne|koln|frankfurt|stuttgart|dusseldorf|leipzig|vienna|wien|zurich|geneva|basel|bern"
    "|london|manchester|birmingham|edinburgh|glasgow|dublin|paris|lyon|marseille|madrid|barcelona|lisbon|rome|milan|turin"
    "|amsterdam|rotterdam|brussels|copenhagen|stockholm|oslo|helsinki|warsaw|krakow|prague|budapest|bucharest|athens"
    "|istanbul|moscow|kyiv|new york|boston|chicago|san francisco|los angeles|seattle|austin|toronto|montreal|vancouver"
    "|sydney|melbourne|singapore|hong kong|tokyo|seoul|beijing|shanghai|shenzhen|mumbai|delhi|bangalore|bengaluru|dubai"
    "|sao paulo|mexico city|cairo|lagos|nairobi|germany|austria|switzerland|france|spain|italy|portugal|poland|ireland"
    "|england|scotland|wales|the uk|uk|great britain|the us|usa|the united states|the netherlands|belgium|denmark"
    "|sweden|norway|finland|canada|australia|india|china|japan|deutschland|osterreich"
    "|der schweiz|the eu|europe|the country"
)
# schools that advertisements name as a stand-in for quality
_SCHOOLS = "oxford|cambridge|harvard|stanford|mit|yale|princeton|eth|imperial|ucl|lse|iit|caltech|berkeley"
_HEAD = r"(?<![\w-])(?:"


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile(_HEAD + "|".join(parts) + r")(?![\w])")


# attribute, advice, pattern; the first that is found is told
_DEMANDS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "age",
        "",
        _pattern(
            rf"(?<!for )(?<!with )(?:not |no )?(?:older|younger) than {_NUMBER}{_END}",
            rf"(?:be|are|is|if|aged?|candidates?|applicants?|applications|anyone|anybody|nobody|no one|not|you)\s"
            r"(?:strictly\s)?"
            rf"(?:over|under|above|below)\s(?:the age of\s)?{_NUMBER}{_END}",
            rf"(?:over|under)[ -]{_NUMBER}s",
            rf"(?:be|are|ideally|aged?)\s(?:ideally\s)?between\s{_NUMBER}\s(?:and|to)\s{_NUMBER}{_END}",
            rf"(?:between\s)?{_NUMBER}\s?(?:and|to|-|–|bis|und)\s?{_NUMBER}\s(?:years?\s(?:old|of age)|jahre\salt)",
            rf"{_NUMBER}\s?(?:years?|yrs)\s(?:old|of age)(?!\s(?:patients|children|company|firm))",
            rf"young(?:er|ish)?(?!\s(?:colleagues|engineers|staff|members|employees|developers|nurses)\b)(?!(?:[\s,-]{{1,3}}[\w-]{{1,20}}){{0,4}}[\s,-]{{1,3}}(?:{_OTHERS})\b)(?!\s(?:{_OTHERS})\b)"
            r"(?!\sat heart)",
            rf"(?:nicht|hochstens|maximal|max\.)\s(?:alter als\s)?{_NUMBER}\s?(?:jahre\salt|jahren)?(?<!\s)(?<=alt)",
            rf"(?:nicht\s)?(?:alter|junger)\sals\s{_NUMBER}",
            rf"(?:unter|uber|bis)\s{_NUMBER}\s(?:jahren|jahre\salt)",
            rf"im\salter\s(?:von|zwischen)\s{_NUMBER}",
            rf"jung(?:e|er|es|en)?(?!(?:[\s,-]{{1,3}}[\w-]{{1,20}}){{0,3}}[\s,-]{{1,3}}(?:{_OTHERS})\b)",
            rf"moins de {_NUMBER} ans(?! d)",
            rf"entre {_NUMBER} et {_NUMBER} ans(?! d)",
            rf"menor(?:es)? de {_NUMBER} anos",
            rf"entre {_NUMBER} y {_NUMBER} anos(?! de)",
        ),
    ),
    (
        "graduation year",
        "",
        _pattern(
            r"(?:recently|newly|freshly|just)\s(?:graduated|qualified graduates?)",
            r"graduated\s(?:in|after|since|within)\s(?:the\slast|20[0-9]{2})",
            r"fresh\s(?:out of|from)\s(?:university|college|school)",
            r"new graduates?(?=\s{0,2}(?:$|[.,;)]|of\b|from\b))",
            r"graduates? of the last",
            r"(?:frische|junge)r?\s(?:hochschul)?absolvent\w{0,8}",
            r"frisch von der (?:uni|hochschule)\w{0,10}",
            r"(?:hochschul)?absolvent\w{0,8}\sder\sletzten",
            r"jeunes? diplomes?",
            r"recien (?:titulad|graduad)[oa]s?",
        ),
    ),
    (
        "nationality",
        "ask for the language at a level, such as B2 or C1",
        _pattern(
            r"native[\s-](?:level[\s-])?(?:\w{1,20}[\s-]){0,2}speak(?:er|ers|ing)",
            rf"native\s(?:in\s)?(?:{_TONGUES})(?!\s(?:level|proficiency|fluency))",
            rf"(?:{_TONGUES})\snatives?",
            r"mother[\s-]tongues?",
            r"muttersprachler\w{0,6}",
            r"muttersprache",
            r"deutsch als muttersprache",
            r"langue maternelle",
            r"lengua materna",
            r"hablante nativ[oa]",
            r"nativ[oa] (?:en )?(?:ingles|espanol|aleman|frances)",
        ),
    ),
    (
        "nationality",
        "",
        _pattern(
            r"(?:be|are|is|being)\san?\s(?:[\w-]{1,20}\s){0,2}(?:citizen|national)",
            r"(?:citizens|nationals)(?:\s(?:only|preferred))",
            r"only\s(?:[\w-]{1,20}\s){0,2}(?:citizens|nationals)",
            r"(?:german|british|us|american|french|swiss|austrian|eu)\s(?:citizen|national|passport)s?(?:\sholders?)?",
            r"deutsche[rn]?\spass",
            r"born\s(?:and raised\s)?in\s\w{2,30}",
            r"geboren in",
        ),
    ),
    (
        "address",
        "",
        _pattern(
            rf"years?\s(?:living\s)?in\s(?:{_PLACES})",
            rf"jahre\sin\s(?:{_PLACES})",
            r"(?:must|should|you|candidates?|applicants?|currently)\s(?:already\s)?(?:be\s|are\s)?(?:live|living|based|resident|reside|residing)\s(?:with)?in",
            r"resid(?:ent|ence|ing)\s(?:in|of)(?! care| home)",
            r"local\s(?:candidates|applicants|residents)",
            r"locals\sonly",
            r"wohnhaft\sin",
            r"wohnsitz",
            r"wohnst\sin",
            r"residencia en",
        ),
    ),
    (
        "school name",
        "",
        _pattern(
            r"(?:top|elite|leading|prestigious|renowned|ranked|tier[\s-](?:1|one)|first[\s-]class|best)[\s-]"
            r"(?:[\w-]{1,20}\s){0,3}(?:universit(?:y|ies)|business schools?|colleges?|schools?)"
            r"(?!\s(?:hospital|clinic))",
            r"elite[\s-]?(?:uni|universitat|hochschule)\w{0,4}",
            r"(?:renommierte[nr]?|fuhrende[nr]?)\s(?:hochschule|universitat)\w{0,4}",
            r"universit(?:y|ies)\s(?:such as|like)",
            r"(?:degree|graduates?|graduated|alumn\w{1,3}|studied|phd|master'?s?)\s(?:[\w-]{1,20}\s){0,4}(?:from|of|at)\s(?:"
            + _SCHOOLS
            + ")",
            rf"(?:{_SCHOOLS})\s(?:or|and)\s(?:{_SCHOOLS})",
            rf"(?:{_SCHOOLS})\s(?:graduates?|degree|alumn\w{{1,3}})",
        ),
    ),
    (
        "gender",
        "",
        _pattern(
            r"(?:males?|females?|men|women|girls|ladies|gentlemen)\s(?:only|preferred|wanted)",
            r"only\s(?:men|women|males|females)",
            r"nur\s(?:fur\s)?(?:manner|frauen)",
            r"(?:mannliche|weibliche)r?\s(?:bewerber|kandidat|mitarbeiter)\w{0,6}",
        ),
    ),
    (
        "photo",
        "",
        _pattern(
            r"(?:attractive|good[\s-]looking|handsome|pretty)(?!\s(?:salary|pay|package|offer|benefits|office))",
            r"gutaussehend\w{0,2}",
            r"attraktives ausseren",
        ),
    ),
)

_OF_OTHERS = re.compile(
    rf"(?:(?:{_CARED_FOR}|people|men|women)\s(?:who are\s)?"
    # "mentor younger colleagues": a duty, and no wish about a candidate
    r"|(?:mentor|coach|train|guid|supervis|support|teach|lead|develop|help|anleit|betreu|ausbild)\w{0,8}\s(?:[\w-]{1,20}\s){0,2})$"
)
_TABLE_AGE = re.compile(r"(?<!\w)(?:aged|years old|age)(?!\w)")
_WELCOMING = re.compile(
    r"(?<!\w)(?:regardless|irrespective|whatever|discriminat\w{0,6}|diversity|without regard|do(?:es)? not matter"
    r"|unabhangig|ungeachtet|equal opportunit\w{1,4}|all ages|any age|welcome applications)(?!\w)"
)


class Demand(NamedTuple):
    """A protected attribute that a sentence asks for, the words that do, where they stand, and what to ask instead."""

    attribute: str
    words: str
    start: int
    end: int
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.attribute}: {self.words!r}" + (f"; {self.advice}" if self.advice else "")


def find_demand(text: str) -> Demand | None:
    """Return what a sentence asks of who somebody is; None where it asks nothing of the kind.

    Args:
        text: A sentence, a clause or a question.

    Example:
        >>> str(find_demand("You are a team player, aged 25 to 35"))
        "age: 'aged'"
        >>> find_demand("You look after children aged 3 to 6") is None
        True
        >>> find_demand("Native English speaker").advice
        'ask for the language at a level, such as B2 or C1'
    """
    flat = flatten(text[:2000].replace("\n", " ").replace("’", "'"))
    if _WELCOMING.search(flat):
        return None
    for attribute, advice, pattern in _DEMANDS:
        for found in pattern.finditer(flat):
            if not _OF_OTHERS.search(flat, max(0, found.start() - 60), found.start()):
                return Demand(attribute, found.group(), found.start(), found.end(), advice)
    hit = find_protected(text)
    if hit is None:
        return None
    at = flat.find(flatten(hit.words))
    begin = max(at, 0)
    if hit.attribute == "age" and at >= 0 and _about_others(flat):
        return None
    return Demand(hit.attribute, hit.words, begin, begin + len(hit.words) if at >= 0 else len(flat))


def _about_others(flat: str) -> bool:
    """Say whether every age that a sentence speaks of is that of somebody a job is done for."""
    places = list(_TABLE_AGE.finditer(flat))
    return bool(places) and all(_OF_OTHERS.search(flat, max(0, one.start() - 40), one.start()) for one in places)
