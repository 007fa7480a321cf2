"""UniFi Video cameras, asked over HTTP."""
# knowledge: uvcclient
