"""From sites to what is reported.

``judge`` shows the rules every site of a module, ``findings`` makes findings of what they answer, ``suppress`` takes
out what ``# noqa`` silences, ``baseline`` what was known before. ``moved`` carries an earlier report over, when nothing
but lines has changed.
"""
