"""Statements: a visitor for each type, and which of them runs after which.

* ``table``: all visitors by type of statement. ``blocks`` calls them, and joins what is known after branches.
* ``branches`` (``if``, ``try``), ``loops``, ``matching`` (``match``) and ``contexts`` (``with``) contain other
  statements. ``rebinding`` says which names these may bind where control comes from several places.
* ``definitions``: functions and classes. ``assignments``, ``imports``, and ``simple``, which is all others.
"""
