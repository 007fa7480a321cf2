"""What a rule looks at.

``site`` is one event, with everything the analysis knows about it; ``callees`` (what it calls) and ``questions`` (where
its values come from) have what several rules ask about one. ``surroundings`` is the file and the project around it;
``remedies`` has the fixes that several rules propose, ``turning`` which helpers may become coroutine functions for one.
"""
