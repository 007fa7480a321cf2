"""cloudpathlib: Azure."""
# knowledge: cloudpathlib
from typing import Any

from cloudpathlib.cloudpath import CloudPath

class AzureBlobPath(CloudPath): ...
