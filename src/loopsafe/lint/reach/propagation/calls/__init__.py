"""What a call passes to a function, and what it returns.

========================  ==============================================================================================
``passing``               the environment in which a call enters a function
``keywords``              keyword arguments that are collected in ``**options``
``implicit_arguments``    arguments that operators, partials and threads pass
``unknown_callbacks``     parameters that receive an unknown callback
``returns``               the results of functions, and the calls that made generators
``awaited_results``       branches that return nothing awaitable
``suspended_generators``  generators that run only in part: ``next(rows())``, ``close()``
========================  ==============================================================================================
"""
