"""Learning from labels: scikit-learn's only door. Nothing here is imported by ``import cvscreen``."""
