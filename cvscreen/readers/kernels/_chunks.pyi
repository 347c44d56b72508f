from collections.abc import Sequence

from cvscreen.readers.layout.lines import Chunk, Strip
from cvscreen.readers.pieces import Piece

def make_chunk(pieces: Sequence[Piece]) -> Chunk: ...
def make_strip(chunks: Sequence[Chunk]) -> Strip: ...
