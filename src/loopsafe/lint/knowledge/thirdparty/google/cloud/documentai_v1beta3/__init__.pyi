"""Google Cloud Document AI: another version, with the same clients."""
# knowledge: google-cloud-documentai
from google.cloud.documentai import DocumentProcessorServiceClient as DocumentProcessorServiceClient
from google.cloud.documentai import DocumentProcessorServiceAsyncClient as DocumentProcessorServiceAsyncClient
