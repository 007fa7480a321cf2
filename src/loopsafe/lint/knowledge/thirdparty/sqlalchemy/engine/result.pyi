"""SQLAlchemy: results, where they are defined."""
# knowledge: sqlalchemy
from sqlalchemy.engine import Result as Result
from sqlalchemy.engine import ScalarResult as ScalarResult
