"""Shapes that several rules look for: each spans several events of a function, and is asked about one ``Site``."""
