"""Docutils: reStructuredText; parsing and writing it takes the processor."""
# knowledge: docutils
