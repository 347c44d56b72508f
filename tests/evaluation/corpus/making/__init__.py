"""The parts of make_corpus.py: people and files in, CVs and their gold out."""
