"""SQLAlchemy: the engine's factory, where it is defined."""
# knowledge: sqlalchemy
from sqlalchemy.engine import create_engine as create_engine
from sqlalchemy.engine import engine_from_config as engine_from_config
