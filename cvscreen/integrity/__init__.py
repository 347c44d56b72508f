"""What a person should look at in a CV: hidden text, stuffing, instructions to programs, odd dates. Never points."""

from cvscreen.integrity.flags import RULES, find_flags

__all__ = ["RULES", "find_flags"]
