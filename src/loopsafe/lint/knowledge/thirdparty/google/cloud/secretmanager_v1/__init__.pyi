"""Secret Manager: another name of the same clients."""
# knowledge: google-cloud-secret-manager
from google.cloud.secretmanager import SecretManagerServiceClient as SecretManagerServiceClient
from google.cloud.secretmanager import SecretManagerServiceAsyncClient as SecretManagerServiceAsyncClient
