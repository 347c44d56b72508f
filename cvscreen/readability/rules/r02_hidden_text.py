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
    """Return one finding for each page that holds hidden text."""
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
