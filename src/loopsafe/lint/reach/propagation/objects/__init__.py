"""What is certain of objects.

=======================  ===============================================================================================
``construction``         attributes of objects whose constructor call is seen
``allocation_contexts``  with what the call that makes an object was passed itself
``fields``               of records, and what ``__post_init__`` makes of their fields
``decorated``            objects that decorators make of functions
``decorator_arguments``  what decorators were called with
``copies``               records made of others, with some fields replaced
``module_names``         objects that a module binds a name to once and for all,
``class_bodies``         and class bodies an attribute,
``bound_methods``        and methods of these that have a name of their own
``enumerations``         members of enumerations as constants
``flag_correlations``    what one attribute says of another: ``if not self.rolled_over:``
``foreign``              objects of classes of libraries, of which nothing is known
``listed_constants``     whether a name is among constants that a module lists
=======================  ===============================================================================================
"""
