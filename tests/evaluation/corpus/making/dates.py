"""Dates as a CV prints them in fifteen languages, and as the gold records what is printed."""

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "el": "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος "
    "Δεκέμβριος",
}
SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "nl": "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "sv": "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    "da": "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "ru": "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
}
PRESENT = {
    "en": "Present", "de": "heute", "fr": "aujourd’hui", "es": "actualidad", "it": "oggi", "pt": "atual",
    "nl": "heden", "pl": "obecnie", "sv": "nu", "da": "nu", "tr": "günümüz", "ru": "настоящее время",
    "el": "σήμερα", "zh": "至今", "ja": "現在",
}  # fmt: skip
SINCE = {"en": "since", "de": "seit", "fr": "depuis", "es": "desde", "it": "dal", "pt": "desde", "nl": "sinds",
         "pl": "od", "sv": "sedan", "da": "siden"}  # fmt: skip
EXPECTED = {"en": "expected", "de": "voraussichtlich"}


def print_date(date: str, style: str, lang: str) -> str:
    """Print ``YYYY``, ``YYYY-MM``, ``present`` or "text=gold" in a style."""
    if "=" in date:
        return date.partition("=")[0]
    if date == "present":
        return PRESENT[lang]
    year, _, month = date.partition("-")
    if not month or style == "year":
        return f"’{year[2:]}" if style == "apos" else f"{year}年" if style == "cjk" else year
    number = int(month)
    if style == "cjk":
        return f"{year}年{number}月"
    if style in ("month", "mon", "apos", "caps"):
        names = (MONTHS if style == "month" else SHORT_MONTHS).get(lang) or MONTHS[lang]
        word = names.split()[number - 1]
        return {"apos": f"{word} ’{year[2:]}", "caps": f"{word} {year}".upper()}.get(style, f"{word} {year}")
    return {
        "num": f"{month}/{year}", "dot": f"{month}.{year}", "iso": date, "numshort": f"{month}/{year[2:]}",
        "yslash": f"{year}/{month}", "ydot": f"{year}.{month}",
    }[style]  # fmt: skip


def print_range(entry: dict, options: dict, lang: str) -> str:
    """Print an entry's dates with the options style, sep, open (no word for "present"), since and present."""
    style, sep = options.get("style", "mon"), options.get("sep", " – ")
    start, end = entry.get("start"), entry.get("end")
    if start and end == "present" and (entry.get("since") or options.get("since")):
        return f"{SINCE[lang]} {print_date(start, style, lang)}"
    if start and end == "present" and options.get("open"):
        return f"{print_date(start, style, lang)}{sep}".rstrip()
    parts = [print_date(date, style, lang) for date in (start, end) if date]
    if end == "present" and options.get("present"):
        parts[-1] = options["present"]
    if entry.get("expected"):
        parts[-1] = f"{parts[-1]} ({EXPECTED[lang]})" if options.get("paren") else f"{EXPECTED[lang]} {parts[-1]}"
    return sep.join(parts)


def true_date(date: str | None, style: str) -> str | None:
    """Return what the page shows of a date, in the gold's form."""
    if date and "=" in date:
        return date.partition("=")[2]
    return date[:4] if date and style == "year" and date != "present" else date
