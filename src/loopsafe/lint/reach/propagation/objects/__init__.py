"""Attributes, methods and names whose values are certain.

=======================  ===============================================================================================
``construction``         attributes of objects whose constructor call is seen
``allocation_contexts``  the known arguments that a constructor call is made of
``fields``               fields of records, and what ``__post_init__`` makes of them
``decorated``            objects that decorators make of functions
``decorator_arguments``  the arguments of a decorator
``copies``               copies of records with some fields replaced
``module_names``         names that a module binds exactly once
``class_bodies``         attributes that a class body binds exactly once
``set_names``            what ``__set_name__`` tells objects that a class body makes
``bound_methods``        bound methods that have a name of their own
``enumerations``         members of enumerations as constants
``flag_correlations``    what a flag says about another attribute: ``if not self.rolled_over:``
``foreign``              objects of library classes that are not installed
``listed_constants``     whether a name is among constants that a module lists
=======================  ===============================================================================================
"""
