"""FastAPI: work after the response; ``def`` tasks run in a worker thread, ``async def`` ones on the loop."""
# knowledge: fastapi
from starlette.background import BackgroundTasks as BackgroundTasks
