"""Jupyter: what its parts share."""
# knowledge: jupyter_core
