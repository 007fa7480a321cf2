"""FortiGate firewalls, asked over HTTP."""
# knowledge: fortiosapi

from fortiosapi.fortiosapi import FortiOSAPI as FortiOSAPI
