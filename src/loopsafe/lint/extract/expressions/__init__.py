"""Expressions: a visitor for each type. It records the events of evaluating a node and returns the node's value.

* ``table``: all visitors by type of expression. ``visitors`` looks them up there.
* ``names``, ``calls``, ``operations``, ``displays`` (``[x, y]``), ``formatting`` (f-strings) and ``comprehensions``
  are the visitors. ``operators`` lists the special methods of operators.
* ``annotations`` and ``parameters``: what definitions declare. ``made_classes``: classes that a call makes.
* ``conditions``: what a test says about the branches that follow it.
* ``storing``: assignment to names, attributes and items, and calls that put something into a container.
"""
