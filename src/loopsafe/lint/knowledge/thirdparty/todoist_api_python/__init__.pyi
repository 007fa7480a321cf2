"""Todoist."""
# knowledge: todoist-api-python
