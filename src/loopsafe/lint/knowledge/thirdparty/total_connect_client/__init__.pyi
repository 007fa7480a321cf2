"""Total Connect alarms, asked over HTTP."""
# knowledge: total-connect-client
