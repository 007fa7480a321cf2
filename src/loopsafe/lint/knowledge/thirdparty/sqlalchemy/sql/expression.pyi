"""SQLAlchemy: statements, where 1.x defines them."""
# knowledge: sqlalchemy
from sqlalchemy.sql import Select as Select
from sqlalchemy.sql import select as select
