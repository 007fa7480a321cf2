"""Couchbase: documents in a cluster; acouchbase is awaited."""
# knowledge: couchbase
from typing import Any


