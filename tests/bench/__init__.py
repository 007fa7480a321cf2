"""Programs that measure: ``lint`` and ``runtime``, with what they use: ``corpus``, ``tools``, ``measure``.

``test_lint`` is the only module with tests: of the arithmetic, without running a linter.
"""
