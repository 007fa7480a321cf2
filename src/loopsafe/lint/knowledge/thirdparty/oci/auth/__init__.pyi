"""Oracle's cloud: who asks."""
# knowledge: oci
from . import signers as signers
