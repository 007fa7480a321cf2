"""What the command line can do, one module a command; a module is imported when its command is given.

* The commands: ``check``, ``fix``, ``why``, ``explain``, ``rules``, ``baseline``, ``clean``; ``help`` and ``version``.
* Their words: ``table`` (the commands and their options), ``arguments`` (a command line read by it).
* What they share: ``analysis`` (from operands to files and one report), ``replay`` (the output of an earlier run,
  while nothing has changed), ``sources`` and ``suggestions`` (what reports show beside findings), ``output``
  (terminals, pipes and files).

An answer that is known is given without importing the linter, which is why imports stand inside functions here.
"""
