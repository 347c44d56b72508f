"""bytes → Document: one file or folder a format, and ``read_document`` as the door to all of them."""

from cvscreen.readers.opening import MAX_FILE_BYTES, Given, is_no_cv_name, open_source
from cvscreen.readers.reading import preload, read_document

__all__ = ["MAX_FILE_BYTES", "Given", "is_no_cv_name", "open_source", "preload", "read_document"]
