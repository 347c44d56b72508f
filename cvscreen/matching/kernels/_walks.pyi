from collections.abc import Mapping

from cvscreen.matching.nodes import Node
from cvscreen.matching.tokens import Words
from cvscreen.matching.walks import Hit, Reading

def hits_in(root: Node, words: Words, readings: Mapping[int, tuple[Reading, ...]]) -> list[tuple[int, list[Hit]]]: ...
def hits_at(root: Node, words: Words, first: int, readings: Mapping[int, tuple[Reading, ...]]) -> list[Hit]: ...
