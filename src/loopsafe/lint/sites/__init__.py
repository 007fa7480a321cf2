"""What a rule looks at.

``site`` is one event that stands on the loop, with everything the analysis knows about it; ``surroundings`` the file
and the project around it; ``remedies`` the fixes that several rules propose, ``turning`` which helpers may become
coroutine functions for one.
"""
