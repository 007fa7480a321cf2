"""Conditions: what a test says where it is true, and what it says where it is false.

* ``tests``: the way in, with ``not``, ``and``, ``or`` and ``isinstance``. ``comparisons`` reads ``x is None`` and its
  like. ``versions`` knows the answer of some tests.
* ``forms``: conditions as data. ``narrowing``: what they say about the class of a name.
"""
