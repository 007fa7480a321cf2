"""Values: what a name, an attribute, an element can be. Every value of the facts to its types.

* Forms of value: ``evaluators`` (one function a form), ``displays``, ``operators``, ``awaitables``, ``origins`` (what a
  value is taken out of). ``fixpoint`` is the memo, and ends cycles.
* Attributes: ``attributes`` (what is assigned to them), ``informed`` (that against what is declared).
* Parameters: ``parameters``, ``agreement`` (of the calls on what they pass), ``handed`` (what frameworks, and methods
  further up, say that functions are called with), ``fixtures`` (of tests).
* Annotations: ``annotations``, ``type_variables``.
* ``storage/``: what holds values: records, tables, queues, attributes that other code assigns.
"""
