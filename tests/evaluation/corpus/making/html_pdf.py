"""PDFs printed from HTML by Chromium, WeasyPrint and wkhtmltopdf."""

import subprocess
import tempfile
from pathlib import Path

import jinja2

from making.view import HERE

TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(HERE / "templates" / "html"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=jinja2.ChainableUndefined,
    extensions=["jinja2.ext.do"],
)


def page_of(view: dict, template: str) -> str:
    """Return a view as an HTML page."""
    return TEMPLATES.get_template(f"{template}.html").render(cv=view, o=view["o"])


def print_with_chromium(view: dict, template: str) -> bytes:
    """Print a page with headless Chromium."""
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    flags += [] if view["o"].get("tagged") else ["--disable-pdf-tagging"]
    return _convert(page_of(view, template), lambda page, pdf: ["chromium", *flags, f"--print-to-pdf={pdf}", str(page)])


def print_with_wkhtmltopdf(view: dict, template: str) -> bytes:
    """Print a page with wkhtmltopdf: an old WebKit without flex boxes."""
    flags = ["-q", "--page-size", view["o"].get("paper", "A4"), "--dpi", "96", "--enable-local-file-access"]
    margins = [part for side in "TBLR" for part in (f"-{side}", view["o"].get("margin", "16mm"))]
    if view["o"].get("foot"):
        flags += ["--footer-right", view["o"]["foot"], "--footer-font-size", "8"]
    command = ["xvfb-run", "-a", "wkhtmltopdf"] if Path("/usr/bin/xvfb-run").exists() else ["wkhtmltopdf"]
    return _convert(page_of(view, template), lambda page, pdf: [*command, *flags, *margins, str(page), str(pdf)])


def print_with_weasyprint(view: dict, template: str) -> bytes:
    """Print a page with WeasyPrint."""
    import weasyprint

    return weasyprint.HTML(string=page_of(view, template)).write_pdf()


def _convert(html: str, command) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(html, encoding="utf-8")
        subprocess.run(command(page, pdf), check=True, capture_output=True, timeout=120)
        return pdf.read_bytes()
