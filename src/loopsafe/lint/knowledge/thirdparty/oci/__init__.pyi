"""Oracle's cloud: every operation is a request."""
# knowledge: oci
from typing import Any

from loopsafe.marks import blocks

from . import auth as auth
from . import config as config
from . import generative_ai_inference as generative_ai_inference
from . import object_storage as object_storage
from . import pagination as pagination
from . import secrets as secrets
from . import signer as signer

@blocks("network", duration="long")
def wait_until(client: Any, response: Any, property: Any = None, state: Any = None, *args: Any, **kwargs: Any) -> Any: ...
