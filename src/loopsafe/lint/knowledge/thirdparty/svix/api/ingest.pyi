"""Svix: ingest."""
# knowledge: svix
from typing import Any

from svix.api.ingest_authentication import IngestAuthentication
from svix.api.ingest_authentication import IngestAuthenticationAsync
from svix.api.ingest_endpoint import IngestEndpoint
from svix.api.ingest_endpoint import IngestEndpointAsync
from svix.api.ingest_source import IngestSource
from svix.api.ingest_source import IngestSourceAsync

class IngestAsync:
    authentication: IngestAuthenticationAsync
    endpoint: IngestEndpointAsync
    source: IngestSourceAsync

class Ingest:
    authentication: IngestAuthentication
    endpoint: IngestEndpoint
    source: IngestSource
