"""BlackSheep: the server's side."""
# knowledge: blacksheep
from .application import Application as Application
from .routing import Router as Router
