"""devolo Home Control, asked over HTTP."""
# knowledge: devolo-home-control-api
