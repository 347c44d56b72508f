"""Text is in the file that no reader sees.

White letters on white, letters too small to read, text outside the page. Programs that find it may take it for an
attempt to cheat, even where a template left it behind. It is not scored here.

Bad:
    "Python Java SQL" in white below the last line
Good:
    the same skills in black, where they were used
"""

from cvscreen.model import Finding, Resume

ID = "R02"
SEVERITY = "warning"
MEND = "Delete it if it is left over from a template, or make it visible if it should be read."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return one finding for each page that holds hidden text.

    Example:
        >>> from cvscreen.model import Document, HiddenText, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane", hidden=(HiddenText("Python", "tiny-text", 1, None),))
        >>> [finding.message for finding in find(Resume(document=document))]
        ['1 word cannot be seen by a reader and did not count.']
    """
    words: dict[int, int] = {}
    for text in resume.document.hidden:
        words[text.page] = words.get(text.page, 0) + len(text.text.split())
    return tuple(
        Finding(
            rule=ID,
            severity=SEVERITY,
            message=f"{count} {'word' if count == 1 else 'words'} cannot be seen by a reader and did not count.",
            mend=MEND,
            page=page,
        )
        for page, count in sorted(words.items())
        if count
    )
