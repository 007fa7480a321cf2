"""PyPubSub: a message calls its listeners where it is sent."""
# knowledge: PyPubSub

listeners = {}  # dynamic: the topics keep them

def subscribe(listener, topicName, **curriedArgs):
    listeners.setdefault(topicName, []).append(listener)

def sendMessage(topicName, **kwargs):
    for listener in listeners[topicName]:
        listener(**kwargs)
