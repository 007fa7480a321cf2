"""eQ-3 MAX! heating, asked over a socket."""
# knowledge: maxcube-api
