"""What may be done where, and why not.

* ``await_positions``: may an expression be awaited where it stands? ``awaiting``, ``shared_targets``: what becomes of
  the statement around it
* ``portability``: may it be evaluated in another thread? ``bound_calls``: names of what may not; ``seeking``: files
  that tasks share
"""
