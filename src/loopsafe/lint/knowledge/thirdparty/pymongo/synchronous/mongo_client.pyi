"""PyMongo: the synchronous half, where it is defined."""
# knowledge: pymongo
from pymongo.mongo_client import MongoClient as MongoClient
