"""Values: what a name, an attribute, an element can be. Every value of the facts to its types.

* Forms of value: ``evaluators`` (one function a form), ``displays``, ``operators``, ``attributes`` and ``informed``
  (annotations against what is assigned), ``parameters`` and ``agreement`` (of calls on them), ``annotations`` and
  ``type_variables``, ``awaitables``, ``origins`` (what a value is taken out of), ``fixpoint`` (memo and cycles).
* What holds values: ``records`` (dataclasses, named tuples), ``tables`` and ``registries`` (dicts that calls make and
  functions fill), ``channels`` (what is put into queues), ``foreign_writes`` (attributes that other code assigns),
  ``made_with`` (those that come from how a class is made), ``named_by_values`` (those that a value names),
  ``default_factories`` (attributes made when they are read), ``handed`` (what frameworks, and methods further up, say
  that functions are called with), ``fixtures`` (of tests).
"""
