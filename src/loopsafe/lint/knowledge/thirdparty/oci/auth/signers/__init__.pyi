"""Oracle's cloud: what a machine is allowed is asked from a service."""
# knowledge: oci
from typing import Any

from loopsafe.marks import blocks

class InstancePrincipalsSecurityTokenSigner:
    @blocks("network")
    def __init__(self, **kwargs: Any) -> None: ...

@blocks("network")
def get_resource_principals_signer(resource_principal_token_path_provider: Any = None) -> Any: ...
@blocks("network")
def get_oke_workload_identity_resource_principal_signer(*args: Any, **kwargs: Any) -> Any: ...
