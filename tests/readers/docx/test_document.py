import pytest

from cvscreen.model import Document
from cvscreen.readers import read_document
from tests.readers.making import W, make_docx, para

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def read(body: str, **given: object) -> Document:
    return read_document(make_docx(body, **given))  # type: ignore[arg-type]


def cell(*texts: str) -> str:
    return "<w:tc>" + "".join(para(text) for text in texts) + "</w:tc>"


def box(*texts: str, anchor: str = "") -> str:
    inner = f"<wps:wsp><wps:txbx><w:txbxContent>{''.join(para(t) for t in texts)}</w:txbxContent></wps:txbx></wps:wsp>"
    drawing = f"<w:drawing><wp:anchor>{anchor}{inner}</wp:anchor></w:drawing>"
    old = f"<w:pict><w:txbxContent>{''.join(para(t) for t in texts)}</w:txbxContent></w:pict>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    return f"<w:r>{both}</w:r>"


def test_heading_levels():
    """Levels come from the style, through what it is based on, and from the paragraph itself."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>'
    )
    body = para("Skills", properties='<w:pStyle w:val="Mine"/>') + para("Go", properties='<w:outlineLvl w:val="0"/>')
    assert [2, 1] == [line.heading_level for line in read(body, styles=styles).lines]


def test_tabs_breaks_bullets():
    """Tabs make segments, breaks lines, numbering bullets."""
    body = "<w:p><w:r><w:t>Analyst</w:t><w:tab/><w:t>2020</w:t><w:br/><w:t>Oslo</w:t></w:r></w:p>" + para(
        "Python", properties='<w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    document = read(body)
    assert ("Analyst\t2020\nOslo\nPython", [False, False, True]) == (
        document.text,
        [ln.bullet for ln in document.lines],
    )


def test_runs_within_a_word():
    """A word split over runs is one word."""
    assert (
        "Database" == read("<w:p><w:r><w:t>Data</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>base</w:t></w:r></w:p>").text
    )


def test_changes():
    """Tracked insertions are read, deletions dropped; content controls are read."""
    body = (
        "<w:p><w:ins><w:r><w:t>Nora</w:t></w:r></w:ins><w:del><w:r><w:delText>Anna</w:delText></w:r></w:del></w:p>"
        f"<w:sdt><w:sdtContent>{para('Oslo')}</w:sdtContent></w:sdt>"
    )
    assert "Nora\nOslo" == read(body).text


def test_table_rows():
    """Cells of one paragraph each stand on one line; a date cell begins its entry's first line."""
    rows = f"<w:tr>{cell('Go')}{cell('good')}</w:tr><w:tr>{cell('2020')}{cell('Analyst', 'Fjord AS')}</w:tr>"
    document = read(f"<w:tbl>{rows}</w:tbl>")
    assert "Go\tgood\n2020\tAnalyst\nFjord AS" == document.text
    assert [((0, 0), (0, 1)), ((1, 0), (1, 1)), ((1, 1),)] == [line.cells for line in document.lines]


def test_layout_table():
    """A table of two long cells is two columns, read one after the other."""
    left, right = ("Contact", "Oslo", "Skills", "Go", "C"), ("Work", "Analyst", "Fjord AS", "Built models", "Ran them")
    document = read(f"<w:tbl><w:tr>{cell(*left)}{cell(*right)}</w:tr></w:tbl>")
    assert ("\n".join((*left, *right)), 2) == (document.text, document.pages[0].columns)


def test_text_box_is_read_once():
    """A text box that stands in two forms for old and new programs is read once."""
    assert "Nora\nOslo" == read(f"<w:p><w:r><w:t>Nora</w:t></w:r>{box('Oslo')}</w:p>").text


def test_text_box_on_the_right():
    """A tall box on the right is a column that is read after the text."""
    anchor = '<wp:extent cx="1900000"/><wp:positionH><wp:posOffset>5000000</wp:posOffset></wp:positionH>'
    side = box("Contact", "Oslo", "Skills", "Go", anchor=anchor)
    document = read(f"<w:p><w:r><w:t>Nora</w:t></w:r>{side}</w:p>" + para("Analyst") + para("Fjord AS"))
    assert ("Nora\nAnalyst\nFjord AS\nContact\nOslo\nSkills\nGo", 2) == (document.text, document.pages[0].columns)


def test_headers_and_links():
    """Header parts are read before the body; links keep their targets."""
    relations = (
        f'<Relationship Id="h" Type="{OFFICE}/header" Target="header1.xml"/>'
        f'<Relationship Id="l" Type="{OFFICE}/hyperlink" Target="https://nora.example" TargetMode="External"/>'
    )
    body = '<w:p><w:hyperlink r:id="l"><w:r><w:t>my site</w:t></w:r></w:hyperlink></w:p>'
    header = f"<w:hdr {W}>{para('Nora Lind')}</w:hdr>"
    document = read(body, parts={"word/header1.xml": header}, relations=relations)
    assert ("Nora Lind\nmy site", "header", [("https://nora.example", "my site")]) == (
        document.text,
        document.lines[0].region,
        [(link.uri, link.span.of(document.text) if link.span else None) for link in document.links],
    )


@pytest.mark.parametrize(
    ("run", "reason"),
    [
        ("<w:vanish/>", "hidden-run"),
        ('<w:color w:val="FFFFFF"/>', "same-colour"),
        ('<w:sz w:val="2"/>', "tiny-text"),
    ],
)
def test_hidden_runs(run: str, reason: str):
    """Hidden, white and tiny runs are kept apart."""
    document = read(para("Nora") + para("Kubernetes", run=run))
    assert ("Nora", [("Kubernetes", reason)]) == (document.text, [(h.text, h.reason) for h in document.hidden])


def test_white_on_shading_is_shown():
    """White text on a shaded paragraph is ordinary text."""
    shaded = para("Nora", run='<w:color w:val="FFFFFF"/>', properties='<w:shd w:val="clear" w:fill="203040"/>')
    assert "Nora" == read(shaded).text


def test_macros_are_noticed():
    """Macros are never run, and said to be there."""
    document = read(para("Nora"), parts={"word/vbaProject.bin": "x"})
    assert ["macros"] == [notice.code for notice in document.notices]


W14 = 'xmlns:w14="urn:w14"'
THEME = (
    '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="1F2A44"/></a:dk2></a:clrScheme></a:themeElements></a:theme>'
)


@pytest.mark.parametrize(
    ("run", "properties"),
    [
        ('<w:color w:val="auto" w:themeColor="background1"/>', ""),
        ('<w:color w:val="000000" w:themeColor="light1"/>', ""),
        ('<w:color w:val="auto" w:themeColor="text1" w:themeTint="03"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F2A44" w:themeFill="background1"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>', ""),
        ('<w:w w:val="1"/>', ""),
        ('<w:spacing w:val="-200"/>', ""),
        ('<w:sz w:val="3"/>', ""),
        (f"<w14:textFill {W14}><w14:noFill/></w14:textFill>", ""),
        (f'<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>', ""),
        ("", '<w:spacing w:line="20" w:lineRule="exact"/>'),
        ("", '<w:ind w:left="-30000"/>'),
    ],
)
def test_ways_of_hiding(run: str, properties: str):
    """Colours of the theme, letters squeezed or filled with nothing, lines of no height and far away: kept apart."""
    document = read(para("Nora Lind") + para("Keyword", run=run, properties=properties))
    assert ("Nora Lind", ["Keyword"]) == (document.text, [hidden.text for hidden in document.hidden])


@pytest.mark.parametrize(
    ("run", "properties"),
    [
        ('<w:color w:val="auto" w:themeColor="text1"/>', ""),
        ('<w:color w:val="FFFFFF" w:themeColor="background1"/><w:shd w:val="clear" w:themeFill="text2"/>', ""),
        ('<w:color w:val="FFFFFF" w:themeColor="background1"/>', '<w:shd w:val="clear" w:fill="203050"/>'),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', ""),
        ('<w:w w:val="80"/>', ""),
        ('<w:spacing w:val="-10"/>', ""),
        ("", '<w:spacing w:line="240" w:lineRule="exact"/>'),
        ("", '<w:ind w:left="-720"/>'),
    ],
)
def test_honest_looks(run: str, properties: str):
    """White on dark, condensed letters, exact lines and hanging indents hide nothing."""
    document = read(
        para("Keyword", run=run, properties=properties), parts={"word/theme/theme1.xml": THEME},
        relations=f'<Relationship Id="t" Type="{OFFICE}/theme" Target="theme/theme1.xml"/>',
    )  # fmt: skip
    assert ("Keyword", ()) == (document.text, document.hidden)


def test_row_of_no_height():
    """A table row held to no height shows nothing."""
    row = f'<w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>{cell("Keyword")}</w:tr>'
    assert ["Keyword"] == [hidden.text for hidden in read(f"{para('Nora')}<w:tbl>{row}</w:tbl>").hidden]


def test_text_box_beside_the_paper():
    """A text box moved off the page shows nothing."""
    far = '<wp:extent cx="900000" cy="900000"/><wp:positionH><wp:posOffset>-90000000</wp:posOffset></wp:positionH>'
    assert ["Keyword"] == [
        hidden.text for hidden in read(para("Nora") + f"<w:p>{box('Keyword', anchor=far)}</w:p>").hidden
    ]
