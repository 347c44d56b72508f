"""The words of dates: months, "present", "since", "expected" and what stands between two dates.

Everything is written flat (small letters, no accents; see ``flatten``), because the dates are looked for in flat text.
"""

MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
           "september sept sep", "october oct", "november nov", "december dec"),
    "de": ("januar janner jaenner", "februar", "marz mrz maerz mar", "april", "mai", "juni", "juli", "august",
           "september", "oktober okt", "november", "dezember dez"),
    "fr": ("janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil juill", "aout aou",
           "septembre", "octobre", "novembre", "decembre"),
    "es": ("enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre",
           "octubre", "noviembre", "diciembre dic"),
    "it": ("gennaio gen genn", "febbraio febbr", "marzo", "aprile", "maggio mag magg", "giugno giu", "luglio lug",
           "agosto ago", "settembre set sett", "ottobre ott", "novembre", "dicembre dic"),
    "pt": ("janeiro", "fevereiro fev", "marco", "abril abr", "maio", "junho", "julho", "agosto ago", "setembro set",
           "outubro out", "novembro", "dezembro dez"),
    "nl": ("januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober okt",
           "november", "december"),
    "pl": ("styczen stycznia sty", "luty lutego lut", "marzec marca", "kwiecien kwietnia kwi", "maj maja",
           "czerwiec czerwca cze", "lipiec lipca lip", "sierpien sierpnia sie", "wrzesien wrzesnia wrz",
           "pazdziernik pazdziernika paz", "listopad listopada lis", "grudzien grudnia gru"),
    "sv": ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober okt",
           "november", "december"),
    "da": ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober okt",
           "november", "december des"),
    "fi": ("tammikuu tammi", "helmikuu helmi", "maaliskuu maalis", "huhtikuu huhti", "toukokuu touko", "kesakuu kesa",
           "heinakuu heina", "elokuu elo", "syyskuu syys", "lokakuu loka", "marraskuu marras", "joulukuu joulu"),
    "cs": ("leden ledna led", "unor unora uno", "brezen brezna bre", "duben dubna dub", "kveten kvetna kve",
           "cerven cervna cvn",
           "cervenec cervence cvc", "srpen srpna srp", "zari zar", "rijen rijna rij", "", "prosinec prosince pro"),
    "ro": ("ianuarie ian", "februarie", "martie", "aprilie", "mai", "iunie iun", "iulie iul", "august", "septembrie",
           "octombrie", "noiembrie", "decembrie"),
    "hu": ("januar", "februar febr", "marcius marc", "aprilis", "majus", "junius", "julius", "augusztus",
           "szeptember szept", "oktober", "november", "december"),
    "tr": ("ocak oca", "subat sub", "mart", "nisan nis", "mayis", "haziran haz", "temmuz tem", "agustos agu",
           "eylul eyl", "ekim eki", "kasim kas", "aralik ara"),
    "ru": ("январь января янв", "февраль февраля фев февр", "март марта мар", "апрель апреля апр", "май мая",
           "июнь июня июн", "июль июля июл", "август августа авг", "сентябрь сентября сент сен",
           "октябрь октября окт", "ноябрь ноября ноя нояб", "декабрь декабря дек"),
    "uk": ("січень січня січ", "лютий лютого лют", "березень березня бер", "квітень квітня кві квіт",
           "травень травня тра трав", "червень червня чер черв",
           "липень липня лип", "серпень серпня сер серп", "вересень вересня вер", "жовтень жовтня жов жовт",
           "листопад листопада", "грудень грудня гру груд"),
    "el": ("ιανουαριος ιανουαριου ιαν", "φεβρουαριος φεβρουαριου φεβ", "μαρτιος μαρτιου μαρ",
           "απριλιος απριλιου απρ", "μαιος μαιου", "ιουνιος ιουνιου ιουν", "ιουλιος ιουλιου ιουλ",
           "αυγουστος αυγουστου αυγ", "σεπτεμβριος σεπτεμβριου σεπ", "οκτωβριος οκτωβριου οκτ",
           "νοεμβριος νοεμβριου νοε", "δεκεμβριος δεκεμβριου δεκ"),
}  # fmt: skip
"""Month names and their usual short forms, January first. Source: Unicode CLDR's wide and abbreviated forms, and
the genitives that stand beside a year. Croatian month names are left out: some name another month than in Czech."""

SEASONS = (
    "spring summer autumn fall winter fruhling fruhjahr sommer herbst printemps ete automne hiver primavera verano "
    "otono invierno estate autunno inverno verao outono lente zomer herfst wiosna lato jesien zima var host vinter "
    "efterar q1 q2 q3 q4 h1 h2 wintersemester sommersemester wise sose ws ss mid early late michaelmas trinity"
)
"""Words before a year that say less than a month: the year is kept, the month stays unknown."""

PRESENT = (
    "na", "nykyhetki", "edelleen", "nyni", "dabar", "praegu", "danas", "sadasnjost", "до момента",
    "present", "to present", "now", "current", "currently", "today", "ongoing", "to date", "till date",
    "till now", "heute", "jetzt", "aktuell", "laufend", "gegenwartig", "dato", "aujourd'hui", "aujourd’hui",
    "present", "en cours", "actuel", "actuellement", "a ce jour", "ce jour", "maintenant", "actualidad",
    "la actualidad", "presente", "el presente", "actual", "actualmente", "hoy", "la fecha", "en curso", "oggi",
    "in corso", "attuale", "attualmente", "ad oggi", "atual", "atualmente", "hoje", "o momento", "momento",
    "atualidade", "o presente", "heden", "nu", "nutid", "nuvarande", "pagaende", "idag", "i dag", "naverende",
    "d.d.", "nykyinen", "nyt", "obecnie", "dzis", "dzisiaj", "teraz", "nadal", "dnes", "soucasnost",
    "sucasnost", "prezent", "jelen", "jelenleg", "mostanaig", "devam ediyor", "devam", "gunumuz", "halen",
    "bugun", "настоящее время", "наст. время", "н.в.", "н. в.",
    "сейчас", "сегодня", "теперішній час", "σημερα", "παρον",
    "至今", "现在", "現在", "目前", "今", "현재", "재직중", "재직 중",
    "الآن", "الان", "حتى الآن", "היום", "כיום", "वर्तमान",
    "dosud", "doposud", "doteraz", "dosial", "az do ted", "po soucasnost", "tills vidare", "for narvarande",
    "fortsatt", "dags dato", "toistaiseksi", "tanaan", "huidig", "vandaag", "lopend", "trwa", "chwila obecna",
    "a tutt'oggi",
    "tuttora", "ad oggi", "at present", "this day", "azi", "in prezent", "napjainkig", "folyamatban", "trenutno",
    "do danas",
    "hien tai", "hien nay", "sekarang", "saat ini", "сега", "днес", "дотепер", "сьогодні", "наст. вр.",
    "по наст. время",
    "chwili obecnej", "chwila biezaca", "biezaco", "date", "vigente", "vigencia", "l'instant", "ora", "adesso",
    "aktuellt", "aktualne", "sucasne", "в момента",
    "настоящий момент", "настоящего времени", "σημερα", "præsens", "kuni tanaseni", "lidz sim",
)  # fmt: skip
"""Words that end a range at the day the CV was written."""

SINCE = (
    "since", "from", "as of", "starting", "seit", "ab", "depuis", "des", "desde", "a partir de", "dal", "da",
    "sinds", "vanaf", "od", "sedan", "fran", "siden", "fra", "alkaen", "с", "з", "απο", "dan beri", "din",
)  # fmt: skip
"""Words before a date that is a start; "since" and its like also say that it goes on."""

SINCE_ONGOING = frozenset({
    "since", "seit", "depuis", "desde", "dal", "sinds", "sedan", "siden", "od", "с", "з", "dan beri", "ab",
})  # fmt: skip
"""Those of ``SINCE`` that, without an end, say that it goes on."""

UNTIL = (
    "until", "till", "to", "through", "up to", "bis", "jusqu'en", "jusqu’en", "jusqu'a", "hasta", "fino a",
    "fino al", "ate", "tot", "do", "til",
)  # fmt: skip
"""Words before a date that is an end."""

EXPECTED = (
    "expected", "anticipated", "expecting", "graduating", "planned", "scheduled", "projected", "est.", "exp.",
    "voraussichtlich", "vorauss.", "vsl.", "geplant", "erwartet", "prevu", "prevue", "previsto", "prevista",
    "esperado", "estimada", "estimado", "verwacht", "przewidywany", "przewidywane", "planowane", "planowany",
    "verwachte", "beraknad", "predpokladany", "beklenen", "forvantad", "forventet",
    "ожидается", "预计", "予定", "예정",
)  # fmt: skip
"""Words beside a date that lies ahead in the CV's own words."""

BETWEEN = (
    "to", "till", "until", "through", "thru", "bis", "bis zum", "a", "au", "al", "à", "jusqu'a", "jusqu’a",
    "jusqu'en", "jusqu’en", "hasta", "hasta la", "hasta el", "ate", "ate o", "ate a", "ate ao", "ao", "fino a",
    "fino ad", "tot", "tot en met", "t/m", "do", "till", "til", "y", "e", "по", "до", "εως", "μεχρι", "至", "到",
    "から", "부터", "إلى", "حتى", "and", "bis dato",
)  # fmt: skip
"""Words that stand between the two dates of a range."""

STALE = (
    "last updated", "updated on", "updated", "last modified", "last revised", "revised", "as at", "printed",
    "generated on", "created on", "stand", "zuletzt aktualisiert", "aktualisiert", "mis a jour", "mise a jour",
    "derniere mise a jour", "actualizado", "ultima actualizacion", "aggiornato", "ultimo aggiornamento",
    "atualizado em", "bijgewerkt", "laatst bijgewerkt", "born", "date of birth", "birth date", "birthday",
    "dob", "d.o.b", "geboren", "geb.", "geburtsdatum", "ne le", "nee le", "date de naissance",
    "fecha de nacimiento", "nacido", "nacida", "data di nascita", "nato il", "nata il", "data de nascimento",
    "geboortedatum", "data urodzenia", "valid until", "valid through", "expires", "gultig bis",
)  # fmt: skip
"""Words before a date that is no date of a job or a course: when the CV was saved, a birth, an expiry."""
