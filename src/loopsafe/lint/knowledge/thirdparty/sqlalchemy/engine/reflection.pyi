"""SQLAlchemy: the inspector, where it is defined."""
# knowledge: sqlalchemy
from sqlalchemy.engine import Inspector as Inspector
