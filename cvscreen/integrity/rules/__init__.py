"""One rule a file: docstring (its manual page), constants, ``find(case)``."""
