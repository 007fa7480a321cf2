"""Effects: what runs on the loop, and which blocking primitives it reaches through calls.

The linker (``loopsafe.lint.link``) says what one event of a frame calls. This package puts these answers together:

====================  ==================================================================================================
``roots``             entry points: sync code that the loop, or a framework on it, calls
``bodies``            models that a framework makes of requests, whose validators run on the loop
``startup``           what runs while nobody is served, at start-up and in tests: what blocks there is a warning
``graph``             the call graph: targets of events, and the shortest path from each context to each class of effect
``paths``             of these the feasible paths: the shortest that no argument or receiver on the way rules out
``propagation/``      constant propagation, for ``paths``: what values certainly are, and what that rules out
``threads/``          what has to stay on its thread, and what hands work to others (for fixes)
``driven``            coroutines that are run without a loop
``filled``            what an object fetches the first time only
``kept``              what is kept after the first time: memoised functions, names and attributes that are filled,
``kept_by_key``       and tables
``told_once``         and at which of the places that lead there it is told
``imports_by_name``   which of the calls that lead to an import is to blame
``hooks``             what decorators and overridden methods of a framework say about a function
``bucket_queue``      the queue of both searches for shortest paths
====================  ==================================================================================================

Terms: a *context* is a frame (function, lambda, module, ...) together with what it was entered with; a *primitive* is a
call known to block; a *target* is a primitive or a context that an event leads to; an *effect* is the class of what is
reached (``slow``, ``file``, ``brief``, ``loop``). An edge is *exact*, or *declared* when only an interface, or an
override that nobody is seen to instantiate, says so.
"""
