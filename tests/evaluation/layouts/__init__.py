"""A generator of CV files in random layouts with their gold fields; see README.md."""
