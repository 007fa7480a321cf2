"""Exemptions: calls of primitives that do not wait where they stand, and what that is known from.

* ``exemptions`` asks all of them about the targets of an event.
* Waits for what has happened already: ``settled``; with ``settled_tests`` (tests that say so: ``f.done()``),
  ``awaited_values`` (what was awaited before), ``done_callbacks`` (which are called with a future that is done) and
  ``end_sentinels`` (a task whose last message has been received).
* Receivers: ``nonblocking`` (switched to non-blocking), ``readiness_callbacks`` (called when there is something to
  read), ``cached_properties`` (that were read before).
* Arguments: ``argument_prefixes`` (``data:`` at the start of a URL), ``content_arguments`` (what was read, and not
  where to read it), ``repeated_imports`` (modules that were imported before).
* ``brief_locks``: locks that are held for a moment. These wait, but briefly.
"""
