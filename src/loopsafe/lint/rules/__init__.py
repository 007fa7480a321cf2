"""One rule, one file: each looks at one site and returns a verdict, or None.

The name of a file is the rule's name (``future_result.py`` is ``future-result``), which is also that of its fixture in
``fixtures/rules``. The first digit of the code says what a rule is about:

* LS1: primitives called directly on the loop
* LS2: waits on the loop for a thread or a process
* LS3: blocking calls that are reached through other calls
* LS4: running an event loop, and bridges between sync and async code
* LS5: waits without an end, on the loop or not

A rule declares with ``@rule`` (``registry``) which sites it is shown. It resolves nothing itself: what several rules
want to know of a site is in ``sites``, what spans several events in ``patterns``. ``loopsafe rules`` lists all.
"""
