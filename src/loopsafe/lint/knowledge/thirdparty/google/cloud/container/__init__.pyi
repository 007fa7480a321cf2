"""Google Kubernetes Engine: another name of the same clients."""
# knowledge: google-cloud-container
from google.cloud.container_v1 import ClusterManagerClient as ClusterManagerClient
from google.cloud.container_v1 import ClusterManagerAsyncClient as ClusterManagerAsyncClient
