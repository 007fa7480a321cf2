"""Linking: what names, attributes and calls of all modules together refer to. From facts to call targets.

Facts (``loopsafe.lint.facts``) hold access paths, which mean nothing on their own: ``self.session.get``. The linker
evaluates them to types, and events to targets, on demand and memoised.

* ``program``: the modules and what they define, by name.
* ``values``: what a name, an attribute, an element can be.
* ``calls``: which function a call means, with which arguments, and what it returns.
* ``targets``: what an event of a frame runs, and whether that waits here.

``linker`` is the entrance to the first three, ``targets.event_targets`` to the last. Two rules hold everywhere: an
empty answer means unknown, and no call is resolved by the bare name of a method.
"""
