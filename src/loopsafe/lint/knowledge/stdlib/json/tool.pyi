"""JSON on the command line."""
