"""Storing: which code puts a value into a name, an attribute or a container, and what these hold from then on.

* ``targets``: assignment. ``attributes``: ``x.name = y``. ``containers``: ``x[key] = y``.
* ``growth``: calls that add to a container, ``x.append(y)``. ``reflection``: ``setattr(x, name, y)``.
"""
