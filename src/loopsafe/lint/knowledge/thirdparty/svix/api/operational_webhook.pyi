"""Svix: operational webhook."""
# knowledge: svix
from typing import Any

from svix.api.operational_webhook_endpoint import OperationalWebhookEndpoint
from svix.api.operational_webhook_endpoint import OperationalWebhookEndpointAsync

class OperationalWebhookAsync:
    endpoint: OperationalWebhookEndpointAsync

class OperationalWebhook:
    endpoint: OperationalWebhookEndpoint
