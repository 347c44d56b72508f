"""Spoken languages in the forms in which CVs print them."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document

FORMS = (
    ("Languages", "English – C1\nGerman – B2", "English German"),
    ("Languages", "English (fluent), German (basic)", "English German"),
    ("Languages", "English: native\nGerman: B2", "English German"),
    ("Languages", "English ●●●●○\nGerman ●●○○○", "English German"),
    ("Languages", "Mother tongue: German\nOther languages: English (C1), French (B2)", "German English French"),
    ("Sprachen", "Englisch verhandlungssicher\nDeutsch Muttersprache", "Englisch Deutsch"),
    (
        "Languages",
        "Mother tongue(s)\tGerman\nOther language(s)\nUnderstanding\tSpeaking\tWriting\n"
        "Listening\tReading\tSpoken interaction\tSpoken production\n"
        "English\tC1\tC1\tB2\tB2\tC1\nSpanish\tA2\tA2\tA1\tA1\tA1",
        "German English Spanish",
    ),
    ("Languages", "Native in Dutch, fluent in English, conversational French", "Dutch English French"),
    ("Langues", "Anglais courant (TOEIC 920)\nEspagnol : notions", "Anglais Espagnol"),
    ("Languages", "English\nGerman\nFrench", "English German French"),
    (
        "Languages",
        "English\nNative or bilingual proficiency\nGerman\nProfessional working proficiency",
        "English German",
    ),
    ("Languages", "English\tGerman\tFrench\nC2\tB1\tA2", "English German French"),
    ("Languages", "Fluent: English, German\nBasic: Spanish", "English German Spanish"),
    ("Languages", "I speak English fluently and read German well.", "English German"),
    ("Languages", "English / German / Polish", "English German Polish"),
    ("Languages", "English, German and Polish", "English German Polish"),
    ("Languages", "Brazilian Portuguese (native), English (C1)", "Brazilian~Portuguese English"),
    ("Languages", "Native: English; C1: German; A2: Czech", "English German Czech"),
    ("Jezyki obce", "język angielski – biegły\njęzyk niemiecki – B1", "angielski niemiecki"),
    ("Idiomas", "Inglés: nivel alto (C1)\nCatalán: nativo", "Inglés Catalán"),
    ("Lingue", "Madrelingua: italiano\nAltre lingue: inglese (B2), francese (A2)", "italiano inglese francese"),
    ("Languages", "- English - Full professional proficiency\n- German - Elementary", "English German"),
    ("Languages", "English (C1) | German (B2) | Farsi (native)", "English German Farsi"),
    ("Languages", "English 90%\nGerman 60%", "English German"),
    ("Languages", "Chinese (Mandarin): native\nSwiss German: fluent", "Chinese Swiss~German"),
    ("Kielitaito", "Suomi, äidinkieli\nEnglanti, erinomainen\nRuotsi, hyvä", "Suomi Englanti Ruotsi"),
    ("Språk", "Svenska (modersmål), engelska (flytande), tyska (grundläggande)", "Svenska engelska tyska"),
    ("Nyelvtudás", "Angol – felsőfok (C1)\nNémet – középfok (B2)", "Angol Német"),
    ("Yabancı Diller", "İngilizce (İleri)\nAlmanca (Orta)", "İngilizce Almanca"),
    ("Языки", "Английский — свободно\nНемецкий — базовый", "Английский Немецкий"),
    ("语言", "英语（流利）\n日语（N2）", "英语 日语"),
    ("語学", "英語：ビジネスレベル\n中国語：日常会話", "英語 中国語"),
    ("외국어", "영어 (상급), 일본어 (중급)", "영어 일본어"),
    ("اللغات", "العربية: اللغة الأم\nالإنجليزية: جيد جدا", "العربية الإنجليزية"),
    ("Język", "Polski ojczysty, Angielski C1", "Polski Angielski"),
    ("Jazyky", "Angličtina – aktivně slovem i písmem\nNěmčina – pasivně", "Angličtina Němčina"),
    ("Limbi străine", "Engleză – avansat\nFranceză – mediu", "Engleză Franceză"),
    ("Γλώσσες", "Αγγλικά (Άριστα)\nΓερμανικά (Καλά)", "Αγγλικά Γερμανικά"),
    ("Languages", "ENGLISH\tFluent\nFRENCH\tIntermediate", "ENGLISH FRENCH"),
    ("Languages", "Writing\nEnglish C1\nGerman B2", "English German"),
    ("Skills & Languages", "Software: Excel, SAP\nLanguages: English (C1), German (B2)", "English German"),
    ("Additional Information", "Languages: English, Hindi, Tamil\nVisa: not required", "English Hindi Tamil"),
    ("Skills", "Python, SQL\nLanguage skills: Dutch (native), English (C2)", "Dutch English"),
    ("Sprachkenntnisse", "Deutsch (Muttersprache) · Englisch (C1) · Türkisch (B2)", "Deutsch Englisch Türkisch"),
    ("Idiomas", "Castellano\tNativo\nInglés\tB2 First Certificate\nFrancés\tA2", "Castellano Inglés Francés"),
    ("Languages", "German: C2 (mother tongue) English: C1 French: A2", "German English French"),
    ("Languages", "Dzongkha (good)\nTshangla (native)\nKlingon (fluent)", "Dzongkha Tshangla Klingon"),
    ("Personal Details", "Date of birth: 1 May 1990\nLanguages known: English, Hindi", "English Hindi"),
    ("Ngoại ngữ", "Tiếng Việt: bản ngữ\nTiếng Anh: thành thạo", "Tiếng~Việt Tiếng~Anh"),
    ("Bahasa", "Bahasa Indonesia (asli), Bahasa Inggris (fasih)", "Bahasa~Indonesia Bahasa~Inggris"),
    ("Языки", "Русский язык – родной\nАнглийский язык – B2", "Русский~язык Английский~язык"),
    ("שפות", "עברית – שפת אם\nאנגלית – טובה", "עברית אנגלית"),
    ("Idiomes", "Català (nadiu), castellà (nadiu), anglès (C1)", "Català castellà anglès"),
    ("Strani jezici", "engleski jezik (C1), njemački jezik (B1)", "engleski~jezik njemački~jezik"),
    ("Skills", "Docker, Kubernetes\nFluent German, basic French", "German French"),
    ("Other", "Languages\tEnglish, Dutch\nDriving licence\tB", "English Dutch"),
    ("Lingue straniere", "Inglese\nAscolto B2 Lettura C1\nFrancese\nAscolto A2 Lettura B1", "Inglese Francese"),
)
"""Heading, rows, and the languages they name."""


@pytest.mark.parametrize(("heading", "rows", "expected"), FORMS)
def test_every_printed_form_is_read(heading, rows, expected):
    """Lists, tables, levels before and after, grids of the Common European Framework."""
    cv = document(
        "Maren Oakhurst\nmaren@example.org\n\nWork Experience\nBaker, Tin Kettle\t2019 – 2021\n\n"
        f"Education\nBSc Physics, Durham University\t2010 – 2013\n\n{heading}\n{rows}\n\nInterests\nCycling\n"
    )
    found = [language.language.text for language in parse_resume(cv).languages]
    assert sorted(found) == sorted(name.replace("~", " ") for name in expected.split())
