"""SQLAlchemy: declarative mapping under its old name."""
# knowledge: sqlalchemy
from sqlalchemy.orm import declarative_base as declarative_base
