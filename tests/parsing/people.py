"""Made-up people, one a language, for CVs that say the same in every order; see ``layouts``."""

from typing import NamedTuple


class Person(NamedTuple):
    """Someone who never was.

    Attributes:
        name: As printed.
        headings: Of work, education, skills and languages.
        months: January first, as printed before a year; one that ends in "/" is glued to it.
        words: "present", what stands between two dates, "at", "in" (before a subject; "" for nothing).
        jobs: Title, employer, town, start, end (None: goes on).
        studies: Degree, subject, school, town, start, end.
    """

    name: str
    headings: tuple[str, str, str, str]
    months: tuple[str, ...]
    words: tuple[str, str, str, str]
    jobs: tuple[tuple[str, str, str, str, str | None], ...]
    studies: tuple[tuple[str, str, str, str, str, str], ...]


PEOPLE: dict[str, Person] = {
    "en": Person(
        "Maren Oakhurst",
        ("Work Experience", "Education", "Skills", "Languages"),
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        ("Present", " – ", "at", "in"),
        (
            ("Principal Data Scientist", "Tarnbrook Insurance", "Hexham", "2021-09", None),
            ("Research Associate", "Copper Lane", "Skipton", "2018-03", "2021-08"),
            ("Barista", "The Tin Kettle", "Alnwick", "2016-06", "2018-02"),
        ),
        (
            ("MSc", "Computational Statistics", "University of Warwick", "Coventry", "2014-10", "2015-09"),
            ("BSc (Hons)", "Mathematics", "Durham University", "Durham", "2011-10", "2014-06"),
        ),
    ),
    "de": Person(
        "Jonas Wiesengrund",
        ("Berufserfahrung", "Ausbildung", "Kenntnisse", "Sprachen"),
        ("Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
        ("heute", " – ", "bei", "in"),
        (
            ("Leitender Softwarearchitekt", "Hollerbusch Fördertechnik GmbH", "Bietigheim", "2020-04", None),
            ("Sachbearbeiterin Einkauf", "Stadtwerke Lindenfurt", "Aalen", "2016-01", "2020-03"),
            ("Werkstudent", "Kranich & Söhne KG", "Esslingen", "2014-05", "2015-12"),
        ),
        (
            ("Master of Science", "Maschinenbau", "Universität Stuttgart", "Stuttgart", "2013-10", "2015-12"),
            ("Bachelor of Engineering", "Fahrzeugtechnik", "Hochschule Esslingen", "Esslingen", "2009-10", "2013-09"),
        ),
    ),
    "fr": Person(
        "Élise Garandeau",
        ("Expérience professionnelle", "Formation", "Compétences", "Langues"),
        ("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
        ("aujourd'hui", " – ", "chez", "en"),
        (
            ("Chargée de mission", "Mairie de Vertou", "Vertou", "2019-09", None),
            ("Infirmière", "Clinique des Peupliers", "Cholet", "2015-02", "2019-07"),
            ("Assistante commerciale", "Lavaud Emballages", "Angers", "2013-01", "2014-12"),
        ),
        (
            ("Master", "Santé publique", "Université de Nantes", "Nantes", "2011-09", "2013-06"),
            ("Licence", "Biologie", "Université d’Angers", "Angers", "2008-09", "2011-06"),
        ),
    ),
    "es": Person(
        "Inés Barrachina Lobo",
        ("Experiencia laboral", "Formación académica", "Habilidades", "Idiomas"),
        ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
        ("actualidad", " – ", "en", "en"),
        (
            ("Jefa de producto", "Almazara Sierra Alta", "Jaén", "2020-02", None),
            ("Administrativa contable", "Gestoría Robledo", "Úbeda", "2016-05", "2020-01"),
            ("Camarera", "Hostal La Encina", "Baeza", "2014-06", "2016-04"),
        ),
        (
            ("Grado", "Administración de Empresas", "Universidad de Jaén", "Jaén", "2010-09", "2014-06"),
            ("Bachillerato", "", "IES Sierra Mágina", "Mancha Real", "2008-09", "2010-06"),
        ),
    ),
    "it": Person(
        "Fabio Lanteri",
        ("Esperienza professionale", "Istruzione e formazione", "Competenze", "Lingue"),
        ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"),
        ("oggi", " – ", "presso", "in"),
        (
            ("Responsabile qualità", "Oleificio Montaldo S.p.A.", "Imperia", "2018-11", None),
            ("Impiegato amministrativo", "Studio Ferraris", "Cuneo", "2015-03", "2018-10"),
            ("Magazziniere", "Cartiera Valbormida", "Savona", "2012-09", "2015-02"),
        ),
        (
            ("Laurea magistrale", "Ingegneria chimica", "Politecnico di Torino", "Torino", "2009-10", "2012-03"),
            ("Laurea triennale", "Chimica", "Università degli Studi di Genova", "Genova", "2006-10", "2009-09"),
        ),
    ),
    "pt": Person(
        "Beatriz Moutinho",
        ("Experiência profissional", "Formação acadêmica", "Competências", "Idiomas"),
        ("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"),
        ("atual", " – ", "na", "em"),
        (
            ("Analista de dados", "Cerâmica Vale Verde Ltda", "Sorocaba", "2021-01", None),
            ("Enfermeira", "Hospital São Lucas", "Jundiaí", "2017-03", "2020-12"),
            ("Estagiária", "Prefeitura de Itu", "Itu", "2015-02", "2017-01"),
        ),
        (
            ("Mestrado", "Estatística", "Universidade Estadual de Campinas", "Campinas", "2015-03", "2017-02"),
            ("Bacharelado", "Enfermagem", "Universidade Federal de São Carlos", "São Carlos", "2010-03", "2014-12"),
        ),
    ),
    "nl": Person(
        "Sanne Kuipersveld",
        ("Werkervaring", "Opleiding", "Vaardigheden", "Talen"),
        ("jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."),
        ("heden", " – ", "bij", ""),
        (
            ("Beleidsmedewerker", "Gemeente Zuidlaren", "Zuidlaren", "2019-05", None),
            ("Verpleegkundige", "Zorggroep De Linde", "Assen", "2015-08", "2019-04"),
            ("Magazijnmedewerker", "Bakker Bloemen B.V.", "Emmen", "2013-02", "2015-07"),
        ),
        (
            ("Master", "Bestuurskunde", "Rijksuniversiteit Groningen", "Groningen", "2012-09", "2014-07"),
            ("HBO-V", "", "Hanzehogeschool Groningen", "Groningen", "2008-09", "2012-06"),
        ),
    ),
    "pl": Person(
        "Agnieszka Wróblewicz",
        ("Doświadczenie zawodowe", "Wykształcenie", "Umiejętności", "Języki obce"),
        ("sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"),
        ("obecnie", " – ", "w", ""),
        (
            ("Kierowniczka zmiany", "Piekarnia Pod Lipą", "Zamość", "2019-07", None),
            ("Księgowa", "Biuro Rachunkowe Saldo", "Lublin", "2015-04", "2019-06"),
            ("Pielęgniarka", "Szpital Wojewódzki", "Chełm", "2012-10", "2015-03"),
        ),
        (
            ("Magister", "Pielęgniarstwo", "Uniwersytet Medyczny w Lublinie", "Lublin", "2010-10", "2012-06"),
            ("Licencjat", "Finanse i rachunkowość", "Politechnika Lubelska", "Lublin", "2007-10", "2010-06"),
        ),
    ),
    "sv": Person(
        "Linnea Bergqvist",
        ("Arbetslivserfarenhet", "Utbildning", "Färdigheter", "Språk"),
        ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"),
        ("nu", " – ", "på", "i"),
        (
            ("Projektledare", "Dalälvens Energi AB", "Falun", "2018-08", None),
            ("Undersköterska", "Ljungbacka äldreboende", "Borlänge", "2014-01", "2018-07"),
            ("Butiksbiträde", "Handlarn i Mora", "Mora", "2011-06", "2013-12"),
        ),
        (
            ("Civilingenjörsexamen", "Energiteknik", "Kungliga Tekniska högskolan", "Stockholm", "2008-08", "2013-06"),
            ("Gymnasieexamen", "", "Lugnetgymnasiet", "Falun", "2005-08", "2008-06"),
        ),
    ),
    "cs": Person(
        "Tereza Havránková",
        ("Pracovní zkušenosti", "Vzdělání", "Dovednosti", "Jazyky"),
        ("01/", "02/", "03/", "04/", "05/", "06/", "07/", "08/", "09/", "10/", "11/", "12/"),
        ("dosud", " – ", "v", ""),
        (
            ("Vedoucí účtárny", "Strojírny Podhájí s.r.o.", "Kolín", "2017-02", None),
            ("Zdravotní sestra", "Nemocnice Kutná Hora", "Kutná Hora", "2013-09", "2017-01"),
            ("Prodavačka", "Potraviny U Lva", "Čáslav", "2011-03", "2013-08"),
        ),
        (
            ("Mgr.", "Psychologie", "Masarykova univerzita", "Brno", "2008-09", "2011-02"),
            ("Bc.", "Ekonomie", "Univerzita Pardubice", "Pardubice", "2005-09", "2008-06"),
        ),
    ),
    "us": Person(
        "Deshawn Pruitt-Lakes",
        ("Professional Experience", "Education", "Technical Skills", "Languages"),
        (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        ("Current", " - ", "at", "in"),
        (
            ("Line Cook", "Juniper & Rye", "Bozeman, MT", "2022-03", None),
            ("Senior Software Engineer", "Glasswing", "Boise, ID", "2018-07", "2022-02"),
            ("Registered Nurse", "Saint Alban Medical Center", "Macon, GA", "2015-05", "2018-06"),
        ),
        (
            (
                "Bachelor of Science",
                "Computer Engineering",
                "Georgia Institute of Technology",
                "Atlanta, GA",
                "2011-08",
                "2015-05",
            ),
            ("High School Diploma", "", "Macon Central High School", "Macon, GA", "2007-08", "2011-05"),
        ),
    ),
    "da": Person(
        "Mathilde Ravnsborg",
        ("Erhvervserfaring", "Uddannelse", "Kompetencer", "Sprog"),
        ("jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."),
        ("nu", " - ", "hos", "i"),
        (
            ("Specialkonsulent", "Region Sjælland", "Sorø", "2020-01", None),
            ("Sygeplejerske", "Næstved Sygehus", "Næstved", "2015-09", "2019-12"),
            ("Pædagogmedhjælper", "Børnehuset Kløveren", "Ringsted", "2013-08", "2015-08"),
        ),
        (
            ("Kandidat", "Statskundskab", "Aarhus Universitet", "Aarhus", "2013-09", "2015-06"),
            ("Bachelor", "Sociologi", "Københavns Universitet", "København", "2010-09", "2013-06"),
        ),
    ),
}
