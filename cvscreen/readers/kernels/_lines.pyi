from collections.abc import Sequence

from cvscreen.readers.layout.lines import Strip
from cvscreen.readers.pieces import Piece

def find_strips(pieces: Sequence[Piece]) -> list[Strip] | None: ...
