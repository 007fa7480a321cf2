"""Storage: what is put somewhere in one place of a program and taken out in another.

* Objects: ``records`` (dataclasses, named tuples), ``made_with`` (attributes that come from how a class or an object is
  made), ``default_factories`` (attributes that are made when they are read), ``foreign_writes`` (attributes that other
  code assigns), ``named_by_values`` (those that a value names: ``setattr(self, name, value)``), ``filled_by_calls``
  (those of a library's objects that calls name: ``set_defaults(run=sync)``).
* Containers: ``tables`` and ``registries`` (dicts that calls make and functions fill), ``channels`` (what is put into
  queues).
"""
