"""FastAPI: websockets."""
# knowledge: fastapi
from starlette.websockets import WebSocket as WebSocket
from starlette.websockets import WebSocketDisconnect as WebSocketDisconnect
