"""Constant propagation: all that a value can be once a call's arguments are known, and what that rules out.

``load(cached=True)`` does not take the branch ``if not cached:``, and ``Job(quick).run()`` does not call ``slow``. An
*environment* (``Env``) says what is certain about a function's parameters when one particular call enters it. The types
of a value that is *certain* are all that it can be; no types mean that nothing is certain. (The linker's types are what
is seen that a value may be; they may leave something out.)

=======================  ===============================================================================================
``callees``              which targets of a call remain: the entrance for ``paths``
``receivers``            which of them remain that are methods
``stored_generators``    which generator is run that an object keeps
``primitive_arguments``  whether a primitive blocks with the arguments it is given
``certainty``            what a value certainly is in an environment: the entrance for everything below,
``forms/``               by the form that it is written in
``calls/``               what a call passes to a function, and what it gets back
``conditions/``          which branches cannot be taken, and what tests answer
``objects/``             what is certain of objects: attributes, methods, names that are bound once
``mutation/``            who else may change them: assignments, additions, aliases that escape
``stores``               attributes that the same function has just assigned
``closures``             which parameters a function sees: its own, and those of the functions around it
``environment``          what an environment is made of
=======================  ===============================================================================================
"""
