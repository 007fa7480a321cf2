"""SQLModel: asyncio sessions."""
# knowledge: sqlmodel
from typing import Any
from sqlalchemy.engine import Result
from sqlalchemy.ext.asyncio.session import AsyncSession as _AsyncSession

class AsyncSession(_AsyncSession):
    async def exec(self, statement: Any, *args: Any, **kwargs: Any) -> Result: ...
