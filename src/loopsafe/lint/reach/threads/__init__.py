"""Threads: what has to stay on its own, and what hands work to others. Fixes ask before they move code.

* ``affinity``: code that must not be moved to another thread; ``needs``: what a single call in it needs of the thread;
  ``culprits``: the call that is to blame for it; ``spared``: defaults that are not made for who brings an object;
  ``context_changes``: context variables, set and set back; ``ownership``: objects of one thread that whoever makes
  them may take along to another
* ``offload_helpers``: functions of the project that hand work to a thread
* ``handlers``: sync handlers that may become ``async def``, as their framework awaits what they return, and the other
  way round; ``handed_down``: whether a handler and all that it calls only use the objects that it was given
"""
