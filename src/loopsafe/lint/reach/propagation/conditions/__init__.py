"""Conditions of which the answer is certain.

===================  ===================================================================================================
``branches``         which branches cannot be taken
``answers``          what tests answer for values of which something is certain
``awaitability``     whether what a call gives can be awaited
``has_attribute``    what ``hasattr`` answers
``attribute_names``  what ``__getattribute__`` does for some attributes alone
===================  ===================================================================================================
"""
