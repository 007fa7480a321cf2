"""A checker of applications."""

from loopsafe.marks import passes_through

@passes_through
def validator(application): ...
class WSGIWarning(Warning): ...
