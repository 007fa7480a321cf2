"""Bigtable: rows of keys and cells over gRPC."""
# knowledge: google-cloud-bigtable
from google.cloud.bigtable.client import Client as Client
