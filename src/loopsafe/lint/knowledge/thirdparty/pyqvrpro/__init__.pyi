"""QVR Pro cameras, asked over HTTP."""
# knowledge: pyqvrpro

from pyqvrpro.client import Client as Client
