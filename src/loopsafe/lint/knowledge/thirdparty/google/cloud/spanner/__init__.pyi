"""Google Cloud Spanner: SQL over gRPC; a snapshot's rows arrive while they are iterated."""
# knowledge: google-cloud-spanner
from google.cloud.spanner_v1.client import Client as Client
from google.cloud.spanner_v1.keyset import KeySet as KeySet
