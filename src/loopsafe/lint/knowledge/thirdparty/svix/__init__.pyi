"""Svix: webhooks sent by a service; a sync client and an async one."""
# knowledge: svix
from svix.api.svix import Svix as Svix
from svix.api.svix import SvixAsync as SvixAsync
from svix.webhooks import Webhook as Webhook
