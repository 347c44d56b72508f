"""Who employed whom as what."""
