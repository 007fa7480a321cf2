"""ZoneMinder cameras, asked over HTTP."""
# knowledge: zm-py
