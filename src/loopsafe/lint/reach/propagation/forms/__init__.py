"""Certain types of a value, by the form that it is written in.

==============  ========================================================================================================
``table``       one function for each form: names, constants, displays, branches of an expression, ...
``attributes``  attributes
``elements``    items and elements of containers
``results``     results of calls
``awaited``     what awaiting them gives
``texts``       of methods of text that is constant
``declared``    what annotations say
==============  ========================================================================================================
"""
