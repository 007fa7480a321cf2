"""Exemptions: calls of primitives that do not wait at this place, and the evidence for it.

* ``exemptions`` applies all of them to the targets of an event.
* Waits for events that have already happened: ``settled``, with ``settled_tests`` (tests that show it: ``f.done()``),
  ``awaited_values`` (awaited before), ``done_callbacks`` (called with a finished future), ``end_sentinels`` (a task
  whose last message has been received), ``left_pools`` (jobs of pools that have waited for them) and ``idle_pools``
  (pools whose jobs have been awaited).
* Receivers: ``nonblocking`` (switched to non-blocking), ``readiness_callbacks`` (called when data is ready),
  ``cached_properties`` (read before).
* Arguments: ``argument_prefixes`` (a URL that begins with ``data:``), ``content_arguments`` (content instead of an
  address), ``repeated_imports`` (modules that are already loaded).
* ``brief_locks``: locks that are taken for a moment only. These wait, but briefly.
"""
