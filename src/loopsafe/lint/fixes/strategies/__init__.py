"""One module a strategy; :mod:`loopsafe.lint.fixes.registry` finds them."""
