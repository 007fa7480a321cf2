"""Targets: what an event of a frame runs, and whether that waits here.

``effects`` (the entrance: ``Effects.of_event(context, number)``), ``calls`` (what calls, and what runs like one, do),
``accesses`` and ``implicit`` (properties and operators), ``fed`` (what an object was given earlier), ``configured``
(what settings gave it), ``inside`` (what copying an object goes through), ``primitives`` and ``prefixes`` (calls
known to block, and with which arguments), ``contents`` (arguments that were read already), ``guards`` and
``thread_tests`` (branches taken only without a loop, or in other threads).

Calls that need not wait here: ``settled`` (what they wait for has happened), with ``settled_tests``, ``awaited_values``
and ``done_callbacks`` (where that is known from); ``nonblocking``, ``announced``, ``loaded``, ``cached``; and
``brief_locks`` (those that wait for a moment alone).
"""
