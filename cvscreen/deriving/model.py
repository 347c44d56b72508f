"""What is read out of a role text on the way to a draft rubric."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from cvscreen.deriving.numbering import Numbering
from cvscreen.model.document import Document
from cvscreen.model.rubric import Depth, Strength
from cvscreen.model.span import Span

Sense = Literal["plain", "asked", "duty", "soft", "more", "denied", "none"]
"""What a part of a role text is about: unknown · what is asked of a person · what the person will do · character ·
perhaps more of what is asked · what is not needed · nothing that is asked (the offer, the company, the market)."""

STEPS: tuple[Strength, ...] = ("context", "optional", "stated", "expected", "required")
"""Strengths from weak to strong: a hedge lowers one step, a booster raises one."""


OWN = "own:"
"""Before the words of a term that no vocabulary knows."""


class Text(NamedTuple):
    """A role text as read: ``key`` names it in citations, ``numbering`` knows the lines of its file."""

    key: str
    file: str
    document: Document
    numbering: Numbering

    def line_of(self, at: int) -> int:
        """Return the line of the file on which a character of the document stands."""
        return self.numbering.line_at(at)


class Grid(NamedTuple):
    """A table: in each row the cells by column, from 0; a cell has one span for each of its lines."""

    rows: tuple[Mapping[int, tuple[Span, ...]], ...]


class Block(NamedTuple):
    """A paragraph, a list item or a heading: ``span`` points into the document's text.

    Attributes:
        span: Its characters.
        bullet: Whether it is a list item.
        sense: What the part that it stands in is about.
        strength: What a bare item of that part is worth; None where the part does not say.
        field: What the part's heading calls ("education", "languages"); "" where it calls nothing.
        names_end: Where the names of a table's row end and a description begins; None where all of it names.
        label: What a table's row is called, where the block is one of its cells: meant where the cell names nothing.
    """

    span: Span
    bullet: bool
    sense: Sense
    strength: Strength | None
    field: str = ""
    names_end: int | None = None
    label: Span | None = None


class Clause(NamedTuple):
    """A part of a sentence with one strength.

    Attributes:
        span: Its characters.
        sentence: Those of its sentence.
        block: The block.
        strength: How strongly the clause speaks.
        cue: The words that say so; an empty span where nothing does.
        negated: Whether it says that something is not asked.
        purpose: From where on it only says what for; None where it does not.
        counts: Whether it speaks of the person at all.
        duty: Whether it tells what the person will do.
        told: Whether it tells in prose, below a heading of what is asked, what the person has.
    """

    span: Span
    sentence: Span
    block: Block
    strength: Strength
    cue: Span
    negated: bool
    purpose: int | None
    counts: bool
    duty: bool = False
    told: bool = False


class Term(NamedTuple):
    """Something asked for: an item of a vocabulary, a criterion by name, or words that no vocabulary knows."""

    criterion: str
    item: str
    span: Span
    joined: str = ""
    """Key of the alternatives that it stands among ("X or Y"); empty where it stands alone."""
    family: str = ""
    """Item of a vocabulary that holds it with others of its sort; empty where none does."""


class Said(NamedTuple):
    """One thing that one text says: what, where, how strongly, in which words."""

    document: str
    line: int
    criterion: str
    item: str
    strength: Strength
    polarity: Literal["+", "-"]
    depth: Depth | None
    cue: str
    quote: str
    span: Span
    sentence: Span
    open: bool = False
    """Whether the text's list is open ("such as", "including", "or a related field")."""
    purpose: bool = False
    """Whether it only says what something is good for."""
    raised: bool = False
    """Whether the text calls it the main duty."""
    told: bool = False
    """Whether a word of its own says how strongly, and not its heading alone."""
    governed: bool = False
    """Whether words of knowledge or experience stand before it."""
    joined: str = ""
    """Key of the alternatives that it stands among; empty where it stands alone."""
    sense: Sense = "plain"
    field: str = ""
    words: str = ""
    """The text's own words for it."""
    family: str = ""
    """Item of a vocabulary that holds it with others of its sort; empty where none does."""


class Contradiction(NamedTuple):
    """Two texts that do not agree about a criterion: the place and the words of each."""

    criterion: str
    asks: str
    asks_quote: str
    denies: str
    denies_quote: str


class Unknown(NamedTuple):
    """Words that no bundled vocabulary knows: made an item of the rubric's own, for a person to look at.

    ``telling`` is 0..1: how much of these words stands in these texts rather than in general ones (tf-idf). It orders
    the review and never sets a weight.
    """

    item: str
    words: str
    at: str
    telling: float
