"""Sites: what a rule looks at.

* ``site``: one event, with everything the analysis knows about it. ``surroundings``: the file and the project.
* What several rules ask about a site: ``callees`` (what it calls), ``questions`` (where its values come from).
* ``remedies``: the fixes that several rules propose. ``async_helpers``: which helpers may become coroutine functions.
"""
