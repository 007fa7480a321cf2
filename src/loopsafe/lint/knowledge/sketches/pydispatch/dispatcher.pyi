"""PyDispatcher: a signal calls its receivers where it is sent."""
# knowledge: PyDispatcher

connections = {}

def connect(receiver, signal=None, sender=None, weak=True):
    connections.setdefault(signal, []).append(receiver)

def send(signal=None, sender=None, *arguments, **named):
    return [(receiver, receiver(*arguments, **named)) for receiver in connections[signal]]
