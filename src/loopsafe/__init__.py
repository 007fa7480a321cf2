"""Find, explain and rewrite code that blocks an asyncio event loop; this top level re-exports the bridge."""
