"""pip: its command line."""
# knowledge: pip
