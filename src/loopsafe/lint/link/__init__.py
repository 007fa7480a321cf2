"""Linking: what names, attributes and calls of all modules together refer to. From facts to call targets.

Facts (``loopsafe.lint.facts``) hold access paths, which mean nothing on their own: ``self.session.get``. The linker
evaluates them to types, and events to targets, on demand and memoised.

* The program: ``program`` (modules, contexts), ``indexes`` (where a name is called, decorates, is imported, ...),
  ``names`` (what is called how where it stands), ``hierarchy`` (bases, MRO, subclasses), ``marks`` (what decorators
  say), ``types`` (what a value can be), ``aliases``, ``signatures``, ``twins``.
* Values to types: ``linker`` (the entrance: ``Linker.types(context, value)``), ``evaluators`` (one function a form of
  value), ``attributes``, ``annotations`` and ``type_variables``, ``parameters``, ``foreign_writes`` (attributes that
  other code assigns), ``handed`` (what is put into queues), ``records`` (dataclasses, named tuples), ``enumerations``,
  ``supplied`` (attributes made when read), ``injected`` (fixtures of tests), ``awaitables``, ``tables`` and
  ``registers`` (dicts that calls make and functions fill), ``origins`` (what a value is taken out of), ``fixpoint``
  (memo and cycles).
* Calls: ``decorators`` (what they make of a function), ``callables`` (results), ``callers`` (who calls a function, and
  what the calls pass), ``arguments``, ``binding`` and ``receivers`` (which arguments make a context of their own),
  ``methods``, ``overloads``, ``dispatch`` (``singledispatch``), ``special_calls`` (``super()``, ``getattr``, ...),
  ``special_methods`` (``table.get(key)``), ``constructed`` (what runs when an object is made), ``declared_results``
  (callables known by annotation only).
* Events to targets: ``effects`` (the entrance: ``Effects.of_event(context, number)``), ``calls`` (what calls, and what
  runs like one, do), ``primitives`` and ``prefixes`` (calls known to block, and with which arguments), ``accesses`` and
  ``implicit`` (properties and operators), ``guards`` (branches taken only without a loop), ``settled``,
  ``done_callbacks``, ``nonblocking``, ``announced``, ``loaded`` and ``cached`` (calls that need not wait here).

Two rules hold everywhere: an empty answer means unknown, and no call is resolved by the bare name of a method.
"""
