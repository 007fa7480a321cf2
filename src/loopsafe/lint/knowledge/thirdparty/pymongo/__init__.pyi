"""PyMongo: MongoDB, synchronous and asynchronous."""
# knowledge: pymongo
from pymongo.asynchronous.mongo_client import AsyncMongoClient as AsyncMongoClient
from pymongo.mongo_client import MongoClient as MongoClient

ASCENDING: int
DESCENDING: int
