"""Verdicts: from sites to what is reported.

* ``judge`` goes through the sites of a module, ``reached`` says what each of them reaches through calls,
  ``rule_runner`` asks the rules, ``findings`` makes findings of what they answer.
* ``suppress`` takes out what ``# noqa`` silences, ``baseline`` what was known before.
* ``carry_over`` reuses an earlier report when nothing but line numbers has changed.
"""
