"""Google Cloud Spanner: SQL over gRPC; a snapshot's rows arrive while they are iterated."""
# knowledge: google-cloud-spanner
from .client import Client as Client
from .database import Database as Database
from .instance import Instance as Instance
from .keyset import KeySet as KeySet
from .snapshot import Snapshot as Snapshot
from .transaction import Transaction as Transaction
