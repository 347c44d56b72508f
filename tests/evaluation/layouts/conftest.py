"""The generator needs typesetters that the tests do not: pytest leaves it alone."""

collect_ignore_glob = ["*.py"]
