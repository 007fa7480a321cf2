"""PyMongo: the synchronous half, where it is defined."""
# knowledge: pymongo
from pymongo.client_session import ClientSession as ClientSession
