"""All types of a value, by the form in which it is written.

==============  ========================================================================================================
``table``       one function for each form: names, constants, displays, conditional expressions, ...
``attributes``  attributes
``elements``    items and elements of containers
``results``     results of calls
``awaited``     results of ``await``
``texts``       results of string methods with constant arguments
``declared``    annotations
==============  ========================================================================================================
"""
