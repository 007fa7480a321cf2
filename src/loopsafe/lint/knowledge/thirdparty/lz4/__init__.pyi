"""LZ4: compression."""
# knowledge: lz4
