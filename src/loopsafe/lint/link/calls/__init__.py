"""Calls: which function a call means, with which arguments, and what it returns.

* Arguments and results: ``arguments`` (what a call passes), ``callables`` (what calling a value returns),
  ``declared_results`` (callables known by annotation only), ``overloads``, ``special_calls`` (``super()``, ``getattr``,
  ...), ``special_methods`` (``table.get(key)``).
* Callers: ``callers`` (which calls may enter a function, and what they pass), ``handed_over`` (what threads,
  processes and workers pass to the function that they are given).
* Context sensitivity: ``binding`` (the receiver and the arguments that make a context of their own),
  ``receiver_sensitivity`` (whether the receiver's class makes a difference), ``name_parameters`` (parameters by whose
  values callees are looked up).
* Methods and decorators: ``methods`` (lookup, with overrides), ``protocols`` (classes that meet one), ``replaced``
  (methods that never run), ``decorators`` (what they make of a function), ``single_dispatch``.
* Objects that are made: ``object_hooks`` (methods that decorators have run then), ``validation`` (validators of the
  fields of models, and nested models).
"""
