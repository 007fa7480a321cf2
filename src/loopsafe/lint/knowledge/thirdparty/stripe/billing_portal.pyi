"""Stripe: billing portal sessions."""
# knowledge: stripe

from stripe import _Resource

class Session(_Resource): ...
class Configuration(_Resource): ...
