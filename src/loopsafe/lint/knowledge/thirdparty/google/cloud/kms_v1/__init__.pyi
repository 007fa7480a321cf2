"""Google Cloud KMS: another name of the same clients."""
# knowledge: google-cloud-kms
from google.cloud.kms import KeyManagementServiceClient as KeyManagementServiceClient
from google.cloud.kms import KeyManagementServiceAsyncClient as KeyManagementServiceAsyncClient
