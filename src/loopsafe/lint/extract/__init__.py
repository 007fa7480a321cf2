"""From the syntax tree of a file to its facts, in one pass.

* ``module``: the way in; a parsed file becomes ``ModuleFacts``.
* ``statements``: a visitor for each type of statement, and how control goes on after it.
* ``expressions``: a visitor for each type of expression. It records events and returns the value of the expression.
* ``frames``: the frames under construction that the visitors write to.
* ``call_index``: an index of all calls by name, made when the pass is over.
"""

from loopsafe.lint.extract.module import extract

__all__ = ["extract"]
