"""Values: what a name, an attribute, an element can be. Every value of the facts to its types.

* Forms of value: ``evaluators`` (one function a form), ``displays``, ``open_keys`` (keys that can be more than one
  constant), ``operators``, ``awaitables``, ``origins`` (what a value is taken out of), ``modules_by_name`` (what
  ``sys.modules`` holds). ``fixpoint`` is the memo, and ends cycles.
* ``attributes/``: what ``x.name`` is, by what is declared of it and assigned to it.
* Parameters: ``parameters`` (what calls pass), ``agreement`` (whether the calls agree), ``framework_arguments`` (what
  the stub of a framework, or an overridden method, declares), ``injected`` (what decorators pass), ``pytest_fixtures``.
* Annotations: ``annotations``, ``type_variables``.
* ``storage/``: what holds values: records, tables, queues, attributes that other code assigns.
"""
