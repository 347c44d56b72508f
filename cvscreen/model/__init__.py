"""What flows through the house: types only, no behaviour beyond arithmetic on themselves."""

from cvscreen.model.base import Model
from cvscreen.model.document import Document, HiddenText, Line, Link, Notice, Page, Source, Unread, Word
from cvscreen.model.mention import EvidenceKind, Mention
from cvscreen.model.resume import (
    Award,
    Certificate,
    Contact,
    DateRange,
    DegreeLevel,
    Education,
    Entry,
    Language,
    PartialDate,
    Profile,
    Project,
    Publication,
    Resume,
    Section,
    SectionKind,
    SkillGroup,
    Value,
    Volunteer,
    Work,
)
from cvscreen.model.rubric import Criterion, Group, Rubric
from cvscreen.model.scorecard import (
    Assumed,
    Contribution,
    Evidence,
    Finding,
    Flag,
    Gain,
    RankedPerson,
    Ranking,
    Record,
    Scorecard,
    Stability,
)
from cvscreen.model.span import Box, Span
from cvscreen.model.vocabulary import ContextRule, Item, Vocabulary

__all__ = [
    "Assumed", "Award", "Box", "Certificate", "Contact", "ContextRule", "Contribution", "Criterion", "DateRange",
    "DegreeLevel", "Document", "Education", "Entry", "Evidence", "EvidenceKind", "Finding", "Flag", "Gain", "Group",
    "HiddenText", "Item", "Language", "Line", "Link", "Mention", "Model", "Notice", "Page", "PartialDate", "Profile",
    "Project", "Publication", "RankedPerson", "Ranking", "Record", "Resume", "Rubric", "Scorecard", "Section",
    "SectionKind", "SkillGroup", "Source", "Span", "Stability", "Unread", "Value", "Vocabulary", "Volunteer", "Word",
    "Work",
]  # fmt: skip
