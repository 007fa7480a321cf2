"""influxdb: InfluxDB 1 over HTTP."""
# knowledge: influxdb
from influxdb.client import InfluxDBClient as InfluxDBClient

class DataFrameClient(InfluxDBClient): ...
