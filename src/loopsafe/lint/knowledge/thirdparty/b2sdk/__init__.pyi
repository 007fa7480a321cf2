"""Backblaze B2: files over HTTP."""
# knowledge: b2sdk
