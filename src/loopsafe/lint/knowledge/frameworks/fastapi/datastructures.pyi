"""FastAPI: what requests are made of."""
# knowledge: fastapi
from starlette.datastructures import URL as URL
from starlette.datastructures import FormData as FormData
from starlette.datastructures import Headers as Headers
from starlette.datastructures import QueryParams as QueryParams
from starlette.datastructures import State as State
from starlette.datastructures import UploadFile as UploadFile
