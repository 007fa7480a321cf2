"""Pony: an ORM."""
# knowledge: pony
from pony.orm.core import Database as Database
from pony.orm.core import commit as commit
from pony.orm.core import db_session as db_session
from pony.orm.core import delete as delete
from pony.orm.core import exists as exists
from pony.orm.core import flush as flush
from pony.orm.core import get as get
from pony.orm.core import left_join as left_join
from pony.orm.core import rollback as rollback
from pony.orm.core import select as select
