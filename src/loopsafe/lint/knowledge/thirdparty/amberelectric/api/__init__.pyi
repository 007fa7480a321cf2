"""amberelectric: api."""
# knowledge: amberelectric

from amberelectric.api.amber_api import AmberApi as AmberApi
