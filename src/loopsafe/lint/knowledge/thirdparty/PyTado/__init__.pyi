"""Tado heating, asked over HTTP."""
# knowledge: python-tado
