"""Pushover messages, sent over HTTP."""
# knowledge: pushover_complete

from pushover_complete.pushover_api import PushoverAPI as PushoverAPI
