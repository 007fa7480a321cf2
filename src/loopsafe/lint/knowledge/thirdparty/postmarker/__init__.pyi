"""Postmark."""
# knowledge: postmarker
