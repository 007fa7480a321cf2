"""cloudpathlib: Google Cloud Storage."""
# knowledge: cloudpathlib
from typing import Any

from cloudpathlib.cloudpath import CloudPath

class GSPath(CloudPath): ...
