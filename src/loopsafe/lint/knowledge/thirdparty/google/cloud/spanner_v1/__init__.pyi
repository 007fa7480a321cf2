"""Google Cloud Spanner: SQL over gRPC; a snapshot's rows arrive while they are iterated."""
# knowledge: google-cloud-spanner
from .client import Client as Client
from .keyset import KeySet as KeySet
