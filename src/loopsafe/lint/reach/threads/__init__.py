"""Thread affinity: what has to stay on its thread, and what hands work to others. Fixes ask before they move code.

* ``affinity``: code that must not be moved to another thread. ``needs``: what a single call in it needs of the thread.
  ``refusal_reasons``: the call that a refusal names.
* What needs no thread of its own after all: ``unused_defaults`` (made only for callers who pass nothing),
  ``context_changes`` (context variables, set and reset), ``ownership`` (objects of one thread that whoever makes
  them may take along).
* ``offload_helpers``: functions of the project that hand work to a thread.
* ``handlers``: sync handlers that may become ``async def``, as their framework awaits what they return, and the other
  way round. ``parameter_flow``: whether a handler and all that it calls use only the objects that it was given.
"""
