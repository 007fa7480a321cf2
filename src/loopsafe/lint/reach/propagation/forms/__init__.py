"""Certain types of a value, by the form that it is written in.

==============  ========================================================================================================
``table``       one function for each form: names, constants, displays, branches of an expression, ...
``attributes``  attributes
``elements``    items and elements of containers
``results``     results of calls
``declared``    what annotations say
==============  ========================================================================================================
"""
