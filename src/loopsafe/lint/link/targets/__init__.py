"""Targets: what an event of a frame runs, and whether that waits here.

* The entrance: ``event_targets`` (``EventTargets.of_event(context, number)``), with one handler for each operation.
* Operations: ``calls`` (calls, and what runs like one: entering, iterating, constructing), ``accesses`` and
  ``implicit`` (properties, other descriptors, operators), ``reflected_operators`` (whether ``__radd__`` can run).
* What calls run besides their callee: ``attached_handlers`` (those that an object was given earlier, as loggers are),
  ``settings_dicts`` (those that settings give it), ``copied_parts`` (what copying an object goes through).
* ``attribute_tests``: callees that ``hasattr`` rules out.
* Primitives, the calls known to block: ``primitives`` (by the marks of stubs), ``guards`` and ``thread_tests``
  (branches taken only without a loop, or in other threads).
* ``exemptions/``: primitives that do not wait here, such as results of futures that are done.
"""
