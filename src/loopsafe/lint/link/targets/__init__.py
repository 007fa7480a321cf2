"""Targets: what an event of a frame runs, and whether that waits here.

* The entrance: ``event_targets`` (``EventTargets.of_event(context, number)``), with one handler for each operation.
* Operations: ``calls`` (calls, and what runs like one: entering, iterating, constructing), ``accesses`` and
  ``implicit`` (properties, other descriptors, operators).
* What calls run besides their callee: ``fed`` (handlers that an object was given earlier), ``configured`` (those that
  settings give it), ``inside`` (what copying an object goes through).
* Primitives, the calls known to block: ``primitives`` (by the marks of stubs), ``guards`` and ``thread_tests``
  (branches taken only without a loop, or in other threads).
* Primitives that do not wait here: ``settled`` (what they wait for has happened), with ``settled_tests``,
  ``awaited_values`` and ``done_callbacks`` (where that is known from); ``nonblocking``, ``announced``, ``loaded``,
  ``cached``; ``prefixes`` and ``contents`` (arguments that say so); and ``brief_locks`` (those that wait for a moment
  alone).
"""
