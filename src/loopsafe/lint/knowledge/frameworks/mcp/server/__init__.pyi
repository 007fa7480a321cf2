"""MCP SDK: servers; MCPServer is that of 2.x, FastMCP that of 1.x."""
# knowledge: mcp
from mcp.server.fastmcp import FastMCP as FastMCP  # version: 1.x
from mcp.server.mcpserver import MCPServer as MCPServer  # version: 2.0
