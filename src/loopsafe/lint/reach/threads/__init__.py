"""Thread affinity: code that must stay on its thread, and helpers that offload work. Fixes ask before they move code.

* ``affinity``: code that must not move to another thread. ``needs``: the needs of a single call in it.
  ``refusal_reasons``: the call that a refused fix names.
* Code that needs no particular thread after all: ``unused_defaults`` (defaults that are not evaluated),
  ``context_changes`` (context variables that are set and reset), ``ownership`` (thread-bound objects that move together
  with the code that makes them).
* ``offload_helpers``: functions of the project that run a callable in a thread.
* ``handlers``: handlers that may change between ``def`` and ``async def``. ``parameter_flow``: whether a handler and
  its callees use only thread-bound objects from its parameters.
"""
