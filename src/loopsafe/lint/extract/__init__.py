"""From a syntax tree to the facts of its file, in one pass.

* The way in: ``module`` (a parsed file becomes facts), ``builder`` (frames under construction, what their names mean),
  ``calls`` (an index derived at the end).
* Statements: ``statements`` and ``blocks`` (the tables of visitors), ``branches``, ``loops``, ``matching``,
  ``contexts`` (``with``), ``definitions``, ``parameters``, ``targets`` (what is assigned to), ``rebinding`` (what a
  name may be by then).
* Expressions: ``visitors`` (the table), ``expressions``, ``operators``, ``comprehensions``, ``annotations``,
  ``reflection`` (attributes whose names are data), ``growth`` (what calls put into containers), ``weight`` (what is too
  large to be known).
* What the extractor itself has to understand: ``conditions`` (what holds in a branch), ``imported`` (what a name was
  imported as), ``records`` (classes that a call makes).
"""

from loopsafe.lint.extract.module import extract

__all__ = ["extract"]
