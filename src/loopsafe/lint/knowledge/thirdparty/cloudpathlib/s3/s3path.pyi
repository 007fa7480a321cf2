"""cloudpathlib: S3."""
# knowledge: cloudpathlib
from typing import Any

from cloudpathlib.cloudpath import CloudPath

class S3Path(CloudPath): ...
