"""A file in which nothing of a CV was found: no contact, no work, no education, no skills.

Flags ``not-a-cv``. A recipe or an invoice sent by mistake gets a low score by itself; the flag says why, so that
somebody asks for the right file instead.
"""

from cvscreen.integrity.case import Case
from cvscreen.model import Flag

CODE = "not-a-cv"


def find(case: Case) -> tuple[Flag, ...]:
    """Return the flag where none of the parts of a CV was found.

    Example:
        >>> from cvscreen.model import Document, Resume, Source
        >>> source = Source(name="cake.txt", format="text", sha256="00", size_bytes=9)
        >>> find(Case(Resume(document=Document(source=source, text="Mix and bake."))))[0].code
        'not-a-cv'
    """
    resume = case.resume
    contact = resume.contact
    # A name alone proves nothing: the first line of any text may be taken for one.
    reachable = contact.emails or contact.phones or contact.profiles
    told = resume.work or resume.education or resume.skills or resume.projects or resume.volunteer
    if reachable or told or resume.certificates or resume.publications:
        return ()
    if resume.document.unread and not resume.document.text.strip():
        return ()
    return (Flag(code=CODE, message="no contact, work, education or skills were found; is this a CV?"),)
