"""Django's signals: one calls its receivers where it is sent."""
# knowledge: Django

class Signal:
    def __init__(self, use_caching=False):
        self.receivers = []

    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None):
        self.receivers.append(receiver)

    def send(self, sender, **named):
        return [(receiver, receiver(signal=self, sender=sender, **named)) for receiver in self.receivers]

    def send_robust(self, sender, **named):
        return [(receiver, receiver(signal=self, sender=sender, **named)) for receiver in self.receivers]

def receiver(signal, **kwargs):
    def decorator(function):
        for each in signal if isinstance(signal, (list, tuple)) else [signal]:
            each.connect(function, **kwargs)
        return function

    return decorator
