"""Fibaro controllers, asked over HTTP."""
# knowledge: pyfibaro
