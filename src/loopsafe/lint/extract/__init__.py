"""From a syntax tree to the facts of its file, in one pass."""

from loopsafe.lint.extract.module import extract

__all__ = ["extract"]
