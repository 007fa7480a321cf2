"""PyMongo: the synchronous half, where it is defined."""
# knowledge: pymongo
from pymongo.collection import Collection as Collection
