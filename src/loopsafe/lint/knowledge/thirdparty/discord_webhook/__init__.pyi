"""discord-webhook: messages sent to Discord by HTTP."""
# knowledge: discord-webhook

from discord_webhook.async_webhook import AsyncDiscordWebhook as AsyncDiscordWebhook
from discord_webhook.webhook import DiscordWebhook as DiscordWebhook

