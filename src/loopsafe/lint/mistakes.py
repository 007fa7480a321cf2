"""Mistakes of whoever runs loopsafe, which end the run; in a module of their own, because every run imports it."""


class Mistake(Exception):
    """A mistake of somebody else, which ends the run whatever it looks at; the text says what to do."""
