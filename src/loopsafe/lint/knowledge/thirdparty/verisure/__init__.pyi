"""Verisure alarms, asked over HTTP."""
# knowledge: vsure

from verisure.session import Session as Session
