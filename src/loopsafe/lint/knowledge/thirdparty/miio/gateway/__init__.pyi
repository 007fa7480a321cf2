"""python-miio: gateway."""
# knowledge: python-miio

from miio.gateway.gateway import Gateway as Gateway
