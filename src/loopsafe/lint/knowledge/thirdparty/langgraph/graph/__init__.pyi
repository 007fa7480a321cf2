"""LangGraph: graphs of steps."""
# knowledge: langgraph
from langgraph.graph.state import StateGraph as StateGraph
