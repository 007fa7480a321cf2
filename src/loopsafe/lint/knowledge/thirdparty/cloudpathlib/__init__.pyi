"""cloudpathlib: paths in the cloud."""
# knowledge: cloudpathlib
from typing import Any

from cloudpathlib.azure.azblobpath import AzureBlobPath as AzureBlobPath
from cloudpathlib.cloudpath import CloudPath as CloudPath
from cloudpathlib.gs.gspath import GSPath as GSPath
from cloudpathlib.s3.s3path import S3Path as S3Path


