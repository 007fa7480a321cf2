"""What a call passes to a function, and what comes back.

========================  ==============================================================================================
``passing``               the environment that a call enters a function with
``keywords``              with what is passed for ``**options``,
``implicit_arguments``    and what operators and partials pass
``unknown_callbacks``     callbacks that nobody knows
``returns``               what functions return, and what generators were made with
``awaited_results``       branches that give nothing to await
``suspended_generators``  as far as ``next()`` runs them
========================  ==============================================================================================
"""
