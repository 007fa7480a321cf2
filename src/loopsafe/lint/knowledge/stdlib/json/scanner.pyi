"""Tokens of JSON."""
