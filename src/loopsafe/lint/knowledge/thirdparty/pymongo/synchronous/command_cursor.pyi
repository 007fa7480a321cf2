"""PyMongo: the synchronous half, where it is defined."""
# knowledge: pymongo
from pymongo.command_cursor import CommandCursor as CommandCursor
