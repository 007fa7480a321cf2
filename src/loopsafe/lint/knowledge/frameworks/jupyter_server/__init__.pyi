"""Jupyter Server: handlers of Tornado; what extensions add to it runs on its loop."""
# knowledge: jupyter-server
