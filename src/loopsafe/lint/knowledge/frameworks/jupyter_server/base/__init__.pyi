"""Jupyter Server: what its handlers derive from."""
# knowledge: jupyter-server
