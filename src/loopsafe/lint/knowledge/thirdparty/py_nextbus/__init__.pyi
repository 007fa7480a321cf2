"""NextBus time tables, asked over HTTP."""
# knowledge: py_nextbusnext

from py_nextbus.client import NextBusClient as NextBusClient
