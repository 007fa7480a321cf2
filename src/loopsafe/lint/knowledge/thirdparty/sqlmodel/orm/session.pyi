"""SQLModel: sessions."""
# knowledge: sqlmodel
from typing import Any
from loopsafe.marks import blocks
from sqlalchemy.engine import Result
from sqlalchemy.orm.session import Session as _Session

class Session(_Session):
    @blocks("database", instead="sqlmodel.ext.asyncio.session.AsyncSession")
    def exec(self, statement: Any, *args: Any, **kwargs: Any) -> Result: ...
