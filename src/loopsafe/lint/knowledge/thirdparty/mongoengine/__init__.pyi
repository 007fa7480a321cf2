"""MongoEngine: documents of MongoDB as objects."""
# knowledge: mongoengine
from mongoengine.connection import connect as connect
from mongoengine.connection import disconnect as disconnect
from mongoengine.connection import get_db as get_db
from mongoengine.document import Document as Document
from mongoengine.document import DynamicDocument as DynamicDocument
from mongoengine.document import EmbeddedDocument as EmbeddedDocument
from mongoengine.queryset import QuerySet as QuerySet
