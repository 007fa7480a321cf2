"""The program: what all its modules define, by name.

* Modules and frames: ``program`` (modules, frames, and the contexts they are entered in), ``scopes`` (which conditions
  of a frame stand inside which), ``imports`` (what modules import from one another).
* Where to look, by name: ``name_indexes`` (where something of a name is called, decorates, is a base, ...),
  ``call_sites`` (which of the calls by a name can mean one definition), ``names`` (the names of decorators, bases and
  values as they are written).
* Classes and functions: ``hierarchy`` (bases, MRO, subclasses), ``enumerations``, ``aliases`` (of types),
  ``signatures`` (whether a call fits one), ``marks`` (what stubs and decorators say of a function), ``twins`` (its
  async form).
* ``types``: what a value can be, the answer to nearly all questions; ``open_types``: which of these leave open whose
  code runs.
"""
