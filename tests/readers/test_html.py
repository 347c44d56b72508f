import pytest

from cvscreen.readers import read_document


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
