"""Compression; 3.14+."""
