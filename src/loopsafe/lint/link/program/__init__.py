"""The program: what all its modules define, by name.

``program`` (modules, frames, contexts), ``indexes`` (where a name is called, decorates, is a base, ...), ``imports``,
``call_sites`` (which of the calls by a name can mean one definition), ``names`` (what is called how where it stands),
``scopes`` (which stand inside which, and which are entered on the way to which), ``hierarchy`` (bases, MRO,
subclasses), ``types`` (what a value can be), ``open_types`` (which of these leave open whose code runs),
``enumerations``, ``aliases``, ``signatures``, ``marks`` (what stubs and decorators say of a function), ``twins``.
"""
