"""readability."""
