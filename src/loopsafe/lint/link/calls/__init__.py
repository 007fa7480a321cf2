"""Calls: which function a call means, with which arguments, and what it returns.

``callables`` (results), ``callers`` (who calls a function, and what the calls pass), ``arguments``, ``binding``,
``naming`` and ``receivers`` (which arguments make a context of their own), ``decorators`` (what they make of a
function), ``methods``, ``replaced`` (methods that never run), ``overloads``, ``single_dispatch``, ``special_calls``
(``super()``, ``getattr``, ...), ``special_methods`` (``table.get(key)``), ``constructed`` and ``validated`` (what runs
when an object is made), ``declared_results`` (callables known by annotation only).
"""
