"""SQLAlchemy: the asyncio front."""
# knowledge: sqlalchemy
from sqlalchemy.ext.asyncio.engine import AsyncConnection as AsyncConnection
from sqlalchemy.ext.asyncio.engine import AsyncEngine as AsyncEngine
from sqlalchemy.ext.asyncio.engine import AsyncTransaction as AsyncTransaction
from sqlalchemy.ext.asyncio.engine import async_engine_from_config as async_engine_from_config
from sqlalchemy.ext.asyncio.engine import create_async_engine as create_async_engine
from sqlalchemy.ext.asyncio.result import AsyncResult as AsyncResult
from sqlalchemy.ext.asyncio.result import AsyncScalarResult as AsyncScalarResult
from sqlalchemy.ext.asyncio.session import AsyncSession as AsyncSession
from sqlalchemy.ext.asyncio.session import AsyncSessionTransaction as AsyncSessionTransaction
from sqlalchemy.ext.asyncio.session import async_sessionmaker as async_sessionmaker
from sqlalchemy.ext.asyncio.scoping import async_scoped_session as async_scoped_session
