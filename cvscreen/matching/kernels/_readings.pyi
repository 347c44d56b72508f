from cvscreen.matching.compiling import Matcher
from cvscreen.matching.tokens import Words

def find_doubtful(words: Words, matcher: Matcher, heads: tuple[str, ...]) -> list[int]: ...
