"""peewee: PostgreSQL with its own types."""
# knowledge: peewee
from peewee import PostgresqlDatabase

class PostgresqlExtDatabase(PostgresqlDatabase): ...
