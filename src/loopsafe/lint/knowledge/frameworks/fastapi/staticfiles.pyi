"""FastAPI: staticfiles, as in Starlette."""
# knowledge: fastapi
from starlette.staticfiles import StaticFiles as StaticFiles
