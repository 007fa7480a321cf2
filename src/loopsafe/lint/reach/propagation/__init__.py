"""Constant propagation: all that a value can be once a call's arguments are known, and what that rules out.

``load(cached=True)`` does not take the branch ``if not cached:``, and ``Job(quick).run()`` does not call ``slow``. An
*environment* (``Env``) says what is certain about a function's parameters when one particular call enters it. The types
of a value that is *certain* are all that it can be; no types mean that nothing is certain. (The linker's types are what
is seen that a value may be; they may leave something out.)

======================  ===============================================================================================
``callees``             which targets of a call remain
``told_primitives``     whether one that is known to block does
``certainty``           the entrance: what a value certainly is in an environment,
``forms``               by the form it is written in,
``attributes``          for attributes,
``elements``            for items and elements of containers,
``results``             for results of calls, and
``declared``            for what annotations say
``branches``            which branches cannot be taken
``awaitability``        whether what a call gives can be awaited,
``answers``             what tests answer for values of which something is certain
``environment``         what an environment is made of
``passing``             the environment that a call enters a function with,
``closures``            for which of its parameters, and those of the function around it,
``keywords``            with what is passed for ``**options``,
``implicit_arguments``  and what operators and partials pass
``returns``             what functions return, and what generators were made with
``begun_generators``    as far as ``next()`` runs them
``construction``        attributes of objects whose constructor call is seen
``makers``              with what the call that makes an object was passed itself
``decorated``           objects that decorators make of functions
``copies``              records made of others, with some fields replaced
``writes``              who assigns an attribute besides the constructor
``escape``              escape analysis: whether anybody else can have the object at all
``stores``              attributes that the same function has just assigned
``registrations``       functions that were handed to another object of the same class
``handing``             who is handed an object, and may do what with it
``contents``            what lists, tuples and tables hold that are handed to objects and functions
``additions``           who may add to those
``module_tables``       what lists and tables of modules hold for good
``listed_constants``    whether a name is among constants that a module lists
``module_names``        objects that a module binds a name to once and for all,
``class_bodies``        and class bodies an attribute,
``bound_methods``       and methods of these that have a name of their own
``enumerations``        members of enumerations as constants
======================  ===============================================================================================
"""
