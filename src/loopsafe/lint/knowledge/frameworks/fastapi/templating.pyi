"""FastAPI: templating, as in Starlette."""
# knowledge: fastapi
from starlette.templating import Jinja2Templates as Jinja2Templates
