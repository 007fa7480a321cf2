"""Frames under construction: the events recorded so far, and what each name is bound to at the current place.

* ``builders``: frames, classes and the module, as long as they change.
* ``values``: joining what a name may be. ``optional_keys``: keys that a dict has after one of two branches only.
  ``weight``: values that are too large to keep. ``imported``: the dotted name that something was imported as.
"""
