"""Google Cloud Dataproc: another name of the same clients."""
# knowledge: google-cloud-dataproc
from google.cloud.dataproc_v1 import ClusterControllerClient as ClusterControllerClient
from google.cloud.dataproc_v1 import JobControllerClient as JobControllerClient
from google.cloud.dataproc_v1 import BatchControllerClient as BatchControllerClient
from google.cloud.dataproc_v1 import ClusterControllerAsyncClient as ClusterControllerAsyncClient
from google.cloud.dataproc_v1 import JobControllerAsyncClient as JobControllerAsyncClient
from google.cloud.dataproc_v1 import BatchControllerAsyncClient as BatchControllerAsyncClient
