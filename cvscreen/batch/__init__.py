"""Folders: workers that hold a file's failure to that file, and a run in which every entry is accounted for."""
