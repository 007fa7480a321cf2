"""PyMongo: the synchronous half, where it is defined."""
# knowledge: pymongo
from pymongo.cursor import Cursor as Cursor
