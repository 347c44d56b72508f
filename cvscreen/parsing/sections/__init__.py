"""Where the sections of a CV begin, and what each is about."""
