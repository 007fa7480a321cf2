"""SQLAlchemy: engines and connections, where they are defined."""
# knowledge: sqlalchemy
from sqlalchemy.engine import Connection as Connection
from sqlalchemy.engine import Engine as Engine
from sqlalchemy.engine import Transaction as Transaction
