"""pyee: an event calls its handlers where it is emitted."""
# knowledge: pyee

class EventEmitter:
    def __init__(self):
        self._events = {}

    def on(self, event, f=None):
        if f is not None:
            self._events.setdefault(event, []).append(f)
            return f

        def decorator(function):
            self._events.setdefault(event, []).append(function)
            return function

        return decorator

    def once(self, event, f=None):
        if f is not None:
            self._events.setdefault(event, []).append(f)
            return f

        def decorator(function):
            self._events.setdefault(event, []).append(function)
            return function

        return decorator

    def add_listener(self, event, f):
        self._events.setdefault(event, []).append(f)
        return f

    def listens_to(self, event):
        def decorator(function):
            self._events.setdefault(event, []).append(function)
            return function

        return decorator

    def emit(self, event, *args, **kwargs):
        for f in self._events[event]:
            f(*args, **kwargs)
        return True
