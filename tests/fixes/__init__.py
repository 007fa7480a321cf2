"""Fixes: what they write, what they refuse, and that repaired programs do what they did, run beside the originals."""
