"""Slack: the SDK."""
# knowledge: slack-sdk

from slack_sdk.web import WebClient as WebClient
from slack_sdk.webhook import WebhookClient as WebhookClient
