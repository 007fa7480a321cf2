"""Effects: what runs on the loop, and which blocking primitives it reaches through calls.

The linker (``loopsafe.lint.link``) says what one event of a frame calls. This package puts these answers together:

==================  ===================================================================================================
``graph``           the call graph: targets of events, and the shortest path from each context to each class of effect
``roots``           entry points: sync code that the loop, or a framework on it, calls
``startup``         what runs while nobody is served, at start-up and in tests: what blocks there is a warning
``bucket_queue``    the queue of both searches for shortest paths
``paths``           feasible paths: the shortest ones that no argument or receiver on the way rules out; they use
``callees``         which targets of a call it can be, by what is certain,
``certainty``       constant propagation: all that a value can be once a call's arguments are known,
``forms``           that for each form of value, by a table,
``attributes``      for attributes,
``elements``        for items and elements of containers,
``results``         for results of calls, and
``declared``        for what annotations say,
``passing``         what a call certainly passes,
``branches``        branches that this rules out,
``answers``         what tests answer for values of which something is certain,
``closures``        parameters that a function uses, also of the function around it,
``keywords``        what a call passes for ``**options``,
``unwritten``       what operators and partials pass,
``returns``         what functions certainly return, and what generators were made with,
``stores``          attributes that the same function has just assigned,
``registrations``   functions that were handed to another object of the same class,
``enumerations``    members of enumerations as such constants,
``construction``    attributes of objects whose constructor call is seen,
``module_names``    objects that a module binds a name to once and for all,
``contents``        what lists, tuples and tables hold that are handed to objects and functions,
``additions``       who may add to those,
``copies``          records made of others, with some fields replaced,
``writes``          who assigns an attribute besides the constructor, and
``escape``          escape analysis: whether anybody else can have the object at all
``affinity``        thread affinity: code that must not be moved to another thread (for fixes)
``ownership``       objects of one thread that whoever makes them may take along to another (for fixes)
``culprits``        which call keeps code on the thread of the loop (for fixes)
``offload_helpers`` functions of the project that hand work to a thread (for fixes)
``handlers``        sync handlers that may become ``async def``, as their framework awaits what they return (for fixes)
``hooks``           what decorators and overridden methods of a framework say about a function
==================  ===================================================================================================

Terms: a *context* is a frame (function, lambda, module, ...) together with what it was entered with; a *primitive* is a
call known to block; a *target* is a primitive or a context that an event leads to; an *effect* is the class of what is
reached (``slow``, ``file``, ``brief``, ``loop``). An edge is *exact*, or *declared* when only an interface, or an
override that nobody is seen to instantiate, says so.
"""
