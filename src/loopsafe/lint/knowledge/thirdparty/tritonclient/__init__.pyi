"""Triton inference servers, asked over HTTP and gRPC."""
# knowledge: tritonclient
