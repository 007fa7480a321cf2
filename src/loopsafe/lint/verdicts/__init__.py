"""Verdicts: from sites to reported findings.

* ``judge`` goes through the sites of a module, ``reached`` finds the effects that they reach through calls,
  ``rule_runner`` runs the rules, ``findings`` makes findings of their verdicts.
* ``suppress`` removes findings that ``# noqa`` silences, ``baseline`` those that were known before.
* ``carry_over`` reuses an earlier report when only line numbers have changed.
"""
