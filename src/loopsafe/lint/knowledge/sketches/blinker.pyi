"""Blinker: a signal calls its receivers where it is sent."""
# knowledge: blinker

class Signal:
    def __init__(self, doc=None):
        self.receivers = []

    def connect(self, receiver, sender=None, weak=True):
        self.receivers.append(receiver)
        return receiver

    def connect_via(self, sender, weak=False):
        def decorator(receiver):
            self.receivers.append(receiver)
            return receiver

        return decorator

    def send(self, *sender, **kwargs):
        return [(receiver, receiver(*sender, **kwargs)) for receiver in self.receivers]

class signal:  # dynamic: a function, which gives the signal that it made for a name
    def __init__(self, name, doc=None):
        self.name = name
        self.receivers = []

    def connect(self, receiver, sender=None, weak=True):
        self.receivers.append(receiver)
        return receiver

    def connect_via(self, sender, weak=False):
        def decorator(receiver):
            self.receivers.append(receiver)
            return receiver

        return decorator

    def send(self, *sender, **kwargs):
        return [(receiver, receiver(*sender, **kwargs)) for receiver in self.receivers]

NamedSignal = signal

class Namespace:
    signal = signal
