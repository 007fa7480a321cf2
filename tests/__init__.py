"""The tests of loopsafe, a folder a part.

``fixtures/`` is where findings are tested: every marked line of every case is reported, no other is, and the cases run
on a real event loop to see whether the marks are true. ``fixes/`` runs what the fixer wrote, ``runtime/`` the bridge,
``cli/`` the command line. ``bench_lint`` and ``bench_runtime`` are no tests but programs that measure; ``measure``,
``corpus`` and ``tools`` are theirs. ``one_file`` checks a few lines.
"""
