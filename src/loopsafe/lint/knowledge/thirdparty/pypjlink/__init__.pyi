"""Projectors, asked over a socket."""
# knowledge: pypjlink2

from pypjlink.projector import Projector as Projector
