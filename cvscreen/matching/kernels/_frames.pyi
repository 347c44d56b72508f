from collections.abc import Mapping

from cvscreen.matching.frames import Frames
from cvscreen.matching.tokens import Words
from cvscreen.matching.walks import Hit, Reading

def frames_in(words: Words, frames: Frames, readings: Mapping[int, tuple[Reading, ...]]) -> dict[int, list[Hit]]: ...
