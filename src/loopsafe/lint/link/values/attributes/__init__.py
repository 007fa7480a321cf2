"""Attributes: what ``x.name`` is, for values of every kind.

* ``lookup``: the way in, by the kind of ``x``. ``of_callables``: functions, coroutines and generators.
* ``by_class``: what one class declares and assigns. ``reconciled`` weighs the two against each other.
* ``descriptors``: attributes whose values have a ``__get__``.
"""
