"""Word files made by python-docx, and the PDFs that LibreOffice makes of them."""

import subprocess
import tempfile
from pathlib import Path

from docx import Document

from making.word_layouts import LAYOUTS, flat_lines


def make_docx(view: dict, template: str) -> bytes:
    """Return a view as a Word file."""
    document = Document()
    LAYOUTS[template](document, view)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cv.docx")
        document.save(path)
        return path.read_bytes()


def make_pdf_with_libreoffice(view: dict, template: str) -> bytes:
    """Return the PDF that LibreOffice makes of a Word file."""
    return _to_pdf("docx", make_docx(view, template))


def make_pdf_from_markdown(view: dict, template: str) -> bytes:
    """Return the PDF that LibreOffice makes of pandoc's ODT of a Markdown text; ``template`` is "markdown"."""
    assert template == "markdown"
    command = ["pandoc", "-f", "markdown", "-t", "odt", "-o", "-"]
    run = subprocess.run(command, input=_markdown(view).encode(), capture_output=True, check=True)
    return _to_pdf("odt", run.stdout)


def _to_pdf(extension: str, content: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"cv.{extension}")
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return Path(folder, "cv.pdf").read_bytes()


def _markdown(view: dict) -> str:
    lines = [f"# {view['name']}", "", " | ".join(c["text"] for c in view["contact"]), ""]
    for section in view["main"]:
        lines += [f"## {section['heading']}", ""]
        for item in section.get("items", []):
            where = ", ".join(part for part in (item["organisation"], item["place"]) if part)
            employer = f"**{where}** " if where else ""
            lines += [f"### {item['title']}", "", f"{employer}*{item['dates']}*", ""]
            lines += [item["note"], ""] if item["note"] else []
            lines += [f"- {line}" for line in item["do"]] + [""]
        if "items" not in section:
            flat = flat_lines(section)
            lines += [flat[0], ""] if len(flat) == 1 else [*(f"- {line}" for line in flat), ""]
    return "\n".join(lines)
