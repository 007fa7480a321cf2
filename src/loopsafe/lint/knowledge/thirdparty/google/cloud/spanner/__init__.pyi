"""Google Cloud Spanner: SQL over gRPC; a snapshot's rows arrive while they are iterated."""
# knowledge: google-cloud-spanner
from google.cloud.spanner_v1.client import Client as Client
from google.cloud.spanner_v1.database import Database as Database
from google.cloud.spanner_v1.instance import Instance as Instance
from google.cloud.spanner_v1.keyset import KeySet as KeySet
from google.cloud.spanner_v1.snapshot import Snapshot as Snapshot
from google.cloud.spanner_v1.transaction import Transaction as Transaction
