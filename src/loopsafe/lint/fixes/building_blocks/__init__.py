"""What strategies share.

* ``libraries``: which async library runs the code; ``offloading``: how the file hands work to a
  thread; ``bridging``: how sync code runs a coroutine
* ``dispatches``, ``dispatch_checks``: the hand-made dispatch between both, and when it may be replaced
* ``iteration``: loops over what blocks; ``operations``: what Python calls for operators, tests, fields of f-strings
"""
