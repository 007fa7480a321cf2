"""Frames under construction: the events recorded so far, and what each name is bound to at the current place.

* ``builders``: frames, classes and the module, as long as they change.
* ``values``: joining what a name may be. ``weight``: values that are too large to keep. ``imported``: the dotted name
  that something was imported as.
"""
