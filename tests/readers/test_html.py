import pytest

from cvscreen.readers import read_document
from cvscreen.readers.html import read_html
from cvscreen.readers.sniff import sniff


def read(body: str):
    return read_document(f"<!doctype html><html><body>{body}</body></html>".encode())


def test_blocks_are_lines():
    """Headings, items and breaks end lines; inline elements do not."""
    document = read("<h1>Nora <em>Lind</em></h1><p>Data<b>base</b><br>Oslo</p><ul><li>Python</li></ul>")
    assert [("Nora Lind", 1, False), ("Database", None, False), ("Oslo", None, False), ("Python", None, True)] == [
        (line.span.of(document.text), line.heading_level, line.bullet) for line in document.lines
    ]


def test_cells_are_segments():
    """The cells of a row stand on one line."""
    assert "Go\tgood\nC\tfair" == read("<table><tr><td>Go<td>good<tr><td>C<td>fair</table>").text


def test_segments_know_their_cells():
    """A blank cell, one over two columns and a list in one shift nothing."""
    table = (
        "<table><tr><th>A<th>B<th>C<tr><td>x<td><td>y"
        "<tr><td colspan=2>q<td><ul><li>one</li><li>two</li></ul></table><p>after</p>"
    )
    assert [((0, 0), (0, 1), (0, 2)), ((1, 0), (1, 2)), ((2, 0),), ((2, 2),), ((2, 2),), ()] == [
        line.cells for line in read(table).lines
    ]


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "visibility: hidden",
        "opacity:0",
        "font-size:1px",
        "color:#fff",
        "position:absolute;left:-9999px",
    ],
)
def test_hidden_text_is_kept_apart(style: str):
    """What a browser does not show is not text."""
    document = read(f'<p>Nora</p><p style="{style}">Kubernetes</p>')
    assert ("Nora", ["Kubernetes"]) == (document.text, [hidden.text for hidden in document.hidden])


def test_hidden_class():
    """A class that a style sheet hides is hidden, too."""
    document = read("<style>.k{display:none}</style><p>Nora</p><div class=k><p>Kubernetes</p></div>")
    assert ("Nora", ["Kubernetes"]) == (document.text, [hidden.text for hidden in document.hidden])


def test_white_on_dark_is_shown():
    """White text on a dark box is ordinary text."""
    assert "Nora" == read('<div style="background:#203040;color:#fff">Nora</div>').text


def test_links_and_scripts():
    """A link is kept with its place; scripts are nothing."""
    document = read('<p><a href="https://nora.example">site</a></p><script>var Kubernetes</script>')
    assert ("site", ["https://nora.example"]) == (document.text, [link.uri for link in document.links])


HIDING = [
    "display:none", "visibility:hidden", "font-size:0", "font-size:.05em", "font:1px/1 serif", "opacity:.02",
    "position:absolute;left:-9999px", "position:absolute;top:-99em", "text-indent:-999px", "margin-left:-5000px",
    "transform:translateX(-9999px)", "transform:scale(0)", "color:#fff", "color:rgb(254 254 254)", "color:transparent",
    "color:hsl(0,0%,100%)", "color:var(--paper)", "color:#12345600", "-webkit-text-fill-color:transparent",
    "height:0;overflow:hidden", "max-width:1px;overflow:hidden", "clip-path:inset(50%)", "clip:rect(0 0 0 0)",
    "background:#222;color:#232323", "content-visibility:hidden", "filter:opacity(0%)", "color:snow",
]  # fmt: skip
SHOWING = [
    "display:inline-block", "opacity:.8", "font-size:9px", "font-size:80%", "position:relative;left:-4px", "color:#777",
    "background:#123;color:#fff", "background:linear-gradient(red,blue);color:#fff", "transform:translate(-50%,-50%)",
    "margin:-8px", "overflow:hidden;height:40px", "clip-path:circle(50%)", "color:var(--none)",
    "transform:rotate(-90deg)",
]  # fmt: skip
VARIABLES = "<style>:root{--paper:#fff}</style>"


@pytest.mark.parametrize("style", HIDING)
def test_hidden_by_style(style: str):
    """Whatever a style keeps from sight is kept apart, said inline or by a class."""
    inline = read_html(f"{VARIABLES}<p>Nora</p><p style='{style}'>Keyword</p>".encode())
    by_class = read_html(
        f"{VARIABLES}<style>div > .k{{{style}}}</style><p>Nora<div><p class=k>Keyword</p></div>".encode()
    )
    assert [["Keyword"], ["Keyword"]] == [[hidden.text for hidden in draft.hidden] for draft in (inline, by_class)]


@pytest.mark.parametrize("style", SHOWING)
def test_shown_by_style(style: str):
    """Ordinary styles hide nothing."""
    assert () == read_html(f"<p>Nora</p><p style='{style}'>Keyword</p>".encode()).hidden


@pytest.mark.parametrize(
    "page",
    [
        "<style>li{font-size:14px}</style><ul style='font-size:0'><li>Keyword</li></ul>",
        "<div style='visibility:hidden'><p style='visibility:visible'>Keyword</p></div>",
        "<div style='color:#fff'><p style='color:#000'>Keyword</p></div>",
        "<style>@media print{.k{display:none}} @media (max-width:600px){.k{display:none}}</style><p class=k>Keyword",
        "<style>.other .k{display:none}</style><p class=k>Keyword",
        "<body style='background:#102030'><p style='color:#fff'>Keyword",
        "<table bgcolor=navy><tr><td><font color=white>Keyword</font></table>",
    ],
)
def test_what_an_inner_style_shows_again(page: str):
    """Size, colour and visibility are undone inside; rules for paper, small screens and other places do not hold."""
    assert () == read_html(page.encode()).hidden


@pytest.mark.parametrize(
    "page",
    ["<template>Keyword</template>", "<noscript>Keyword</noscript>", "<p hidden>Keyword", "<font color=white>Keyword"],
)
def test_hidden_by_elements(page: str):
    """Elements that show nothing are kept apart."""
    assert ["Keyword"] == [hidden.text for hidden in read_html(f"<p>Nora</p>{page}".encode()).hidden]


def test_declared_encoding():
    """Bytes that are no UTF-8 are read as the page declares."""
    content = "<meta charset=iso-8859-2><p>Łukasz</p>".encode("iso-8859-2")
    assert "Łukasz" == read_html(content).rows[0].segments[0][0].text


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        ("<h1>Nora Lind</h1>\n<p>Python</p>", "", "html"),
        ("<article class='job'>\n<h1>Nora Lind</h1></article>", "cv.txt", "html"),
        ('<!-- saved -->\n<div id="x"><p>Nora Lind</div>', "cv.htm", "html"),
        ("Nora Lind<br>Oslo<p>Python</p>", "cv.html", "html"),
        ("Nora Lind <nora@lind.example>", "cv.html", "text"),
        ("<div align=center>\n\n# Nora Lind\n\n</div>", "cv.md", "markdown"),
        ("<p>Nora Lind</p>", "cv.markdown", "markdown"),
        ("<nora@lind.example> </x>", "", "text"),
        ("<p and nothing else", "", "text"),
        ("<style>" + "p{}" * 500 + "</style><p>Nora Lind</p>", "", "html"),
        ('{"basics": "</b>"}', "cv.html", "json-resume"),
        ("<!-- a --><!-- b --><p>Nora Lind</p>", "", "html"),
        ("<!---->" * 146, "", "text"),
    ],
)
def test_part_of_a_page_is_a_page(content: str, name: str, found: str):
    """What is copied out of one begins with any tag; Markdown may, too."""
    assert sniff(content.encode(), name) == found


def test_what_a_part_of_a_page_hides_is_hidden():
    """No tag is text, and no hidden word counts."""
    document = read_document(
        b"<h1>Nora Lind</h1><p>Python<span style='display:none'> Go</span></p>", filename="cv.html"
    )
    assert document.text == "Nora Lind\nPython"
