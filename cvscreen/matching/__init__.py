"""Resume × Vocabulary → Mentions: what a CV speaks of, where, and as what kind of evidence."""

from cvscreen.matching.compiling import Matcher, compile_matcher
from cvscreen.matching.mentions import find_mentions

__all__ = ["Matcher", "compile_matcher", "find_mentions"]
