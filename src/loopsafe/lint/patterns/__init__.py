"""Shapes that several rules look for: each spans several events of a function, and is asked about one ``Site``.

``loop_forks`` (the hand-made "is a loop running?"), ``loops`` (which loop a value is), ``patches`` (whether one may be
run again while it runs), ``threads`` (what runs in them, how they are joined), ``locks`` (how long they are held),
``ends`` (whether waits have one), ``drained`` (whether threads have nothing left to do),
``exceptions`` (those that cross a thread as text).
"""
