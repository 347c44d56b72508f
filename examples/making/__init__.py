"""The parts of make_cvs.py: people and files in, CVs and their truth out."""
