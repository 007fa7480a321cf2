"""Viessmann heating, asked over HTTP."""
# knowledge: PyViCare
