"""PyMongo: the synchronous half, where it is defined."""
# knowledge: pymongo
from pymongo.change_stream import ChangeStream as ChangeStream
