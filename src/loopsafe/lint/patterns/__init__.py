"""Shapes that span several events of a function: locks held, loops waited for, dispatches, threads and results."""
