"""MinIO: object storage over HTTP."""
# knowledge: minio
from minio.api import Minio as Minio
