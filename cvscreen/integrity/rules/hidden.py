"""Text that is in the file but that no reader sees.

Flags ``hidden-text``, ``tiny-text``, ``offpage-text``, ``invisible-characters`` and ``glyph-text-mismatch``, one for
each way of hiding: how many words, on which page first, and how they begin. Such text is never scored.

Innocent causes are common (a template's leftover text, a layer that a program wrote for itself), so the message says
what was seen and accuses nobody.
"""

from cvscreen.integrity.case import Case, counted, quoted
from cvscreen.model import Flag, HiddenText
from cvscreen.model.document import HiddenReason

FLAGS: dict[HiddenReason, tuple[str, str]] = {
    "same-colour": ("hidden-text", "in the colour of their background"),
    "render-mode": ("hidden-text", "set to be drawn invisibly"),
    "transparent": ("hidden-text", "fully transparent"),
    "covered": ("hidden-text", "covered by something drawn over them"),
    "clipped": ("hidden-text", "clipped away"),
    "hidden-run": ("hidden-text", "marked as hidden"),
    "ghost-text": ("hidden-text", "left over from a template"),
    "tiny-text": ("tiny-text", "too small to read"),
    "off-page": ("offpage-text", "outside the page"),
    "invisible-characters": ("invisible-characters", "written in characters that have no shape"),
    "glyph-text-mismatch": ("glyph-text-mismatch", "whose letters are not the ones that are drawn"),
}
"""The flag's code for each way of hiding, and how to say it."""


def find(case: Case) -> tuple[Flag, ...]:
    """Return one flag for each way of hiding that the document holds.

    Example:
        >>> from cvscreen.model import Document, Resume, Source
        >>> source = Source(name="cv.pdf", format="pdf", sha256="00", size_bytes=9)
        >>> hidden = (HiddenText("Python Java", "same-colour", 2, None),)
        >>> find(Case(Resume(document=Document(source=source, text="", hidden=hidden))))[0].message
        '2 words in the colour of their background; not scored'
    """
    by_reason: dict[HiddenReason, list[HiddenText]] = {}
    for text in case.resume.document.hidden:
        by_reason.setdefault(text.reason, []).append(text)
    return tuple(_flag(reason, texts) for reason, texts in by_reason.items())


def _flag(reason: HiddenReason, texts: list[HiddenText]) -> Flag:
    code, how = FLAGS[reason]
    words = sum(len(text.text.split()) for text in texts)
    return Flag(
        code=code,
        message=f"{counted(words, 'word')} {how}; not scored",
        page=min(text.page for text in texts),
        quote=quoted(" ".join(text.text[:200] for text in texts[:20])) or None,
    )
