"""wrapt: decorators written as one function, which is given the decorated one and calls it, or does not."""
# knowledge: wrapt
from typing import Any

from loopsafe.marks import passes_through

def decorator(wrapper=None, /, *, enabled=None, adapter=None, proxy=None):
    def decorate(wrapped):
        def call(*args, **kwargs):
            return wrapper(wrapped, None, args, kwargs)

        return call

    return decorate

function_wrapper = decorator

# Called with a function it is a decorator, with anything else a lock for ``with``. Not marked: the lock is an own one.
@passes_through
def synchronized(wrapped): ...
@passes_through
def lru_cache(func=None, /, **kwargs): ...  # since 2.0; dynamic
def when_imported(name): ...
def register_post_import_hook(hook, name): ...
def resolve_path(target, name): ...

# What replaces a function of another module is not followed.
def wrap_function_wrapper(target, name, wrapper) -> Any: ...
def patch_function_wrapper(target, name, *args: Any, **kwargs: Any) -> Any: ...
def transient_function_wrapper(target, name) -> Any: ...
def wrap_object(target, name, factory, args=(), kwargs=None) -> Any: ...

class FunctionWrapper:
    def __init__(self, wrapped, wrapper, enabled=None):
        self.wrapped = wrapped
        self.wrapper = wrapper

    def __call__(self, *args, **kwargs):
        return self.wrapper(self.wrapped, None, args, kwargs)
