"""One rule a file: docstring (its manual page), ``ID``, ``SEVERITY``, ``MEND``, ``find(resume)``."""
