"""Gunicorn: a server of many processes."""
# knowledge: gunicorn
