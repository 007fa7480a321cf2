"""Google Cloud Storage: buckets and blobs over HTTP."""
# knowledge: google-cloud-storage
from google.cloud.storage.blob import Blob as Blob
from google.cloud.storage.bucket import Bucket as Bucket
from google.cloud.storage.client import Client as Client
