"""Svix: the clients."""
# knowledge: svix
from typing import Any

from svix.api.application import Application
from svix.api.application import ApplicationAsync
from svix.api.authentication import Authentication
from svix.api.authentication import AuthenticationAsync
from svix.api.autoconfig_subscription import AutoconfigSubscription
from svix.api.autoconfig_subscription import AutoconfigSubscriptionAsync
from svix.api.background_task import BackgroundTask
from svix.api.background_task import BackgroundTaskAsync
from svix.api.connector import Connector
from svix.api.connector import ConnectorAsync
from svix.api.destination import Destination
from svix.api.destination import DestinationAsync
from svix.api.endpoint import Endpoint
from svix.api.endpoint import EndpointAsync
from svix.api.environment import Environment
from svix.api.environment import EnvironmentAsync
from svix.api.event_type import EventType
from svix.api.event_type import EventTypeAsync
from svix.api.health import Health
from svix.api.health import HealthAsync
from svix.api.ingest import Ingest
from svix.api.ingest import IngestAsync
from svix.api.integration import Integration
from svix.api.integration import IntegrationAsync
from svix.api.message import Message
from svix.api.message import MessageAsync
from svix.api.message_attempt import MessageAttempt
from svix.api.message_attempt import MessageAttemptAsync
from svix.api.operational_webhook import OperationalWebhook
from svix.api.operational_webhook import OperationalWebhookAsync
from svix.api.statistics import Statistics
from svix.api.statistics import StatisticsAsync
from svix.api.streaming import Streaming
from svix.api.streaming import StreamingAsync

from loopsafe.marks import blocks

class SvixAsync:
    # Making it reads the certificates.
    @blocks("file")
    def __init__(self, auth_token: str, options: Any = ...) -> None: ...
    application: ApplicationAsync
    authentication: AuthenticationAsync
    autoconfig_subscription: AutoconfigSubscriptionAsync
    background_task: BackgroundTaskAsync
    connector: ConnectorAsync
    destination: DestinationAsync
    endpoint: EndpointAsync
    environment: EnvironmentAsync
    event_type: EventTypeAsync
    health: HealthAsync
    ingest: IngestAsync
    integration: IntegrationAsync
    message: MessageAsync
    message_attempt: MessageAttemptAsync
    operational_webhook: OperationalWebhookAsync
    statistics: StatisticsAsync
    streaming: StreamingAsync

class Svix:
    # Making it reads the certificates.
    @blocks("file")
    def __init__(self, auth_token: str, options: Any = ...) -> None: ...
    application: Application
    authentication: Authentication
    autoconfig_subscription: AutoconfigSubscription
    background_task: BackgroundTask
    connector: Connector
    destination: Destination
    endpoint: Endpoint
    environment: Environment
    event_type: EventType
    health: Health
    ingest: Ingest
    integration: Integration
    message: Message
    message_attempt: MessageAttempt
    operational_webhook: OperationalWebhook
    statistics: Statistics
    streaming: Streaming
