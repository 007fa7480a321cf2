"""Who may change an object, or what it holds, after it is made.

====================  ==================================================================================================
``writes``            who assigns an attribute besides the constructor
``unused``            functions of the project's own that nothing names: they assign nothing
``escape``            escape analysis: whether anybody else can have the object at all
``argument_escape``   who is handed an object, and may do what with it
``registrations``     functions that were handed to another object of the same class
``allocation_sites``  objects of a class told apart, by where they are made
``contents``          what lists, tuples and tables hold that are handed to objects and functions
``container_writes``  who may add to those
``module_tables``     what lists and tables of modules hold for good
====================  ==================================================================================================
"""
