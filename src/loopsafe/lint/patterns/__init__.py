"""Patterns: shapes of code that several rules look for. Each spans several events of a function.

* Loops: ``loop_forks`` (the hand-made dispatch: "is a loop running?"), ``loops`` (which loop a value is),
  ``loop_patches`` (whether a loop may be run again while it runs).
* Threads: ``threads`` (what runs in them, how they are joined), ``drained_threads`` (whether they have nothing left to
  do), ``locks`` (how long they are held), ``exceptions`` (that cross a thread as text).
* ``bounded_waits``: whether waits have an end.
"""
