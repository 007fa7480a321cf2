"""Constant propagation: all values that an expression can have when a call's arguments are known.

``load(cached=True)`` does not take the branch ``if not cached:``, and ``Job(quick).run()`` does not call ``slow``. An
*environment* (``Env``) says what is known about a function's parameters when one particular call enters it. The types
of a value are *certain* if they are all that it can have; without types, nothing is certain. (The linker's types are
those that are seen, and may be incomplete.)

=======================  ===============================================================================================
``callees``              which targets of a call remain: the entrance for ``paths``
``receivers``            which of them remain that are methods
``stored_generators``    which generator runs when an object stores one
``primitive_arguments``  whether a primitive blocks with its arguments
``certainty``            all types of a value in an environment: the entrance for everything below
``forms/``               one rule for each form of value: names, attributes, calls, ...
``calls/``               what a call passes to a function, and what it returns
``conditions/``          which branches are infeasible, and the results of tests
``objects/``             attributes and methods of objects, by where the objects are made
``mutation/``            code that may change an object: assignments, additions, aliases that escape
``stores``               attributes that the same function has just assigned
``closures``             the parameters that a function uses: its own, and those of the enclosing functions
``environment``          the form of an environment
=======================  ===============================================================================================
"""
