"""Code that may change an object, or its elements, after the object is made.

====================  ==================================================================================================
``writes``            code besides the constructor that assigns an attribute
``unused``            private functions that nothing names: they assign nothing
``escape``            escape analysis of objects that a module or a function makes
``argument_escape``   escape analysis of objects that are passed as arguments
``registrations``     callbacks that are registered with another object of the same class
``allocation_sites``  objects of a class, distinguished by where they are made
``contents``          elements of lists, tuples and dicts that are passed to objects and functions
``container_writes``  functions that may add elements to them
``module_tables``     elements of lists and dicts of modules that nobody changes
====================  ==================================================================================================
"""
