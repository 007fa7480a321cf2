"""Conditions whose result is certain.

===================  ===================================================================================================
``branches``         which branches cannot be taken
``answers``          the results of tests for values of known types
``awaitability``     the result of ``isawaitable(f())``
``has_attribute``    the result of ``hasattr``
``name_prefixes``    the result of ``hasattr`` for names that are put together at run time
``attribute_names``  branches of ``__getattribute__`` that run for some attributes only
===================  ===================================================================================================
"""
