"""peewee: SQLite with its extensions."""
# knowledge: peewee
from peewee import SqliteDatabase

class SqliteExtDatabase(SqliteDatabase): ...
