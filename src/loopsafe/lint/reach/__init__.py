"""What runs on the loop, and which blocking primitives it reaches through calls.

The linker (``loopsafe.lint.link``) says what one event of a frame calls. This package puts these answers together, in
three steps: where the loop enters sync code (roots), what is reachable from there (the call graph), and whether a path
through the graph can be taken (constant propagation).

====================  ==================================================================================================
``roots``             entry points: sync code that the loop, or a framework on it, calls
``hooks``             what decorators and overridden methods of a framework say about a function
``request_models``    models that a framework makes of requests, whose validators run on the loop
``startup``           what runs while nobody is served, at start-up and in tests: what blocks there is a warning
``manual_stepping``   coroutines that are run without a loop
``graph``             the call graph: targets of events, and the shortest path from each context to each class of effect
``bucket_queue``      the priority queue of both searches for shortest paths
``paths``             the shortest *feasible* paths: those that no argument or receiver on the way rules out
``propagation/``      constant propagation, for ``paths``: what values certainly are, and what that rules out
``memoised``          what runs the first time only: memoised functions, names and attributes that are filled once,
``memo_tables``       and tables that are looked up before something is made
``lazy_attributes``   attributes that an object has filled before on the way
``nearest_callers``   the few callers to which an effect that happens once is reported
``imports_by_name``   which of the calls that lead to an import is to blame
``threads/``          thread affinity: what has to stay on its thread, and what hands work to others (for fixes)
====================  ==================================================================================================

Terms: a *context* is a frame (function, lambda, module, ...) together with what it was entered with; a *primitive* is a
call known to block; a *target* is a primitive or a context that an event leads to; an *effect* is the class of what is
reached (``slow``, ``file``, ``import``, ``brief``, ``loop``). An edge is *exact*, or *declared* when only an interface,
or an override that nobody is seen to instantiate, says so.
"""
