"""Jupyter Server: extensions."""
# knowledge: jupyter-server
