"""The Zen of Python, printed when imported."""
