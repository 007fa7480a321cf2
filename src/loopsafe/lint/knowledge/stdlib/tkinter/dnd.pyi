"""Dragging and dropping."""
