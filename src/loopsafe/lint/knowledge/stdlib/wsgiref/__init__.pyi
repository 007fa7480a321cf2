"""The gateway between servers and applications."""
