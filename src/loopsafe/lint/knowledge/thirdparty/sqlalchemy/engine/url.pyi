"""SQLAlchemy: database addresses."""
# knowledge: sqlalchemy
from sqlalchemy.engine import URL as URL
from sqlalchemy.engine import make_url as make_url
