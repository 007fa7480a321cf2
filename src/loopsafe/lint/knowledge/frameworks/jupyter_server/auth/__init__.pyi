"""Jupyter Server: who may call a handler."""
# knowledge: jupyter-server
from jupyter_server.auth.decorator import allow_unauthenticated as allow_unauthenticated
from jupyter_server.auth.decorator import authorized as authorized
