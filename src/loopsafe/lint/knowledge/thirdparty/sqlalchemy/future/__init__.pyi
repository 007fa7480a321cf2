"""SQLAlchemy: the 2.0 style under its 1.4 name."""
# knowledge: sqlalchemy
from sqlalchemy import select as select
from sqlalchemy.engine import Connection as Connection
from sqlalchemy.engine import Engine as Engine
from sqlalchemy.engine import create_engine as create_engine
