"""Whose CV it is: name, headline, contact details."""
