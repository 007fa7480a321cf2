"""Constants of asyncio."""
