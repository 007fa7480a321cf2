"""From sites to what is reported.

``judge`` goes through the sites of a module, ``reached`` says what each of them reaches through calls, ``jury`` asks
the rules, ``findings`` makes findings of what they answer. ``suppress`` takes out what ``# noqa`` silences,
``baseline`` what was known before. ``moved`` carries an earlier report over, when nothing but lines has changed.
"""
