"""PyMongo: the synchronous half, where it is defined."""
# knowledge: pymongo
from pymongo.database import Database as Database
