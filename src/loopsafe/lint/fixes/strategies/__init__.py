"""One module a strategy; :mod:`loopsafe.lint.fixes.registry` finds them.

* Off the loop: ``offload``, ``schedule``, ``pass_callable``.
* An async form in its place: ``add_await``, ``async_for``, ``async_lock``, ``await_coroutine``, ``native_sleep``,
  ``twin``, ``wrap_future``, ``running_loop``.
* In sync code: ``bridge``, ``dispatch``, ``timeouts``. And ``advice``: what only a person can repair.
"""
