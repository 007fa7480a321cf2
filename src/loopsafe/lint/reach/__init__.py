"""The code that runs on the loop, and the blocking primitives that it reaches through calls.

The linker (``loopsafe.lint.link``) finds what one event of a frame calls. This package combines its answers in three
steps: where the loop enters sync code (roots), what is reachable from there (the call graph), and whether a path
through the graph is feasible (constant propagation).

===================  ===================================================================================================
``roots``            entry points: sync code that the loop, or a framework on it, calls
``hooks``            the marks of a function's decorators and of the framework methods that it overrides
``request_models``   models that a framework makes from requests, whose validators run on the loop
``startup``          code that runs while nobody is served, at start-up and in tests: blocking there is a warning
``manual_stepping``  coroutines that are stepped by hand, without a loop
``graph``            the call graph: targets of events, and the shortest path from each context to each effect
``bucket_queue``     the priority queue of both searches for shortest paths
``paths``            the shortest *feasible* paths: no argument or receiver on the way rules them out
``propagation/``     constant propagation, for ``paths``: the possible values, and the branches that they rule out
``memoised``         code that runs only the first time: memoised functions, names and attributes that are filled once
``memo_tables``      code that runs once for each key: it makes the missing entries of a dict
``lazy_attributes``  attributes that an object has already filled earlier on the path
``nearest_callers``  the few callers at which an effect that happens only once is reported
``imports_by_name``  which call on the path to an import by name is to be repaired
``threads/``         thread affinity: code that must stay on its thread, and helpers that offload work (for fixes)
===================  ===================================================================================================

Terms: a *context* is a frame (function, lambda, module, ...) together with the values that it was entered with; a
*primitive* is a call known to block; a *target* is a primitive or a context that an event leads to; an *effect* is the
class of the reached primitive (``slow``, ``file``, ``import``, ``brief``, ``loop``). An edge is *exact*, or *declared*
when only an interface, or an override that nobody is seen to instantiate, says so.
"""
