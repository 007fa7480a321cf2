"""1-Wire servers, asked over a socket."""
# knowledge: pyownet
