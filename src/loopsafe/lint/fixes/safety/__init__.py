"""What may be done where, and why not.

* ``await_positions``: may an expression be awaited where it stands? ``awaiting``, ``shared_targets``: what becomes of
  the statement around it; ``lost_exceptions``: of what is handled around the coroutine;
  ``cancellation``: of a task that is cancelled there; ``expected_errors``: of what is done wrong on purpose
* ``portability``: may it be evaluated in another thread? ``bound_calls``: names of what may not; ``seeking``: files
  that tasks share
"""
