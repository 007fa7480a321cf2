"""Slack: the sync web client."""
# knowledge: slack-sdk

from slack_sdk.web.client import WebClient as WebClient
from slack_sdk.web.slack_response import SlackResponse as SlackResponse
