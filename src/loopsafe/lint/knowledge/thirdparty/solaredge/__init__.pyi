"""SolarEdge plants, asked over HTTP."""
# knowledge: solaredge

from solaredge.monitoring import AsyncMonitoringClient as AsyncMonitoringClient
from solaredge.monitoring import MonitoringClient as MonitoringClient
