"""SRP energy meters, asked over HTTP."""
# knowledge: srpenergy
